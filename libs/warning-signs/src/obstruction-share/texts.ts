import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '区域行政干预占比',
    meaning: '该地区银行申请执行的案件中，因行政干预停滞的占比偏高，债权难以实现。',
    explanations: [
      '突发事件或维稳安排，短期内暂缓执行。',
      '企业重整、重大项目处置中，各方正在协商。',
      '案件总数不多，个别案件影响占比。',
    ],
    blindSpots: ['未报送执行进展的法院。', '以其他理由登记的干预。'],
    nextSteps: {
      desk: ['与当地政府和法院沟通停滞案件。', '必要时提请上级法院提级执行或指定执行。'],
      bank: ['梳理本行停滞案件，提供干预的书面材料。', '新增授信时考虑当地的执行环境。'],
    },
    terms: {
      share: '因行政干预停滞的占比',
      shareMin: '占比下限',
      executions: '银行未结执行案件数',
      executionsMin: '案件数下限',
      windowMonths: '立案期间',
    },
  },
  en: {
    name: 'Share of executions held up by officials',
    meaning:
      'Of the banks’ executions in this prefecture a good part stands still because officials intervened.',
    explanations: [
      'An emergency, and a pause that was agreed for all.',
      'A reorganisation or a large project is being settled among all concerned.',
      'So few cases that one of them decides the share.',
    ],
    blindSpots: [
      'Courts that do not report.',
      'Intervention that is recorded under another reason.',
    ],
    nextSteps: {
      desk: [
        'Take the stalled cases up with the local government and the court.',
        'Ask the higher court to take over where need be.',
      ],
      bank: [
        'List your own stalled cases with the documents that show the intervention.',
        'Reckon with it when lending there.',
      ],
    },
    terms: {
      share: 'held up by intervention',
      shareMin: 'least share',
      executions: 'banks’ executions not closed',
      executionsMin: 'fewest executions',
      windowMonths: 'opened within',
    },
  },
};
