import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '工程款优先权架空抵押',
    meaning:
      '工程款优先于抵押权受偿；债务人自认或原告为关联方时，抵押物的价值可能被虚高的工程款占去。',
    explanations: [
      '工程确已完工，发包人资金紧张，如实承认拖欠。',
      '承包人虽与发包人有关联，所做工程和造价均属真实。',
      '无关联的承包人起诉而发包人抗辩的，不计入。',
    ],
    blindSpots: [
      '以仲裁、协议折价方式确认的优先权。',
      '由他人挂靠或代持、无登记关联的承包人。',
      '诉状未列明抵押物的案件。',
    ],
    nextSteps: {
      desk: ['核实承包人与发包人的关联关系。', '将案件情况通报抵押权银行。'],
      bank: [
        '申请以第三人身份参加诉讼，要求鉴定工程量和造价。',
        '自知道裁判之日起六个月内提起第三人撤销之诉。',
        '核对施工合同、进度款支付和竣工日期，审查优先权是否逾期。',
        '检查贷款发放后的资金是否用于支付工程款。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      claimShareMin: '主张优先的工程款与抵押物价值之比',
      'claim-to-value': '主张优先的工程款与抵押物价值之比',
      claim: '主张或获准优先的工程款',
      value: '所涉抵押物的最近价值',
      ties: '原告与债务人的关联层数',
    },
  },
  en: {
    name: 'Works with priority empty the mortgage',
    meaning:
      'The price of works is paid before the mortgage; where the debtor admits it, or the builder belongs to it, an inflated price may take what secured the bank.',
    explanations: [
      'The works are done, the owner is short of money and says so.',
      'The builder belongs to the owner, and its works and prices are real.',
      'A suit of an independent builder that the owner contests does not count.',
    ],
    blindSpots: [
      'Priority found by arbitration, or agreed upon without a court.',
      'A builder under a borrowed licence or held by a straw man.',
      'Suits that do not name the collateral.',
    ],
    nextSteps: {
      desk: [
        'Find out how the builder and the owner belong together.',
        'Tell the bank that holds the mortgage.',
      ],
      bank: [
        'Ask to join the suit, and for an expert on quantities and prices.',
        'Sue as a third party within six months of learning of the judgment.',
        'Compare contract, progress payments and completion; the priority may be out of time.',
        'See whether the loan paid for the works.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      claimShareMin: 'price of works with priority to the value of the collateral',
      'claim-to-value': 'price of works with priority to the value of the collateral',
      claim: 'price of works claimed or granted with priority',
      value: 'latest value of the collateral concerned',
      ties: 'ties from the plaintiff to the obligor',
    },
  },
};
