import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '拒签催收通知',
    meaning: '多次催收均拒绝签收或找不到人，可能在为时效抗辩作准备。',
    explanations: [
      '客户对贷款金额或利息有异议，不愿在有争议的文件上签字。',
      '经办人不在，其他员工无权签收。',
      '企业搬迁，新地址尚未告知银行。',
    ],
    blindSpots: [
      '银行未报送催收结果的。',
      '口头承诺还款但没有书面确认的。',
      '向其他贷款银行的签收情况。',
    ],
    nextSteps: {
      desk: ['比较该客户在其他贷款银行的签收情况。', '与失联、拒绝检查等信号一并研判。'],
      bank: [
        '改用公证送达、邮政特快等能证明送达的方式。',
        '约见法定代表人，了解拒签原因并记录。',
        '核对诉讼时效，必要时起诉或申请支付令。',
      ],
    },
    terms: {
      refusals: '拒签或未找到人的催收次数',
      refusalsMin: '拒签次数下限',
      windowDays: '观察期天数',
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
    },
  },
  en: {
    name: 'Notices refused',
    meaning:
      'Notice after notice is refused or finds nobody: perhaps the ground is prepared for a defence of limitation.',
    explanations: [
      'The client disputes the amount or the interest and will not sign what it disputes.',
      'Whoever may sign was away, and nobody else is allowed to.',
      'The firm moved and has not told the bank yet.',
    ],
    blindSpots: [
      'Demands whose outcome the bank does not report.',
      'Promises by word of mouth.',
      "How other lenders' notices were received, unless they report it.",
    ],
    nextSteps: {
      desk: [
        'Compare how notices of the other lenders were received.',
        'Read it together with other signs of not answering.',
      ],
      bank: [
        'Deliver by a notary or a courier, which proves arrival.',
        'Meet the legal representative, ask why, and make a note.',
        'Look at limitation; sue or apply for a payment order where it is short.',
      ],
    },
    terms: {
      refusals: 'demands refused, or that found nobody',
      refusalsMin: 'least number of refusals',
      windowDays: 'days of the window',
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
    },
  },
};
