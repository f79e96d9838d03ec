import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '清偿不公',
    meaning: '同一顺位的债权人清偿比例悬殊，受偿少的银行替他人承担了损失。',
    explanations: [
      '一方自愿减让，换取提前一次性受偿。',
      '分期清偿，比例较低的一方后续款项尚未到期。',
      '职工、税款等依法优先的债权误报为普通顺位。',
    ],
    blindSpots: [
      '以实物、股权或新债抵偿而未报金额的清偿。',
      '改制之外的个别清偿。',
      '债权金额确认不实造成的比例失真。',
    ],
    nextSteps: {
      desk: ['核对各债权人的顺位、债权额和清偿额。', '了解清偿比例较高者与企业的关系。'],
      bank: [
        '要求按同一比例补足清偿，或就差额提供担保。',
        '对个别清偿评估行使撤销权。',
        '在债权人会议或方案表决中提出异议。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      gapMin: '同一顺位清偿比例的差距下限',
      gap: '同一顺位清偿比例的最大差距',
      'best-paid': '最高清偿比例',
      'worst-paid': '最低清偿比例',
    },
  },
  en: {
    name: 'Equals paid unequally',
    meaning:
      'Creditors of one rank are paid very different shares; whoever gets less bears the loss of others.',
    explanations: [
      'One creditor accepted less to be paid at once.',
      'Payment by instalments: those of the lower share are not due yet.',
      'Wages, taxes and the like, which rank before, were reported as ordinary.',
    ],
    blindSpots: [
      'Settlement in kind, in shares or by new debt of which no amount is stated.',
      'Payments to single creditors outside a restructuring.',
      'Claims that were admitted at a wrong amount.',
    ],
    nextSteps: {
      desk: [
        'Compare rank, claim and payment of each creditor.',
        'Look into ties of those who were paid more.',
      ],
      bank: [
        'Ask to be paid the same share, or for security for the difference.',
        'Weigh a suit to revoke the payment to the other.',
        'Object when the plan is put to the vote.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      gapMin: 'least distance between the shares paid in one rank',
      gap: 'widest distance between the shares paid in one rank',
      'best-paid': 'highest share paid',
      'worst-paid': 'lowest share paid',
    },
  },
};
