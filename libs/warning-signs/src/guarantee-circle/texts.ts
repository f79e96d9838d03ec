import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '互保联保圈',
    meaning:
      '保证关系首尾相接成圈，名义上有人担保，实际上风险同源；一户出险，各成员将接连被要求代偿。',
    explanations: [
      '联保小组贷款，按产品设计由成员相互保证，并已足额计提准备。',
      '成员均经营正常，且另有抵质押物覆盖贷款。',
      '圈内某笔贷款已经还清，保证尚未办理解除手续。',
    ],
    blindSpots: [
      '未报送的保证，以及民间借贷中的互相担保。',
      '成员超过六户的圈。',
      '为二百户以上提供或者接受保证的主体（如担保公司）不作为圈的中间环节。',
    ],
    nextSteps: {
      desk: [
        '绘制担保圈，确定核心企业和薄弱成员。',
        '召集圈内各债权银行，商定拆圈方案，避免集中抽贷。',
      ],
      bank: [
        '逐户评估成员的真实代偿能力，相互抵销后再认定保证价值。',
        '以抵质押或者圈外保证人逐步替换圈内保证。',
        '不再新增会扩大该圈的保证。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      members: '圈内成员数',
      membersMax: '成员数上限',
      fanOutMax: '保证对手方数上限，超过者不穿透',
      guaranteed: '圈内保证金额合计',
    },
  },
  en: {
    name: 'A circle of guarantees',
    meaning:
      'Guarantees run in a circle: every loan has a second name, and behind all of them stands the same risk. When one member fails the others are called on in turn.',
    explanations: [
      'A product of joint lending, in which members stand for each other by design.',
      'All members trade well, and collateral covers the loans besides.',
      'One of the loans is repaid and its guarantee not yet released.',
    ],
    blindSpots: [
      'Guarantees that no feed reports, and those between private lenders.',
      'Circles of more than six members.',
      'Whoever is linked with more than 200 parties, such as a guarantee company, is no middle of a circle.',
    ],
    nextSteps: {
      desk: [
        'Draw the circle; find the firm at its heart and the weakest member.',
        'Bring the lenders together and agree how to undo it, so that none calls its loans alone.',
      ],
      bank: [
        'Judge what each member could really pay, and net the guarantees before counting them.',
        'Replace them step by step with collateral, or with guarantors from outside.',
        'Take no further guarantee that widens the circle.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      members: 'members of the circle',
      membersMax: 'most members',
      fanOutMax: 'most parties linked by guarantees; beyond it a party is not walked through',
      guaranteed: 'amount guaranteed within the circle',
    },
  },
};
