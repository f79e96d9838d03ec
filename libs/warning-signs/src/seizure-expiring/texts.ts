import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '查封即将到期',
    meaning: '到期不续封的，查封自动失效，轮候在后的债权人顺位上升。',
    explanations: [
      '续封申请已递交，法院裁定尚未报送。',
      '财产已处置完毕，查封不再需要。',
      '债务已清偿，银行不打算续封。',
    ],
    blindSpots: [
      '法院未报送期限的，按法定最长期限推算，实际期限可能更短。',
      '查封财产种类未报送的，按期限最短的一类推算。',
      '二〇一五年二月四日前的查封期限尚待核实。',
      '法院依职权延长、破产受理后解除而未报送的情形。',
    ],
    nextSteps: {
      desk: ['向法院核实查封期限和轮候顺位。'],
      bank: [
        '在到期七日前向法院书面申请续行查封。',
        '核对裁定书和协助执行通知书载明的起止日期。',
        '尽快推进评估、拍卖，避免反复续封。',
      ],
    },
    terms: {
      daysLeftMax: '提前预警的天数',
      'days-left': '距到期的天数',
      'last-day': '查封到期日',
      'last-day-by-law': '按法定最长期限推算的到期日',
      'mark-of-law': '所依据法条的核实程度（V 已核原文，R 待核实）',
      'renewal-asked-by': '最迟申请续封日',
    },
  },
  en: {
    name: 'A seizure about to expire',
    meaning:
      'A seizure that is not renewed ends by itself, and whoever waits behind it moves up in rank.',
    explanations: [
      'Renewal was asked for and the order has not been reported yet.',
      'The assets are sold and the seizure is no longer needed.',
      'The debt is paid and the bank will let it end.',
    ],
    blindSpots: [
      'Where the court states no term, the longest that the law allows is assumed; the true one may be shorter.',
      'Where it is not known what was seized, the shortest of those terms is assumed.',
      'Terms before 4 February 2015 are recalled and to be confirmed.',
      'Extensions by the court itself, and seizures that fall away with a bankruptcy, if not reported.',
    ],
    nextSteps: {
      desk: ['Ask the court for the term and the order of those who wait.'],
      bank: [
        'Ask the court for renewal in writing, seven days before the end at the latest.',
        'Compare the dates on the order and on the notice to those who assist.',
        'Press on with appraisal and auction instead of renewing again and again.',
      ],
    },
    terms: {
      daysLeftMax: 'days before the end from which it warns',
      'days-left': 'days left',
      'last-day': 'last day of the seizure',
      'last-day-by-law': 'last day by the longest term of the law',
      'mark-of-law': 'how well that law is known (V read, R recalled)',
      'renewal-asked-by': 'last day to ask for renewal',
    },
  },
};
