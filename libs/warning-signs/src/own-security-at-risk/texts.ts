import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '自身担保面临撤销',
    meaning:
      '本行在受理破产前的期间内为旧债取得的担保或提前收回的贷款，可能被管理人请求撤销、追回。',
    explanations: [
      '担保系更换原有抵押物，并未增加担保；同一抵押物为同一贷款续办登记的，不计入。',
      '贷款因违约依约宣布提前到期，收回时债务已届清偿期。',
      '原已设定担保的债权，在担保物价值以内收回。',
      '经诉讼、仲裁、执行程序收回的款项。',
    ],
    blindSpots: [
      '分期偿还的贷款：各期到期日未报送，提前偿还无从识别。',
      '以保证人或第三人财产提供的担保，不属于债务人财产。',
      '受理前六个月内对到期债务的普通清偿，须由管理人判断，不在此列。',
      '二〇〇七年六月一日以前受理的破产。',
    ],
    nextSteps: {
      desk: ['将受理日期和期间内的担保、还款告知该行。'],
      bank: [
        '整理授信审批、担保合同和登记资料，证明设立时的背景。',
        '核对还款的到期日、提前到期通知和资金来源。',
        '评估被撤销后的损失，申报债权时一并申报可能恢复的债权。',
        '按减值要求调整拨备。',
      ],
    },
    terms: {
      oldDebtDays: '视为旧债的天数（自发放至设立担保）',
      'debt-days': '设立担保时旧债已存续的天数',
      'repaid-early': '提前收回的贷款本金',
    },
  },
  en: {
    name: 'Own security that may be avoided',
    meaning:
      'Security for an old debt, or an early repayment, that the bank took before the bankruptcy may be taken back by the administrator.',
    explanations: [
      'Collateral was exchanged and nothing was added; one registered again for the same loan does not count.',
      'The loan had been called after a breach and was due when it was repaid.',
      'The claim had been secured before, and was paid out of what secured it.',
      'The money came by judgment, arbitration or execution.',
    ],
    blindSpots: [
      'Loans in instalments, whose days are not reported.',
      'Security of guarantors and third parties, which is none of the estate.',
      'Ordinary payments of debts that were due, within six months: for the administrator to judge.',
      'Bankruptcies accepted before 1 June 2007.',
    ],
    nextSteps: {
      desk: ['Tell the bank the day of the acceptance and which of its acts lie in the windows.'],
      bank: [
        'Put approval, contract and registration together to show why the security was given.',
        'Compare the day of the debt, a notice that called the loan, and whose money it was.',
        'Estimate the loss, and file the claim that would come back with the others.',
        'Adjust the provisions.',
      ],
    },
    terms: {
      oldDebtDays: 'days from the grant after which a debt is an old one',
      'debt-days': 'age of the oldest debt when it was secured',
      'repaid-early': 'principal repaid before its day',
    },
  },
};
