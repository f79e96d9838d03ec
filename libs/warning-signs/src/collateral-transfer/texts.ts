import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '擅自转移抵押物',
    meaning: '抵质押物未经抵押权人同意被处置，受让人可能主张善意取得，担保可能落空。',
    explanations: [
      '存货在正常经营中按合理价格出售。',
      '价款已用于清偿贷款银行。',
      '银行口头同意，但数据源未报送。',
    ],
    blindSpots: [
      '未办理登记、也未报送的动产转移。',
      '第三人提供的抵押物，而该第三人本身没有贷款。',
      '以裁判、抵债方式过户的，由其他信号识别。',
    ],
    nextSteps: {
      desk: ['向登记机关核实过户资料和受让人。', '受让人与债务人有关联的，通报相关银行。'],
      bank: [
        '立即实地检查抵押物并固定证据。',
        '书面主张抵押权，要求债务人提前清偿或将价款提存。',
        '必要时申请财产保全，或在知悉之日起一年内行使撤销权。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      fairPriceMin: '合理价格占价值的下限',
      paidMin: '已付价款占约定价款的下限',
      'price-of-value': '价格与价值之比',
      'paid-of-price': '已付与约定价款之比',
      'buyer-connected': '受让人与债务人存在关联',
      'price-below-value': '价格低于价值的七成',
      unpaid: '价款大部分未支付',
    },
  },
  en: {
    name: 'Collateral moved without consent',
    meaning:
      'Pledged things changed hands without the bank: a buyer may plead good faith and the security may be lost.',
    explanations: [
      'Stock sold in the ordinary course at a fair price.',
      'The proceeds went to the lender.',
      'The bank agreed by word of mouth and its feed does not say so.',
    ],
    blindSpots: [
      'Movables that leave without a register or a report.',
      'Collateral of a third party who owes no bank himself.',
      'Transfers by judgment or set-off, which other signs watch.',
    ],
    nextSteps: {
      desk: [
        'Ask the register for the papers of the transfer and who the buyer is.',
        'Where the buyer is tied to the debtor, tell the banks concerned.',
      ],
      bank: [
        'Look at the collateral at once and secure evidence.',
        'Claim the mortgage in writing; ask for early repayment or that the price be deposited.',
        'Consider preservation, or revocation within a year of learning of the transfer.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      fairPriceMin: 'least share of the value that is a fair price',
      paidMin: 'least share of the price that counts as paid',
      'price-of-value': 'price to value',
      'paid-of-price': 'paid to price',
      'buyer-connected': 'the buyer is connected with the obligor',
      'price-below-value': 'the price is below 70% of the value',
      unpaid: 'most of the price is unpaid',
    },
  },
};
