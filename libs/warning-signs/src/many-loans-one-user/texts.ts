import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '多户贷一户用',
    meaning: '多名借款人把贷款转给同一方使用，银行看似风险分散，实际集中在一户。',
    explanations: [
      '合作社社员按合同统一采购，款项付给合作社，不计入。',
      '多名农户在同一时节向同一家农资经销商购买种子、化肥，有合同和发票可查。',
      '购房、购车客户把按揭贷款付给同一家销售商。',
    ],
    blindSpots: [
      '以现金取出后再交付的资金。',
      '经他人账户转手后才汇集的资金。',
      '发放七日之后才转出的贷款。',
      '收款方在九十天内有二百家以上付款人的，不再逐一追查。',
    ],
    nextSteps: {
      desk: [
        '核实收款方是否为贷款的实际使用人。',
        '查明各借款人与收款方、担保人之间的关系。',
        '核对是否由同一客户经理或同一支行发放。',
      ],
      bank: [
        '逐户走访，核实借款意愿、签字和资金用途。',
        '将各笔贷款合并计算收款方的授信。',
        '属借名贷款的，停止续贷，落实实际用款人的还款责任和担保。',
      ],
    },
    terms: {
      borrowersMin: '借款人户数下限',
      passedMin: '转出贷款的比例下限',
      passDays: '发放后转出的期间',
      windowDays: '合并计算的期间',
      borrowers: '转出贷款的借款人户数',
      'least-passed': '各户转出贷款比例的最低值',
      received: '收到的转出款合计',
    },
  },
  en: {
    name: 'Many loans, one user',
    meaning:
      'Several borrowers pass their loans on to one party: many small risks on the books are one large risk in life.',
    explanations: [
      'Members of a cooperative who buy through it under contracts do not count.',
      'Farmers who buy seed and fertiliser from one dealer in one season, with contracts and invoices.',
      'Buyers of homes or cars who pay the same seller.',
    ],
    blindSpots: [
      'Money that is drawn in cash and handed over.',
      'Money that comes together only after passing through other accounts.',
      'Loans that are passed on more than seven days after they were paid out.',
      'Payees with more than 200 payers in 90 days, which are not looked into.',
    ],
    nextSteps: {
      desk: [
        'Find out whether the payee is the one who uses the loans.',
        'Look into ties among borrowers, payee and guarantors.',
        'Check whether one officer or one branch granted them.',
      ],
      bank: [
        'Visit each borrower: did they want the loan, did they sign, what was it for?',
        'Add the loans to the limit of the payee.',
        'Where names were lent, stop rolling over and have the real user answer for the debt.',
      ],
    },
    terms: {
      borrowersMin: 'fewest borrowers',
      passedMin: 'least share of a disbursement that is passed on',
      passDays: 'days after the disbursement',
      windowDays: 'window',
      borrowers: 'borrowers who passed their loan on',
      'least-passed': 'lowest share passed on among them',
      received: 'what they passed on in all',
    },
  },
};
