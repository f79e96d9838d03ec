/** Where an obligor's money is kept, and what passes through. */
import { defineEventType } from '../define-event-type';
import { choice, optional } from '../field';
import { bank, currency, entityId, money, month, party, words, yesNo } from '../values';

const accountKind = choice('账户种类', 'kind of account', {
  basic: '基本存款账户',
  general: '一般存款账户',
  special: '专用存款账户',
  temporary: '临时存款账户',
});

export const accountTypes = {
  'account.opened': defineEventType({
    title: { zh: '开立账户', en: 'An account is opened' },
    fields: {
      account: entityId('账户', 'the account'),
      party: party('开户人', 'the account holder'),
      bank: bank('开户银行', 'the bank that opens it'),
      kind: accountKind,
      purpose: optional(words('用途', 'purpose')),
      declared: optional(
        yesNo('是否事先向贷款银行申报', 'whether it was declared to the lender beforehand'),
      ),
    },
    obligors: ['party'],
  }),

  'account.closed': defineEventType({
    title: { zh: '销户', en: 'An account is closed' },
    fields: {
      account: entityId('账户', 'the account'),
      party: party('户主', 'the account holder'),
      bank: bank('开户银行', 'the bank that keeps it'),
    },
    obligors: ['party'],
  }),

  'account.turnover': defineEventType({
    title: { zh: '账户月度发生额', en: "An account's turnover of a month" },
    fields: {
      account: entityId('账户', 'the account'),
      party: party('户主', 'the account holder'),
      bank: bank('开户银行', 'the bank that keeps it'),
      kind: accountKind,
      month: month('月份', 'the month'),
      credit: money('贷方发生额', 'money received'),
      debit: money('借方发生额', 'money paid out'),
      ordinarySales: optional(money('其中正常销售回款', 'of it receipts from ordinary sales')),
      wagesOrCash: optional(money('其中工资及提现', 'of it wages and cash drawn')),
      currency,
    },
    obligors: ['party'],
  }),
};
