import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '未通知债权人的破产',
    meaning: '法院受理破产而未通知债权人，银行可能错过债权申报和债权人会议。',
    explanations: [
      '通知已经寄出，尚未送达，或仅以公告方式通知。',
      '受理时债权人名册不全，管理人正在补充通知。',
    ],
    blindSpots: [
      '法院登记为已通知、而银行实际并未收到的案件。',
      '未接入系统的法院受理的破产案件。',
    ],
    nextSteps: {
      desk: ['将受理法院、案号和管理人告知各贷款银行。', '向法院了解未通知的原因和补救安排。'],
      bank: [
        '立即申报债权：期限自受理公告之日起三十日至三个月。',
        '逾期的，在最后分配前补充申报。',
        '要求管理人提供债权表、财产状况报告和会议记录。',
        '对损害债权人利益的决议，依法请求撤销。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      lenders: '尚有贷款余额的银行数',
    },
  },
  en: {
    name: 'A bankruptcy that creditors are not told of',
    meaning:
      'A court accepts a bankruptcy and the creditors are not notified; a bank may miss the filing of claims and the meetings.',
    explanations: [
      'The notices are on their way, or only a public announcement was made.',
      'The list of creditors was incomplete and the administrator is completing it.',
    ],
    blindSpots: [
      'Cases reported as notified whose notice never reached the bank.',
      'Bankruptcies at courts that send no feed.',
    ],
    nextSteps: {
      desk: [
        'Tell the lenders the court, the case and the administrator.',
        'Ask the court why nobody was told and what will be done about it.',
      ],
      bank: [
        'File the claim at once: the term is 30 days to 3 months from the announcement.',
        'After that, file late but before the last distribution.',
        'Ask the administrator for the table of claims, the report on the assets and the minutes.',
        'Ask the court to set aside resolutions that harm the creditors.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      lenders: 'banks with something outstanding',
    },
  },
};
