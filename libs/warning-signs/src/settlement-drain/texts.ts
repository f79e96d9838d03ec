import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '结算资金流失',
    meaning: '销售回款不再进入贷款银行，银行既看不到经营情况，也难以扣收到期款项。',
    explanations: [
      '新增业务的客户在他行付款，贷款银行的回款并未减少。',
      '主要客户更换了付款银行。',
      '经营淡季，回款集中在某一个账户。',
    ],
    blindSpots: [
      '未接入系统、或未报送账户发生额的银行。',
      '经第三方支付、票据或他人账户收取的货款。',
      '本单位账户之间的划转会夸大回款总额。',
      '外币账户不计入。',
    ],
    nextSteps: {
      desk: ['核对各行报送的账户发生额是否齐全。', '将回款分布的变化通报各贷款银行。'],
      bank: [
        '请客户说明回款账户变化的原因，并提供主要客户的付款凭证。',
        '按合同约定要求恢复结算比例。',
        '必要时提前安排还款资金的归集和账户监管。',
      ],
    },
    terms: {
      'share-before': '此前三个月贷款银行回款占比均值',
      highShareMin: '此前占比均值下限',
      highMonths: '此前计算月数',
      lookbackMonths: '回溯月数',
      'share-now': '近两个月占比（取高者）',
      lowShareMax: '近期占比上限',
      lowMonths: '近期计算月数',
      'lender-inflow-fall': '贷款银行月均回款降幅',
      lenderFallMin: '回款降幅下限',
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
    },
  },
  en: {
    name: 'Settlement drained from the lenders',
    meaning:
      'Receipts no longer reach the lenders: they neither see the business nor can debit what is due.',
    explanations: [
      'New customers pay elsewhere and the lenders’ own receipts have not fallen.',
      'The main customer has changed its bank.',
      'A slack season in which what little comes in passes through one account.',
    ],
    blindSpots: [
      'Banks that send no feed, or no turnover.',
      "Receipts by payment providers, bills of exchange or another party's account.",
      'Transfers between own accounts, which swell the receipts.',
      'Accounts in other currencies.',
    ],
    nextSteps: {
      desk: [
        'See whether every bank has reported the turnover of its accounts.',
        'Tell the lenders how the receipts have shifted.',
      ],
      bank: [
        'Ask the client why, with the vouchers of its main customers.',
        'Ask for the agreed share of settlement to be restored.',
        'Where needed, have the money for the next instalment collected early.',
      ],
    },
    terms: {
      'share-before': "lenders' share of the receipts before, mean of the months",
      highShareMin: 'least mean share before',
      highMonths: 'months of the mean before',
      lookbackMonths: 'months looked back',
      'share-now': "lenders' share now, the higher of the months",
      lowShareMax: 'largest share now',
      lowMonths: 'months looked at now',
      'lender-inflow-fall': "fall of the lenders' mean monthly receipts",
      lenderFallMin: "least fall of the lenders' receipts",
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
    },
  },
};
