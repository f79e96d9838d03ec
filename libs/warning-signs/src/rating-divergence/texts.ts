import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '评级悬殊',
    meaning: '两家银行在一年内对同一客户的评级相差三档以上，至少有一方的依据值得复核。',
    explanations: [
      '两家银行的评级时点不同，其间经营情况确有变化。',
      '一方评级侧重抵押担保，另一方侧重现金流。',
      '评级体系的换算关系不准确。',
    ],
    blindSpots: [
      '未设置换算表的本行评级体系。',
      '等级相同而依据失实的评级。',
      '未报送评级的银行。',
    ],
    nextSteps: {
      desk: ['核对两家银行的评级依据和换算表。', '组织相关银行交流评级差异的原因。'],
      bank: [
        '复核本行评级所用报表和非财务因素。',
        '必要时重新评级，并重新核定授信额度。',
        '核对客户报给各行的报表是否一致。',
      ],
    },
    terms: {
      notches: '评级相差档数',
      notchesMin: '档数下限',
      windowMonths: '评级有效的计算期间',
      'best-grade': '最高评级（银行 体系 等级 档位）',
      'worst-grade': '最低评级（银行 体系 等级 档位）',
    },
  },
  en: {
    name: 'Grades far apart',
    meaning:
      'Two banks grade one client three notches or more apart within a year: one of the two should look again.',
    explanations: [
      'The banks graded at different times and business did change in between.',
      'One looks to security, the other to cash flow.',
      'The table between the schemes is not right.',
    ],
    blindSpots: [
      "A bank's own scheme for which no table is set.",
      'Equal grades on untrue grounds.',
      'Banks that report no grades.',
    ],
    nextSteps: {
      desk: [
        'Compare the grounds of both grades and the tables of the schemes.',
        'Bring the banks together over the difference.',
      ],
      bank: [
        'Check the statements and the soft facts behind the own grade.',
        'Where needed, grade again and set the limit anew.',
        'See whether the client told every bank the same figures.',
      ],
    },
    terms: {
      notches: 'notches between the grades',
      notchesMin: 'fewest notches',
      windowMonths: 'months for which a grade is compared',
      'best-grade': 'best grade (bank, scheme, grade, notch)',
      'worst-grade': 'worst grade (bank, scheme, grade, notch)',
    },
  },
};
