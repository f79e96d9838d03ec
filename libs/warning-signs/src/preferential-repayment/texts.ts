import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '破产前个别清偿',
    meaning:
      '受理破产前，债务人个别清偿、无偿或低价转让财产、为旧债补设担保，其他债权人可分配的财产可能因此减少。',
    explanations: [
      '向关联方支付的是正常货款或服务费，价格公允，债务人因此受益。',
      '更换抵押物，并未增加担保；同一抵押物为同一贷款续办登记的，不计入。',
      '所付债务虽属提前，但在受理前本已到期。',
      '法院判令的支付、工资、税款、水电费，以及与无关联方的正常货款，不计入。',
      '有财产担保的债权，在担保物价值以内的清偿，不计入。',
    ],
    blindSpots: [
      '通过第三方账户或代持人支付的款项。',
      '未报告价值的财产转让。',
      '放弃债权、虚构债务和隐匿财产：依法不受期限限制，但无对应的事件。',
      '二〇〇七年六月一日以前受理的破产。',
    ],
    nextSteps: {
      desk: ['整理期间内的全部可疑行为，提交管理人和各贷款银行。', '核实收款人与债务人的关系。'],
      bank: [
        '书面请求管理人行使撤销权，追回财产。',
        '管理人不行使的，自行提起撤销之诉，追回财产归入债务人财产。',
        '核对本行在期间内取得的清偿和担保，评估被撤销的风险。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      fairPriceMin: '合理价格与价值之比的下限',
      settledApartMin: '同顺位债权人受偿比例之差',
      oldDebtDays: '视为旧债的天数（自发放至设立担保）',
      'connected-paid': '六个月内向关联方的清偿笔数',
      gift: '一年内的无偿转让笔数',
      'low-price': '一年内的低价转让笔数',
      'new-security': '一年内为旧债设立担保的笔数',
      'early-payment': '一年内的提前清偿笔数',
      'settled-apart': '六个月内同顺位受偿比例的最大差距',
    },
  },
  en: {
    name: 'Some are favoured before the bankruptcy',
    meaning:
      'Before the bankruptcy is accepted the obligor pays some, gives assets away or secures old debts, and less may be left for the others.',
    explanations: [
      'A connected party was paid a fair price for goods or services that the obligor needed.',
      'Collateral was exchanged and nothing was added; one registered again for the same loan does not count.',
      'The debt was paid early, and would have fallen due before the acceptance.',
      'Payments ordered by a court, wages, taxes, utilities and trade with strangers do not count.',
      'Secured creditors may be paid up to the value of their collateral.',
    ],
    blindSpots: [
      'Payments through the account of a third party or a straw man.',
      'Transfers whose value nobody reported.',
      'Claims waived, debts invented, assets hidden: no time limit, and no event shows them.',
      'Bankruptcies accepted before 1 June 2007.',
    ],
    nextSteps: {
      desk: [
        'Put all acts of the windows together for the administrator and the lenders.',
        'Find out how the payees and the obligor belong together.',
      ],
      bank: [
        'Ask the administrator in writing to avoid the acts and recover the assets.',
        'Where the administrator does nothing, sue for the estate.',
        'Look at what your own bank was paid or given as security in the windows.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      fairPriceMin: 'least share of the value that is a fair price',
      settledApartMin: 'difference of the shares that creditors of one rank were paid',
      oldDebtDays: 'days from the grant after which a debt is an old one',
      'connected-paid': 'payments of debts to connected parties within six months',
      gift: 'gifts within a year',
      'low-price': 'transfers below a fair price within a year',
      'new-security': 'securities for old debts within a year',
      'early-payment': 'payments before their day within a year',
      'settled-apart': 'largest difference within one rank within six months',
    },
  },
};
