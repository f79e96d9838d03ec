import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '保证期间即将届满',
    meaning:
      '保证期间届满前银行未依法主张权利的，保证人不再承担保证责任；该期间不中止、不中断、不延长。',
    explanations: [
      '已经向该保证人发出催收，数据源尚未报送。',
      '已经起诉债务人或者保证人，立案信息尚未报送。',
      '贷款即将由债务人自行还清。',
    ],
    blindSpots: [
      '仲裁以及公证债权文书的执行证书，暂无对应事件。',
      '最高额保证的债权确定日，按每笔贷款到期日分别计算。',
      '约定的保证期间早于或者等于主债务到期日的，依法视为没有约定，本信号仍按约定日期提示。',
      '贷款提前到期的，没有对应事件。',
    ],
    nextSteps: {
      desk: ['核对保证合同约定的保证方式和保证期间。', '提示债权银行在截止日前完成，并留存证据。'],
      bank: [
        '连带责任保证：逐一向每名保证人书面主张权利，采用能证明送达的方式。',
        '一般保证：在截止日前对债务人提起诉讼或者申请仲裁。',
        '向其中一名保证人主张，不及于其他保证人。',
        '展期须取得保证人书面同意，否则保证期间仍按原到期日计算。',
      ],
    },
    terms: {
      daysLeftMax: '提前预警的天数',
      'days-left': '距届满的天数',
      'joint-last-day': '连带责任保证的保证期间最后一日',
      'general-last-day': '一般保证的保证期间最后一日',
      due: '对保证人有效的主债务到期日',
      'mark-of-law': '法律依据的核实程度（V 已核原文，R 待核实）',
      guarantors: '期间将届满而未主张权利的保证人数',
    },
  },
  en: {
    name: 'A guarantee period is running out',
    meaning:
      'Unless the bank acts in its period the guarantor is free; the period is never suspended, interrupted or prolonged.',
    explanations: [
      'The guarantor was asked and the feed has not said so yet.',
      'The debtor or the guarantor was sued and the court has not reported it.',
      'The debtor is about to repay by itself.',
    ],
    blindSpots: [
      'Arbitration, and certificates of execution of notarised deeds: no event tells of them.',
      'The day on which the claims under a maximum guarantee are fixed: each loan is counted from its own due date.',
      'An agreed period that ends no later than the debt falls due counts as none agreed; the agreed day is shown all the same.',
      'Loans that the bank calls in early: no event tells of it.',
    ],
    nextSteps: {
      desk: [
        'Read kind and period in the contract of guarantee.',
        'Remind the bank to act before the last day, and to keep the proof.',
      ],
      bank: [
        'Joint: claim in writing on every guarantor, each for itself, in a way that proves arrival.',
        'General: sue the debtor, or apply for arbitration, before the last day.',
        'What is asked of one guarantor does not count for another.',
        'Have guarantors sign extensions; otherwise the old due date goes on counting for them.',
      ],
    },
    terms: {
      daysLeftMax: 'days before the end from which it warns',
      'days-left': 'days left',
      'joint-last-day': 'last day of a joint guarantee',
      'general-last-day': 'last day of a general guarantee',
      due: 'due date that binds the guarantor',
      'mark-of-law': 'how well the law is known (V read in the text, R to be confirmed)',
      guarantors: 'guarantors whose period ends and who were not asked',
    },
  },
};
