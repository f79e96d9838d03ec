import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '担保悬空',
    meaning: '有保证的债务协议转移或者展期，未取得保证人书面同意，保证人可能主张不再承担保证责任。',
    explanations: [
      '因合并、分立等依法承继债务的，保证责任不受影响。',
      '保证人已另行出具书面同意，但数据源未报送。',
      '保证合同事先约定债务转移或者展期无须另行征得保证人同意。',
    ],
    blindSpots: [
      '保证合同中的事先同意条款。',
      '借新还旧换签合同而未征询原保证人的情形，只有同意与否的记录，没有对应的贷款关系。',
      '债务转出后由新债务人偿还的部分。',
    ],
    nextSteps: {
      desk: [
        '向债权银行核实保证人同意书是否存档。',
        '核查受让债务的主体与原债务人是否存在关联关系。',
      ],
      bank: [
        '立即请各保证人分别补签书面同意书。',
        '保证人拒绝的，要求债务人另行提供担保，或者不同意债务转移。',
        '在原保证期间内向各保证人主张权利。',
      ],
    },
    terms: {
      exposure: '贷款余额合计（含已转移债务）',
      exposureMin: '贷款余额下限',
      'guarantors-not-asked': '未见同意的保证笔数',
      guaranteed: '未见同意的保证金额',
    },
  },
  en: {
    name: 'Guarantors left out of a change',
    meaning:
      'A guaranteed debt was passed on or extended without the guarantors in writing: they may plead that they answer no more.',
    explanations: [
      'A debt that passes by law, by merger or division, leaves guarantors bound.',
      'The consent was signed and the feed does not say so.',
      'The contract of guarantee agreed to such changes beforehand.',
    ],
    blindSpots: [
      'Consent in advance, written into the contract.',
      'A new loan for an old one: consents to it are recorded, but not which loan replaces which.',
      'What a new debtor repays after the debt has passed to it.',
    ],
    nextSteps: {
      desk: [
        'Ask the bank whether the written consents are on file.',
        'See whether whoever took over the debt is tied to the old debtor.',
      ],
      bank: [
        'Have every guarantor sign, each for itself, at once.',
        'Where one refuses, ask for other security or do not agree to the transfer.',
        'Claim on each guarantor within its original period.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks, with the debt passed on',
      exposureMin: 'least outstanding principal',
      'guarantors-not-asked': 'guarantees without a consent',
      guaranteed: 'amount guaranteed without a consent',
    },
  },
};
