import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '关联互保',
    meaning:
      '关联企业为债务人提供保证而未留存公司决议：风险同源，保证能力有限，保证合同还可能被认定对公司不发生效力。',
    explanations: [
      '全资母公司为子公司提供保证，依法无须另行决议。',
      '决议已经作出，只是尚未归档或者未报送。',
      '集团内部互保已向银行披露，并按规定履行了决议程序。',
    ],
    blindSpots: [
      '登记簿上看不出的关联关系。',
      '决议内容是否真实、有利害关系的股东是否回避表决。',
      '保证之后才形成的关联关系。',
    ],
    nextSteps: {
      desk: ['核查保证人与债务人的股权和任职关系。', '提示各债权银行合并计算集团客户授信。'],
      bank: [
        '要求保证人补充提供股东会或者董事会决议，并审查利害关系人是否回避。',
        '不能补充的，要求更换为无关联关系的保证人或者追加抵质押。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      guarantees: '未见决议的关联保证笔数',
      guaranteed: '未见决议的关联保证金额',
    },
  },
  en: {
    name: 'Guarantees among affiliates',
    meaning:
      'A connected company stands for the debt and no resolution is on file: both fall together, and the guarantee may not bind it at all.',
    explanations: [
      'A parent stands for its wholly owned subsidiary and by law needs no resolution.',
      'The resolution was passed and is not yet filed, or not reported.',
      'Guarantees inside a group that are disclosed and properly resolved.',
    ],
    blindSpots: [
      'Ties that no register shows.',
      'Whether a resolution is genuine and the interested shareholder kept out of the vote.',
      'Ties made after the guarantee.',
    ],
    nextSteps: {
      desk: [
        'Look at the shares and offices that tie guarantor and debtor.',
        'Have the lenders count both as one group in their limits.',
      ],
      bank: [
        'Ask the guarantor for the resolution of its shareholders or board, and read who voted.',
        'Where there is none, ask for a guarantor without ties, or for collateral.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      guarantees: 'guarantees by affiliates without a resolution',
      guaranteed: 'amount so guaranteed',
    },
  },
};
