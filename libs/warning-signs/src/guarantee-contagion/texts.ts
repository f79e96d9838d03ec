import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '担保链传染',
    meaning:
      '与借款人相隔一层或者两层保证关系的主体近期违约，代偿压力和银行收贷可能沿担保链传导至借款人。',
    explanations: [
      '违约主体的贷款另有足额抵质押物，保证人不会被要求代偿。',
      '借款人提供的保证金额相对其净资产很小。',
      '违约已经化解，逾期款项已经结清。',
    ],
    blindSpots: [
      '未报送的保证和民间借贷违约。',
      '三层以外的担保链。',
      '对手方超过二百户的主体（如担保公司）不再向外穿透，但其自身违约仍计入。',
    ],
    nextSteps: {
      desk: [
        '梳理违约主体周边的担保链，提示相关债权银行。',
        '协调各行，避免对正常经营的成员集中抽贷。',
      ],
      bank: [
        '了解借款人可能被要求代偿的金额和时间。',
        '评估借款人自身偿债能力，必要时追加增信措施。',
        '违约主体为借款人的保证人的，要求更换保证人。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      tier: '最近的违约主体所在层级（相隔几层保证关系）',
      'defaulted-parties': '窗口期内违约的主体数',
      'days-since-default': '距最近一次违约的天数',
      windowDays: '窗口天数',
      daysPastDueMax: '逾期天数超过此数即为违约',
      fanOutMax: '保证对手方数上限，超过者不穿透',
    },
  },
  en: {
    name: 'Default along the chain of guarantees',
    meaning:
      'Somebody one or two guarantees away has defaulted: calls on guarantors, and banks that take fright, may reach this borrower next.',
    explanations: [
      'Collateral covers the defaulted loans, and no guarantor will be called on.',
      'What the borrower guarantees is small beside what it owns.',
      'The arrears have been paid in the meantime.',
    ],
    blindSpots: [
      'Guarantees and defaults among private lenders.',
      'Chains of three guarantees and more.',
      'Whoever is linked with more than 200 parties is not walked through; its own default counts.',
    ],
    nextSteps: {
      desk: [
        'Draw the chain around the party that defaulted and tell the banks concerned.',
        'Keep the banks from calling the loans of sound members all at once.',
      ],
      bank: [
        'Find out how much the borrower may be called on for, and when.',
        'Judge what it can pay by itself; ask for more security where needed.',
        'Where its own guarantor defaulted, ask for another.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      tier: 'tier of the nearest default (guarantees away)',
      'defaulted-parties': 'parties that defaulted in the window',
      'days-since-default': 'days since the latest default',
      windowDays: 'days of the window',
      daysPastDueMax: 'days past due beyond which it is a default',
      fanOutMax: 'most parties linked by guarantees; beyond it a party is not walked through',
    },
  },
};
