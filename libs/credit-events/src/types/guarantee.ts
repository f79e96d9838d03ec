/** Who stands in for whose debt. */
import { defineEventType } from '../define-event-type';
import { choice, optional } from '../field';
import { bank, currency, date, entityId, money, party, yesNo } from '../values';

const guarantee = entityId('保证合同', 'the guarantee');
const guarantor = party('保证人', 'the guarantor');
const debtor = party('债务人', 'the debtor');
const creditor = bank('债权银行', 'the bank guaranteed');

export const guaranteeTypes = {
  'guarantee.given': defineEventType({
    title: { zh: '提供保证', en: 'A guarantee is given' },
    fields: {
      guarantee,
      guarantor,
      party: debtor,
      bank: creditor,
      loan: optional(entityId('所保证的贷款', 'the loan guaranteed')),
      amount: money('保证金额', 'amount guaranteed'),
      kind: choice('保证方式', 'kind of guarantee', {
        joint: '连带责任保证',
        general: '一般保证',
        unspecified: '未约定',
      }),
      resolution: optional(yesNo('是否有公司决议', 'whether the company resolution is on file')),
      periodEnd: optional(date('保证期间届满日', 'last day of the guarantee period')),
      periodUnclear: optional(
        yesNo('保证期间是否约定不明', 'whether a period was agreed, but unclearly'),
      ),
      currency,
    },
    obligors: ['guarantor', 'party'],
  }),

  'guarantee.released': defineEventType({
    title: { zh: '解除保证', en: 'A guarantee is released' },
    fields: { guarantee, guarantor, party: debtor, bank: creditor },
    obligors: ['guarantor', 'party'],
  }),

  'guarantee.consent': defineEventType({
    title: { zh: '保证人是否同意', en: 'A guarantor consents or refuses' },
    fields: {
      guarantee,
      guarantor,
      party: debtor,
      bank: creditor,
      to: choice('同意事项', 'to what', {
        'debt-transfer': '债务转移',
        'loan-replacement': '借新还旧',
        extension: '展期',
      }),
      given: yesNo('是否同意', 'whether consent was given'),
    },
    obligors: ['guarantor', 'party'],
  }),
};
