import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '长租对抗抵押',
    meaning: '抵押物上附有长期或可疑的租约，处置时受让人须承受租赁，抵押权难以变现。',
    explanations: [
      '经银行同意、租期不超过三年且租金合理的正常出租。',
      '厂房、商铺依行业惯例长期整体出租，银行授信时已知悉。',
      '关联企业之间按市价租用办公场所。',
    ],
    blindSpots: [
      '没有登记备案、也没有报送的租约。',
      '租金是否合理：没有市场租金可供比较。',
      '口头约定的使用，以及以托管、承包名义的占用。',
    ],
    nextSteps: {
      desk: ['核查承租人与债务人的关系及租金的实际支付。', '了解同一承租人是否另有类似租约。'],
      bank: [
        '调取租赁合同、备案、交付占有和租金支付凭证，核对签订时间。',
        '抵押权设立前未转移占有的租赁，不得对抗抵押权，应书面主张。',
        '进入执行的，请求法院去除租赁后拍卖。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      longMonths: '长期租约的租期下限',
      mediumMonths: '抵押前后订立的租约的租期下限',
      aroundPledgeDays: '起租日距抵押设立日的天数',
      leasesMin: '视为多份租约的份数',
      leases: '对抗抵押的租约份数',
      months: '租期（月）',
      'days-from-pledge': '起租日距抵押设立日的天数',
      'owner-seen-after': '起租后多少天检查时仍为自用',
      possession: '交付占有日',
      'lessee-connected': '承租人与债务人存在关联',
      'several-leases': '存在多份此类租约',
    },
  },
  en: {
    name: 'A lease in the way of the mortgage',
    meaning:
      'A long or doubtful lease lies on the collateral: whoever buys it must bear the lease, so nobody buys.',
    explanations: [
      'An ordinary lease of up to three years at a market rent, with the consent of the bank.',
      'Shops and halls let as a whole for long, as the trade does, which the bank knew when it lent.',
      'A company of the group that rents an office at a market rent.',
    ],
    blindSpots: [
      'Leases that no register and no feed reports.',
      'Whether the rent is fair: there is no market rent to compare it with.',
      'Use by word of mouth, or under the name of custody or contract operation.',
    ],
    nextSteps: {
      desk: [
        'Ask who the lessee is and whether rent is really paid.',
        'See whether the same lessee holds other leases of this kind.',
      ],
      bank: [
        'Get the contract, its filing, proof of possession and of rent, and compare the dates.',
        'A lease without possession before the mortgage does not bind it: say so in writing.',
        'In execution ask the court to sell free of the lease.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      longMonths: 'months from which a lease is long',
      mediumMonths: 'months that tell in a lease beside the pledge',
      aroundPledgeDays: 'days around the pledge',
      leasesMin: 'leases that are several',
      leases: 'leases in the way',
      months: 'months it runs',
      'days-from-pledge': 'days between pledge and first day of the lease',
      'owner-seen-after': 'days into the lease on which the owner was found there',
      possession: 'day of possession',
      'lessee-connected': 'the lessee is connected with the obligor',
      'several-leases': 'there are several such leases',
    },
  },
};
