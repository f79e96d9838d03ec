/** What secures the loans: pledged, valued, moved, let, looked at, released. */
import { defineEventType } from '../define-event-type';
import { choice, listOf, optional } from '../field';
import { bank, count, currency, date, entityId, money, party, yesNo } from '../values';

const collateral = entityId('抵质押物', 'the collateral, by its registration number');

export const collateralTypes = {
  'collateral.pledged': defineEventType({
    title: { zh: '设立抵质押', en: 'Collateral is pledged' },
    fields: {
      collateral,
      party: party('所有人', 'the owner'),
      bank: bank('抵质押权人', 'the bank secured'),
      loans: listOf(entityId('所担保的贷款', 'the loans it secures')),
      kind: choice('种类', 'kind of collateral', {
        'real-estate': '房地产',
        'construction-in-progress': '在建工程',
        land: '土地',
        equipment: '设备',
        vehicle: '车辆',
        inventory: '存货',
        receivable: '应收账款',
        equity: '股权',
      }),
      value: money('评估价值', 'value'),
      secured: money('担保债权额', 'amount secured'),
      exclusive: optional(yesNo('是否约定不得再抵押', 'whether further charges are excluded')),
      disclosed: optional(
        yesNo('是否告知在先权利人', 'whether earlier holders of charges were told'),
      ),
      currency,
    },
    obligors: ['party'],
    collateral: 'collateral',
  }),

  'collateral.appraised': defineEventType({
    title: { zh: '抵质押物评估', en: 'Collateral is appraised' },
    fields: {
      collateral,
      party: party('所有人', 'the owner'),
      value: money('评估价值', 'value found'),
      appraiser: party('评估机构', 'the appraiser'),
      qualified: yesNo('评估机构是否具备资质', 'whether the appraiser is qualified'),
      bankApproved: yesNo('是否经银行认可', 'whether the bank approved the appraiser'),
      occasion: choice('评估目的', 'occasion', {
        lending: '贷款',
        restructuring: '改制',
        sale: '出售',
        bankruptcy: '破产',
        'payment-in-kind': '以物抵债',
      }),
      omittedDebts: optional(money('遗漏的债务', 'debts left out of it')),
      currency,
    },
    obligors: ['party'],
    collateral: 'collateral',
  }),

  'collateral.transferred': defineEventType({
    title: { zh: '抵质押物转让', en: 'Collateral changes hands' },
    fields: {
      collateral,
      from: party('转让人', 'the owner before'),
      to: party('受让人', 'the owner after'),
      basis: choice('依据', 'basis', {
        sale: '买卖',
        gift: '赠与',
        judgment: '判决',
        'set-off': '抵债',
        contribution: '出资',
        partition: '分割',
      }),
      value: optional(money('价值', 'value')),
      price: optional(money('约定价款', 'price agreed')),
      paid: optional(money('已付价款', 'price paid')),
      bankConsented: yesNo('银行是否同意', 'whether the bank consented'),
      proceedsToLender: optional(
        yesNo('价款是否用于清偿贷款银行', 'whether the proceeds went to the lender'),
      ),
      ordinaryCourse: optional(
        yesNo('是否正常经营中的出售', 'whether stock was sold in the ordinary course of business'),
      ),
      currency,
    },
    obligors: ['from', 'to'],
    collateral: 'collateral',
  }),

  'collateral.leased': defineEventType({
    title: { zh: '抵质押物出租', en: 'Collateral is let' },
    fields: {
      collateral,
      lessor: party('出租人', 'the lessor'),
      lessee: party('承租人', 'the lessee'),
      start: date('起租日', 'first day of the lease'),
      months: count('租期（月）', 'months it runs'),
      annualRent: optional(money('年租金', 'yearly rent')),
      prepaid: optional(yesNo('租金是否一次付清', 'whether the rent is prepaid')),
      bankConsented: yesNo('银行是否同意', 'whether the bank consented'),
      possession: optional(date('交付占有日', 'day the lessee took possession')),
      currency,
    },
    obligors: ['lessor', 'lessee'],
    collateral: 'collateral',
  }),

  'collateral.inspected': defineEventType({
    title: { zh: '抵质押物检查', en: 'Collateral is inspected' },
    fields: {
      collateral,
      party: party('所有人', 'the owner'),
      bank: bank('检查的银行', 'the bank that inspects'),
      finding: choice('检查结果', 'finding', {
        'in-order': '正常',
        missing: '下落不明',
        moved: '已转移',
        damaged: '毁损',
        refused: '拒绝检查',
        'occupied-by-tenant': '承租人占用',
        'owner-occupied': '所有人自用',
      }),
    },
    obligors: ['party'],
    collateral: 'collateral',
  }),

  'collateral.released': defineEventType({
    title: { zh: '解除抵质押', en: 'Collateral is released' },
    fields: {
      collateral,
      party: party('所有人', 'the owner'),
      bank: bank('抵质押权人', 'the bank that releases it'),
    },
    obligors: ['party'],
    collateral: 'collateral',
  }),
};
