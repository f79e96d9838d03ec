import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '判决过户悬空抵押',
    meaning: '抵押物经判决或抵债过户给贷款银行以外的人，抵押权可能只剩一纸空文。',
    explanations: [
      '法院依法强制拍卖，价款已优先清偿抵押权人。',
      '银行同意的以物抵债。',
      '过户后抵押登记依然有效，受让人愿意代为清偿。',
    ],
    blindSpots: [
      '银行未接到通知、登记机关也没有报送的过户。',
      '以他人名义受让、无登记关联的受让人。',
      '由第三人提供抵押、而该第三人本身没有贷款的情形。',
    ],
    nextSteps: {
      desk: ['调取裁判文书和执行卷宗，核查双方有无真实债务。', '核查新所有人与债务人的关系。'],
      bank: [
        '自知悉裁判之日起六个月内，可提起第三人撤销之诉。',
        '书面主张抵押权随物存在，向登记机关核实抵押登记状态。',
        '过户后又回租的，固定租约、占有和租金支付的证据。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      leaseBackDays: '过户后回租的期限',
      transfers: '判决或抵债过户次数',
      'leased-back-after': '过户后多少天回租',
      'leased-back': '原所有人回租使用',
      'owner-connected': '新所有人与债务人存在关联',
    },
  },
  en: {
    name: 'Title lost by a judgment',
    meaning:
      'Collateral passed to somebody other than a lender by judgment or set-off: the mortgage may be left with nothing under it.',
    explanations: [
      'A forced sale by the court whose proceeds went to the mortgagee first.',
      'A payment in kind to which the bank agreed.',
      'The mortgage is still on the register and the new owner will pay the loan.',
    ],
    blindSpots: [
      'Transfers of which neither the bank nor the register sent word.',
      'A new owner who is a straw man, with no tie on any register.',
      'Collateral of a third party who owes no bank himself.',
    ],
    nextSteps: {
      desk: [
        'Get the judgment and the file of its execution: was there a real debt?',
        'Look into the ties between the new owner and the debtor.',
      ],
      bank: [
        'A third-party suit against the judgment is open for six months from the day it is known.',
        'Claim in writing that the mortgage goes with the thing, and check the register.',
        'Where the former owner leases it back secure the lease, the possession and the rent.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      leaseBackDays: 'days within which it is leased back',
      transfers: 'transfers by judgment or set-off',
      'leased-back-after': 'days until it was leased back',
      'leased-back': 'the former owner leases it back',
      'owner-connected': 'the new owner is connected with the obligor',
    },
  },
};
