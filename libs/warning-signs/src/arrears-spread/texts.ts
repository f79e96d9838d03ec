import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '多项欠费',
    meaning:
      '半年内拖欠税款、工资、社保、水电费或工程款中的两类以上，现金流已经紧张，还款能力下降。',
    explanations: [
      '对税款或工程款的金额有争议。',
      '政策允许缓缴税费、社保。',
      '季节性资金周转，已与对方约定付款日。',
    ],
    blindSpots: ['未向系统报送欠费的部门和单位。', '拖欠上游货款。', '已补缴但未报送的。'],
    nextSteps: {
      desk: ['向税务、人社、供电等部门核实欠费现状。', '提示各贷款银行关注第一还款来源。'],
      bank: [
        '请客户说明欠费原因和补缴安排，提供现金流预测。',
        '关注工资、税款等优先受偿对担保的影响。',
        '评估展期、压降或追加担保。',
      ],
    },
    terms: {
      kinds: '欠费种类',
      kindsMin: '种类下限',
      windowDays: '计算期间',
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
    },
  },
  en: {
    name: 'Arrears of several kinds',
    meaning:
      'Two or more of taxes, wages, social security, utilities and works went unpaid within half a year: cash is short and the bank is next.',
    explanations: [
      'The amount of a tax or of works is in dispute.',
      'A policy allows taxes or contributions to be paid later.',
      'A seasonal gap, with the dates of payment agreed.',
    ],
    blindSpots: [
      'Offices and companies that report no arrears.',
      'Arrears to suppliers.',
      'Arrears that were paid and nobody said so.',
    ],
    nextSteps: {
      desk: [
        'Ask the offices concerned how things stand now.',
        'Point the lenders to the first source of repayment.',
      ],
      bank: [
        'Ask for the reason, the plan of payment and a forecast of cash.',
        'See what wages and taxes that rank first do to the security.',
        'Consider an extension, a smaller limit or more security.',
      ],
    },
    terms: {
      kinds: 'kinds of arrears',
      kindsMin: 'fewest kinds',
      windowDays: 'window',
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
    },
  },
};
