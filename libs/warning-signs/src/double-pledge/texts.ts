import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '重复抵押',
    meaning: '同一抵押物担保了两家以上银行的贷款，价值不足以覆盖，或违反了不得再抵押的约定。',
    explanations: [
      '经告知在先抵押权人的顺位抵押，担保总额在价值之内。',
      '银团贷款，或参贷各行约定共享抵押。',
      '在先贷款已结清，只是解除登记尚未办妥。',
    ],
    blindSpots: [
      '没有登记、也没有报送的动产抵押或质押。',
      '同一财产以不同登记编号分别抵押。',
      '由第三人提供抵押、而该第三人本身没有贷款的情形。',
    ],
    nextSteps: {
      desk: ['向登记机关核实各抵押权的顺位和设立时间。', '提示各抵押权银行相互核对。'],
      bank: [
        '核对本行抵押的顺位和有效性。',
        '要求补充担保，或压缩至余值之内。',
        '违反不得再抵押约定的，按合同追究违约责任。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      banksMin: '抵押权银行家数',
      banks: '抵押权银行家数',
      secured: '担保债权总额与最近价值',
      exclusive: '约定不得再抵押的抵押权数',
    },
  },
  en: {
    name: 'Pledged to two banks',
    meaning:
      'One thing secures the loans of several banks and does not suffice for all, or joins a charge that was to be the only one.',
    explanations: [
      'A second charge that earlier holders were told of, all within the value.',
      'A syndicate, or banks that agreed to share the security.',
      'The earlier loan is repaid and its release not registered yet.',
    ],
    blindSpots: [
      'Charges on movables that no register and no feed reports.',
      'One thing pledged under two registration numbers.',
      'Collateral of a third party who owes no bank himself.',
    ],
    nextSteps: {
      desk: [
        'Ask the register for the rank and the day of every charge.',
        'Have the banks compare what they hold.',
      ],
      bank: [
        'Check the rank and validity of your own charge.',
        'Ask for more security, or reduce the loan to what is left of the value.',
        'Where the charge was to be the only one, claim the breach of contract.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      banksMin: 'banks that hold a charge',
      banks: 'banks that hold a charge',
      secured: 'total secured, beside the latest value',
      exclusive: 'charges that were to be the only one',
    },
  },
};
