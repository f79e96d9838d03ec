import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '保证期间已过',
    meaning:
      '银行未在保证期间内依法主张权利，保证人不再承担保证责任；这是银行自身疏忽，不属于逃废债务。',
    explanations: [
      '期间内已向保证人主张或者已经起诉，只是数据源未报送。',
      '保证人愿意继续担保，银行可以与其重新签订保证合同。',
      '主债务由债务人正常归还，银行从未打算追究保证人。',
    ],
    blindSpots: [
      '仲裁以及公证债权文书的执行证书，暂无对应事件。',
      '最高额保证的债权确定日，按每笔贷款到期日分别计算。',
      '约定的保证期间早于或者等于主债务到期日的，依法视为没有约定，本信号仍按约定日期判断。',
      '贷款提前到期的，没有对应事件。',
    ],
    nextSteps: {
      desk: [
        '查阅档案，确认期间内是否有主张权利的证据。',
        '确属银行疏忽的，作为内部管理问题处理，不得列入逃废债名单。',
      ],
      bank: [
        '补报催收回执、立案材料等证据。',
        '与保证人协商重新签订保证合同；仅在催收通知书上签字不能恢复保证责任。',
        '要求债务人另行提供担保，并重新评估贷款风险分类。',
        '查明责任，建立保证期间台账。',
      ],
    },
    terms: {
      daysOverMin: '届满后经过几日视为已过',
      'days-over': '已超过的天数',
      'joint-last-day': '连带责任保证的保证期间最后一日',
      'general-last-day': '一般保证的保证期间最后一日',
      due: '对保证人有效的主债务到期日',
      'mark-of-law': '法律依据的核实程度（V 已核原文，R 待核实）',
      guarantors: '期间已过而未主张权利的保证人数',
    },
  },
  en: {
    name: 'A guarantee period has lapsed',
    meaning:
      'The bank did not act in the period and the guarantor is free: an omission of the bank, never evasion.',
    explanations: [
      'The guarantor was asked, or the debtor sued, in time, and no feed says so.',
      'The guarantor will stand by its word: a new contract can be signed.',
      'The debtor pays by itself, and nobody meant to ask the guarantor.',
    ],
    blindSpots: [
      'Arbitration, and certificates of execution of notarised deeds: no event tells of them.',
      'The day on which the claims under a maximum guarantee are fixed: each loan is counted from its own due date.',
      'An agreed period that ends no later than the debt falls due counts as none agreed; it is judged by the agreed day all the same.',
      'Loans that the bank calls in early: no event tells of it.',
    ],
    nextSteps: {
      desk: [
        'Look in the files for proof that the bank acted in time.',
        'Where it did not, treat it as a matter inside the bank; it is no ground for a list entry.',
      ],
      bank: [
        'Report the receipts and court papers that are missing.',
        'Sign a new contract with the guarantor; a signature on a notice alone revives nothing.',
        'Ask the debtor for other security, and classify the loan anew.',
        'Find out how it happened, and keep a calendar of guarantee periods.',
      ],
    },
    terms: {
      daysOverMin: 'days after the last day from which it counts as lapsed',
      'days-over': 'days over',
      'joint-last-day': 'last day of a joint guarantee',
      'general-last-day': 'last day of a general guarantee',
      due: 'due date that binds the guarantor',
      'mark-of-law': 'how well the law is known (V read in the text, R to be confirmed)',
      guarantors: 'guarantors whose period has ended and who were not asked',
    },
  },
};
