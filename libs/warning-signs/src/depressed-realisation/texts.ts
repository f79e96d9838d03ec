import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '破产低估贱卖与虚增费用',
    meaning: '破产财产可能被低估、贱卖或被费用耗尽，可供银行受偿的部分可能所剩无几。',
    explanations: [
      '设备陈旧、存货过时，账面价值本就远高于市值。',
      '多次流拍后降价成交，价格由市场决定。',
      '职工人数多、拖欠工资社保多，安置费用自然较高。',
      '政策允许的试点城市以土地使用权收入安置职工，不计入。',
    ],
    blindSpots: [
      '未报告评估值或账面值的财产。',
      '买受人与债务人的关系：低价成交不论卖给谁。',
      '以其他名目列支的费用。',
    ],
    nextSteps: {
      desk: ['核对评估机构的资质和选任程序。', '查明买受人与债务人的关系。'],
      bank: [
        '在债权人会议上要求重新评估、公开拍卖。',
        '要求管理人逐项说明破产费用和安置费用的依据。',
        '对损害债权人利益的变价方案，依法请求法院撤销或不予裁定。',
        '主张担保物的优先受偿，不与破产费用混同。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      bookShareMin: '评估值与账面值之比的下限',
      fairPriceMin: '合理成交价与价值之比的下限',
      costShareMin: '视为过高的费用与财产评估值之比',
      'value-to-book': '评估值与账面值之比',
      'price-to-value': '最低的成交价与价值之比',
      'costs-to-assets': '各项费用与财产评估值之比',
      'resettled-from-land-use': '由土地使用权收入列支的安置费用',
    },
  },
  en: {
    name: 'An estate valued, sold or spent away',
    meaning:
      'The estate may be valued too low, sold too cheaply or eaten up by costs, and little be left for the banks.',
    explanations: [
      'Old machines and stale stock were never worth what the books said.',
      'Several auctions failed and the market made the price.',
      'Many workers with unpaid wages make resettlement dear.',
      'Resettlement out of land-use rights in a pilot city does not count.',
    ],
    blindSpots: [
      'Assets whose valuation or book value is not reported.',
      'Who bought: a low price counts whoever paid it.',
      'Costs booked under another heading.',
    ],
    nextSteps: {
      desk: [
        'Look into the appraiser, its licence and who chose it.',
        'Find out how the buyer and the debtor belong together.',
      ],
      bank: [
        'Ask the meeting of creditors for a new valuation and a public auction.',
        'Have the administrator account for costs and resettlement item by item.',
        'Ask the court to set aside a plan of realisation that harms the creditors.',
        'Claim the security apart from the costs of the estate.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      bookShareMin: 'least share of the book value',
      fairPriceMin: 'least share of the value that is a fair price',
      costShareMin: 'share of the assets from which costs are too high',
      'value-to-book': 'value found to book value',
      'price-to-value': 'lowest price to value',
      'costs-to-assets': 'costs of all kinds to the value of the assets',
      'resettled-from-land-use': 'resettlement paid out of land-use rights',
    },
  },
};
