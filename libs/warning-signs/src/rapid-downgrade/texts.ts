import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '风险分类骤降',
    meaning: '一笔贷款在三个月内下调两级以上，说明风险暴露很快，或此前分类未反映真实风险。',
    explanations: [
      '突发事故、灾害或主要客户破产。',
      '监管检查或审计要求一次调整到位。',
      '分类制度更换，口径变化。',
    ],
    blindSpots: [
      '一季一级的缓慢下调。',
      '两次分类间隔超过九十天的。',
      '未报送风险分类的银行。',
      '以新贷款替换、重新从正常类算起的。',
    ],
    nextSteps: {
      desk: ['向该行了解下调原因。', '提示其他贷款银行复核对同一客户的分类。'],
      bank: [
        '复核本行对该客户的分类和拨备。',
        '检查还款来源、担保状况和到期安排。',
        '回顾下调前的贷后检查是否及时。',
      ],
    },
    terms: {
      classes: '下调级数',
      classesMin: '级数下限',
      days: '下调所经天数',
      windowDays: '计算期间',
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
    },
  },
  en: {
    name: 'A sudden downgrade',
    meaning:
      'A loan fell by two classes or more within three months: trouble came fast, or the old class had not told the truth.',
    explanations: [
      'An accident, a disaster, the bankruptcy of the main customer.',
      'An inspection or audit asked for one step instead of several.',
      'A change of the rules of classification.',
    ],
    blindSpots: [
      'A slow decline, one class a quarter.',
      'Classes reported more than ninety days apart.',
      'Banks that report no classes.',
      'A new loan that replaces the old one and begins as normal.',
    ],
    nextSteps: {
      desk: [
        'Ask the bank for the reason.',
        'Have the other lenders look at their class of the same client.',
      ],
      bank: [
        'Check the own class and the reserves.',
        'Check the source of repayment, the security and what falls due.',
        'See whether the visits before the downgrade were made in time.',
      ],
    },
    terms: {
      classes: 'classes fallen',
      classesMin: 'fewest classes',
      days: 'days in which it fell',
      windowDays: 'window',
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
    },
  },
};
