import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '诉讼时效即将届满',
    meaning: '逾期不主张权利的，债务人可以提出时效抗辩，贷款将失去强制执行的保障。',
    explanations: [
      '近期已催收或客户已还款，但数据源尚未报送。',
      '客户正与银行商谈展期，协议尚未签署。',
      '贷款已起诉或已申报债权，但数据源未报送。',
    ],
    blindSpots: [
      '未报送的催收、还款和客户书面确认。',
      '时效中止事由、仲裁以及向公安、检察机关的报案，暂无对应事件。',
      '未报送到期日的贷款无法计算。',
      '判决生效日未知，申请执行期间自裁判之日起算，可能偏早。',
    ],
    nextSteps: {
      desk: ['核对该笔贷款的催收记录和证据原件。', '提示贷款银行在截止日前中断时效。'],
      bank: [
        '以能证明送达的方式催收：取得签收，或采用邮政特快、公证送达。',
        '请客户在催收通知书上签字盖章，或签署还款计划。',
        '余日不多的，直接起诉、申请支付令或申请强制执行。',
        '有保证人的，同时核对保证期间。',
      ],
    },
    terms: {
      daysLeftMax: '提前预警的天数',
      'days-left': '距届满的天数',
      'limitation-last-day': '诉讼时效最后一日',
      'execution-last-day': '申请执行期间最后一日',
      'counted-from': '起算日（到期日、最近一次中断日或裁判日）',
    },
  },
  en: {
    name: 'Limitation is running out',
    meaning:
      'Where the bank does not assert its claim in time, the debtor may refuse and no court will enforce it.',
    explanations: [
      'The bank has demanded or the client has paid of late, and the feed has not said so yet.',
      'An extension is being negotiated and not signed yet.',
      'A suit or a claim in a bankruptcy was filed and not reported.',
    ],
    blindSpots: [
      'Demands, payments and written acknowledgements that no feed reports.',
      'Obstacles that suspend limitation, arbitration, reports to police or prosecutors: no event tells of them.',
      'Loans whose due date was never reported.',
      'The day on which a judgment takes effect: its term is counted from the day of the decision, perhaps too early.',
    ],
    nextSteps: {
      desk: [
        'Check the demands on this loan and the originals of their evidence.',
        'Remind the lender to interrupt limitation before the last day.',
      ],
      bank: [
        'Demand in a way that proves arrival: against a signature, by courier, by a notary.',
        'Have the client sign the notice or a repayment plan.',
        'With few days left sue, or apply for a payment order or for execution.',
        'Where there are guarantors, look at their periods as well.',
      ],
    },
    terms: {
      daysLeftMax: 'days before the end from which it warns',
      'days-left': 'days left',
      'limitation-last-day': 'last day of limitation',
      'execution-last-day': 'last day to apply for execution',
      'counted-from': 'counted from (due date, last interruption or judgment)',
    },
  },
};
