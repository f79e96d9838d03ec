import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '改制评估遗漏债务',
    meaning: '改制、出售或破产评估漏列了债务，按此分配时，被漏列的债权人可能分文不得。',
    explanations: [
      '评估基准日之后才发生的债务，本不在评估范围内。',
      '或有负债尚未确定，评估报告已在附注中披露。',
      '债务由承接方另行签约承担。',
    ],
    blindSpots: [
      '没有任何一方发现、因而也没有报送的遗漏。',
      '不以抵质押物评估形式报送的整体资产评估。',
      '故意列多的债务。',
    ],
    nextSteps: {
      desk: ['将评估所列债务与征信登记的债务逐笔核对。', '提示被漏列的债权银行。'],
      bank: [
        '向改制主管单位或管理人书面申报债权，要求更正评估。',
        '要求重新评估，并由债权银行参与选定评估机构。',
        '债务落实之前，不同意改制方案。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      omitted: '遗漏的债务',
    },
  },
  en: {
    name: 'Debts left out of an appraisal',
    meaning:
      'An appraisal for a restructuring, sale or bankruptcy lists too few debts: who is not in it may get nothing.',
    explanations: [
      'The debt arose after the day to which the appraisal speaks.',
      'A contingent debt is not certain yet and stands in the notes of the report.',
      'The debt is taken over by the buyer under a contract of its own.',
    ],
    blindSpots: [
      'Omissions that nobody noticed and nobody reported.',
      'Appraisals of a whole company that are not sent as appraisals of collateral.',
      'Debts that were made up.',
    ],
    nextSteps: {
      desk: [
        'Compare the debts of the appraisal with those of the credit register, one by one.',
        'Tell the lenders who were left out.',
      ],
      bank: [
        'File the claim in writing with whoever leads the restructuring and ask for a correction.',
        'Ask for another appraisal by a firm that the lenders help to choose.',
        'Agree to no plan before the debts are settled.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      omitted: 'debts left out',
    },
  },
};
