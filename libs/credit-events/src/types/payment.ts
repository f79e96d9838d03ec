/** Money that moves from one account to another. */
import { defineEventType } from '../define-event-type';
import { choice, group, optional } from '../field';
import { bank, currency, date, entityId, money, party, words } from '../values';

const side = {
  account: entityId('账户', 'account'),
  bank: bank('开户银行', 'the bank that keeps it'),
  party: party('户主', 'the account holder'),
};

export const paymentTypes = {
  'payment.made': defineEventType({
    title: { zh: '付款', en: 'A payment is made' },
    fields: {
      from: group('付款方', 'the payer', side),
      to: group('收款方', 'the payee', side),
      amount: money('金额', 'amount'),
      purpose: optional(words('用途', 'purpose')),
      loan: optional(entityId('相关贷款', 'the loan it belongs to')),
      contract: optional(words('相关合同', 'the contract it is paid under')),
      kind: optional(
        choice('款项种类', 'kind of payment', {
          trade: '货款',
          works: '工程款',
          wages: '工资',
          tax: '税款',
          utilities: '水电费',
          'court-ordered': '法院判令支付',
          loan: '借款往来',
          dividend: '分红',
          gift: '赠与',
          other: '其他',
        }),
      ),
      dueDate: optional(date('所付债务的到期日', 'when the debt paid falls due')),
      currency,
    },
    obligors: ['from.party', 'to.party'],
  }),
};
