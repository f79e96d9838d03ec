import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '债权申报期限',
    meaning: '债务人破产已被受理，本行尚未申报债权；逾期申报的，已分配的部分不再补给。',
    explanations: [
      '申报材料已递交管理人，尚未报送系统。',
      '债权已转让或由联合授信的牵头行统一申报。',
      '法院公告的期限尚早，材料正在准备。',
    ],
    blindSpots: [
      '法院公告的实际期限：按三十日至三个月的法定幅度推算，自受理之日起计算。',
      '受理日未及时获知的，实际剩余天数更少。',
      '二〇〇七年六月一日以前受理的破产。',
    ],
    nextSteps: {
      desk: ['将受理法院、案号、管理人及公告期限告知该行。'],
      bank: [
        '查阅公告，确认本案的申报期限和地点。',
        '书面申报债权数额、有无担保，并附证据。',
        '同时主张抵销权和担保物的优先受偿。',
        '逾期的，在最后分配前补充申报并承担费用。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      'days-left': '距最长期限届满的天数',
      'shortest-term-ends': '最短期限届满日（三十日）',
      'longest-term-ends': '最长期限届满日（三个月）',
    },
  },
  en: {
    name: 'A claim to be filed',
    meaning:
      'The bankruptcy of the debtor is accepted and the bank has not filed its claim; whoever files late gets nothing of what was distributed before.',
    explanations: [
      'The papers are with the administrator and have not been reported.',
      'The claim was assigned, or the leader of a syndicate files for all.',
      'The term that the court set is long and the papers are being prepared.',
    ],
    blindSpots: [
      "The court's own term: it is taken as 30 days to 3 months from the acceptance.",
      'Where the acceptance was learnt of late, fewer days are left than there were.',
      'Bankruptcies accepted before 1 June 2007.',
    ],
    nextSteps: {
      desk: ['Tell the bank the court, the case, the administrator and the term.'],
      bank: [
        'Read the announcement for the term and the place of filing.',
        'File amount and security in writing, with the evidence.',
        'Claim set-off and the priority of the security with it.',
        'When it is too late, file before the last distribution and bear the cost.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      'days-left': 'days left of the longest term',
      'shortest-term-ends': 'end of the shortest term (30 days)',
      'longest-term-ends': 'end of the longest term (3 months)',
    },
  },
};
