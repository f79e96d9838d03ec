import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '回收率连续低于98%',
    meaning: '该村（乡镇）当年到期贷款连续数月未能按期收回，继续放款会扩大风险。',
    explanations: [
      '农产品集中上市前回款尚未到账，随后几个月会补回。',
      '自然灾害或疫病影响当季收入，已办理展期或减免。',
      '当年到期笔数很少，个别农户逾期即拉低比率。',
    ],
    blindSpots: ['未报送回收情况的月份和机构。', '以贷收贷、垫款收回等形式上的回收。'],
    nextSteps: {
      desk: ['了解该地区其他银行的回收情况，协调当地政府协助清收。'],
      bank: [
        '暂停在该村（乡镇）新增此类贷款。',
        '逐户核实逾期原因，区分还款能力与还款意愿。',
        '回收率恢复到98%以上后，经观察期再恢复放款。',
      ],
    },
    terms: {
      recovery: '当年到期贷款回收率（最近一月）',
      recoveryMin: '回收率下限',
      months: '连续低于下限的月数',
      monthsMin: '连续月数下限',
    },
  },
  en: {
    name: 'Recovery below 98% month after month',
    meaning:
      'Loans falling due in this village or town do not come back in time; lending more widens the loss.',
    explanations: [
      'Harvests are sold late in the season and the payments follow within months.',
      'A flood or an epidemic cost this season’s income, and extensions or relief were agreed.',
      'Few loans fall due, so that one household weighs heavily.',
    ],
    blindSpots: [
      'Months and branches that are not reported.',
      'Recovery in form only: old loans repaid by new ones.',
    ],
    nextSteps: {
      desk: [
        'Ask how the other banks’ loans come back there, and for the town’s help in collecting.',
      ],
      bank: [
        'Stop lending of this kind there for the time being.',
        'Find out household by household what keeps them from paying.',
        'Resume only after recovery is back at 98% and has been observed for a while.',
      ],
    },
    terms: {
      recovery: 'recovered of what fell due this year, latest month',
      recoveryMin: 'least recovery',
      months: 'months below it in a row',
      monthsMin: 'fewest months in a row',
    },
  },
};
