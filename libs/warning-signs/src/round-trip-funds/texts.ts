import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '资金回流关联方',
    meaning:
      '贷款资金或资产价款在数日内转入关联方或退回付款人，可能既未用于约定用途，也未用于清偿。',
    explanations: [
      '按约定用途向集团内采购或工程企业支付，已事先告知银行。',
      '归还关联方此前垫付的款项，有借款凭证。',
      '交易取消或发生退货，将价款退还付款人。',
      '收款人无关联且载明合同的付款不计入。',
    ],
    blindSpots: [
      '经两家以上第三方转手的资金。',
      '以现金或票据形式转出的资金。',
      '收款账户不在已接入银行的付款。',
      '价款支付七日之后才登记的资产转让。',
      '经他人转手退回客户的货款。',
    ],
    nextSteps: {
      desk: ['向收款银行核实资金的最终去向。', '核对关联路径和交易背景。'],
      bank: [
        '要求客户提供用途证明、合同和发票。',
        '改为受托支付，暂停未提用额度。',
        '挪用属实的，按合同约定提前收回贷款。',
        '资产价款去向不明的，评估行使撤销权并申请保全。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      backMin: '回流比例下限',
      windowDays: '资金回流的期间',
      inflow: '发放的贷款或收到的价款',
      back: '转入关联方或退回付款人的比例',
    },
  },
  en: {
    name: 'Money that comes full circle',
    meaning:
      'A loan or a price is with connected parties, or back with the payer, within days: it may have served neither its purpose nor the creditors.',
    explanations: [
      'The loan was meant for goods or works of a company of the group, and the bank knew.',
      'A sister company is paid back what it had advanced, on paper.',
      'The sale was called off or goods came back, and the price was returned.',
      'Payments under a contract to somebody not connected do not count.',
    ],
    blindSpots: [
      'Money that passes through two and more strangers.',
      'Cash and bills of exchange.',
      'Payments to accounts at banks that send no feed.',
      'A sale that is registered more than seven days after its price was paid.',
      'The price of goods that returns to the customer through somebody else.',
    ],
    nextSteps: {
      desk: [
        "Ask the payees' banks where the money went.",
        'Check the path and what the payments were for.',
      ],
      bank: [
        'Ask for proof of use: contracts, invoices.',
        'Pay out to suppliers directly and hold back what is undrawn.',
        'Where the loan was diverted, call it as the contract provides.',
        'Where a price is gone, weigh a suit to revoke and ask for a seizure.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      backMin: 'least share that comes back',
      windowDays: 'days within which it comes back',
      inflow: 'loan paid out, or price received',
      back: 'share that reached connected parties or the payer',
    },
  },
};
