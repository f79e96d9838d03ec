import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '诉讼时效已过',
    meaning: '债务人可以时效已过为由拒绝还款；这是银行未及时主张权利所致，不属于逃废债务。',
    explanations: [
      '银行曾在期限内催收或起诉，但数据源未报送。',
      '客户在期限内还过款，由他人账户代付，未计入本人还款。',
      '客户从未拒绝还款，只是银行没有催收。',
    ],
    blindSpots: [
      '未报送的催收、还款和客户书面确认。',
      '时效中止事由和仲裁，暂无对应事件。',
      '债务人放弃时效抗辩或在诉讼中未提出抗辩的情形。',
      '二〇一七年十月一日前的旧法期间，部分起始日期尚待核实。',
    ],
    nextSteps: {
      desk: [
        '查阅档案，确认期限内是否有中断时效的证据。',
        '确属未催收的，作为银行内部管理问题处理，不得列入逃废债名单。',
      ],
      bank: [
        '请客户在催收通知书上签字盖章，或重新签订还款协议，取得签字后重新计算时效。',
        '查找催收回执、录音、扣款凭证等证据，补报数据。',
        '核对抵押权和保证责任是否受影响。',
        '查明责任并完善时效管理台账。',
      ],
    },
    terms: {
      daysOverMin: '届满后经过几日视为已过',
      'limitation-last-day': '诉讼时效最后一日',
      'execution-last-day': '申请执行期间最后一日',
      'counted-from': '起算日（到期日、最近一次中断日或裁判日）',
      'days-over': '已超过的天数',
    },
  },
  en: {
    name: 'Limitation has lapsed',
    meaning:
      'The debtor may refuse to pay because the bank did not act in time: an omission of the bank, never evasion.',
    explanations: [
      'The bank did demand or sue in time and its feed does not say so.',
      "The client paid in time from somebody else's account, which does not count as its own payment.",
      'The client never refused; nobody asked.',
    ],
    blindSpots: [
      'Demands, payments and written acknowledgements that no feed reports.',
      'Obstacles that suspend limitation, and arbitration: no event tells of them.',
      'A debtor who waives the defence, or does not raise it in court.',
      'Periods under the law before 1 October 2017: some of its first days are recalled and to be confirmed.',
    ],
    nextSteps: {
      desk: [
        'Look in the files for evidence of an interruption in time.',
        'Where nobody demanded, treat it as a matter inside the bank; it is no ground for a list entry.',
      ],
      bank: [
        'Have the client sign the overdue notice or a new agreement: limitation then starts again.',
        'Look for receipts, recordings and debit slips, and report what was missing.',
        'Check what it means for mortgages and guarantees.',
        'Find out how it happened, and keep a calendar of limitation.',
      ],
    },
    terms: {
      daysOverMin: 'days after the last day from which it counts as lapsed',
      'limitation-last-day': 'last day of limitation',
      'execution-last-day': 'last day to apply for execution',
      'counted-from': 'counted from (due date, last interruption or judgment)',
      'days-over': 'days over',
    },
  },
};
