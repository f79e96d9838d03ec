import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '借新还旧',
    meaning: '一年内两次以新贷款或者他行资金归还旧贷款，表面按期还款，实际偿债能力可能不足。',
    explanations: [
      '与银行协商一致的贷款重组。',
      '更换贷款银行以取得更低利率，由新银行直接代为结清。',
      '销售回款账户开在他行，还款从该账户划出。',
      '旺季前短期周转，用款和还款时间恰好衔接。',
    ],
    blindSpots: [
      '通过小额贷款公司、民间借贷或者关联方过桥的资金。',
      '付款银行未报送的还款。',
      '循环额度在同一笔贷款项下还后再借。',
    ],
    nextSteps: {
      desk: ['比对各银行同期放款和还款的时间、金额。', '提示新放款银行核实贷款真实用途。'],
      bank: [
        '核查还款资金来源，要求客户提供经营回款凭证。',
        '按实质风险重新进行风险分类。',
        '与客户协商切合实际的还款计划，而不是继续以新还旧。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      times: '窗口期内借新还旧次数',
      timesMin: '次数下限',
      windowMonths: '窗口月数',
      nearDays: '新贷款之后还款的天数上限',
      bridgeDays: '新贷款之前以过桥资金还款的天数上限',
      share: '借入资金归还比例（最低一次）',
      shareMin: '借入资金归还比例下限',
    },
  },
  en: {
    name: 'Repaid with borrowed money',
    meaning:
      "Twice within a year loans came back with a new loan or another bank's money: paid on the day, and perhaps not able to pay.",
    explanations: [
      'A rescheduling that the bank agreed to.',
      'A change to a cheaper bank, which settled the old loan directly.',
      'Customers pay into an account at another bank, and the repayment is sent from there.',
      'Seasonal borrowing whose dates happen to meet.',
    ],
    blindSpots: [
      'Bridging money of small lenders, private persons or affiliates.',
      'Repayments whose paying bank is not reported.',
      'A revolving line that is repaid and drawn again under one number.',
    ],
    nextSteps: {
      desk: [
        'Lay the payouts and repayments of all banks side by side.',
        'Ask the bank that lent last what its loan was really used for.',
      ],
      bank: [
        'Ask where the repayment came from, with proof of receipts.',
        'Classify the loan by what stands behind it and not by its punctuality.',
        'Agree on a plan that can be kept instead of the next new loan.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      times: 'loans repaid with borrowed money in the window',
      timesMin: 'least number of such loans',
      windowMonths: 'months in which they fall',
      nearDays: 'most days from a new loan to the repayment',
      bridgeDays: 'most days from a repayment with a bridge to the new loan',
      share: 'share of the loan so repaid, the lowest of them',
      shareMin: 'least share of the loan so repaid',
    },
  },
};
