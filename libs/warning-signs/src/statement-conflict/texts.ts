import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '多套报表',
    meaning: '同一期间、同一口径的报表报给不同对象的数字相差悬殊，授信依据可能不真实。',
    explanations: [
      '会计利润与应纳税所得口径不同，报税表按税法调整。',
      '报送时间不同，其中一份为未经审计的快报。',
      '填报单位有误，例如元与万元混用。',
    ],
    blindSpots: [
      '报给各方的数字一致地失实。',
      '合并与单体口径之间的差异不作比较。',
      '负债等未列入比较的科目。',
    ],
    nextSteps: {
      desk: ['核对各份报表的来源、口径和审计意见。', '将差异通报各贷款银行。'],
      bank: [
        '请客户逐项说明差异，并提供审计报告和纳税申报表。',
        '以核实后的报表重新评级、核定授信。',
        '核对银行流水、发票和用电量等旁证。',
      ],
    },
    terms: {
      revenue: '营业收入的差异',
      assets: '资产总额的差异',
      netProfit: '净利润的差异',
      differenceMax: '差异占较大一方的上限',
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
    },
  },
  en: {
    name: 'Several sets of statements',
    meaning:
      'Statements of one period and basis say different things to different recipients: credit may rest on untrue figures.',
    explanations: [
      'Profit for the books and profit for taxes are worked out by different rules.',
      'One of the two is an early report without audit.',
      'A slip of units, such as yuan for ten thousand yuan.',
    ],
    blindSpots: [
      'Figures that are untrue to everybody alike.',
      'Differences between consolidated and standalone figures.',
      'Liabilities and other items that are not compared.',
    ],
    nextSteps: {
      desk: [
        'Check where each statement comes from, its basis and its audit.',
        'Tell the lenders of the difference.',
      ],
      bank: [
        'Have the client explain item by item, with the audit report and the tax return.',
        'Grade and set the limit anew by figures that were checked.',
        'Compare with bank turnover, invoices and use of electricity.',
      ],
    },
    terms: {
      revenue: 'difference in revenue',
      assets: 'difference in total assets',
      netProfit: 'difference in net profit',
      differenceMax: 'largest difference, of the larger magnitude',
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
    },
  },
};
