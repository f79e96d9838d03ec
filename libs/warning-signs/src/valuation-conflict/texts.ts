import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '评估失实',
    meaning: '同一抵押物的评估价值相差过大，或评估机构不合要求，贷款可能建立在虚高的价值上。',
    explanations: [
      '抵押解除后由合格机构重新评估，用途和前提不同。',
      '一年内市场价格大幅波动。',
      '一次评估整体价值，另一次只评估其中一部分。',
      '评估机构经银行认可，但数据源未报送。',
    ],
    blindSpots: [
      '所有评估都同样虚高时，比较不出差异。',
      '评估机构的资质是否真实，以报送为准。',
      '不同财产之间、同一评估机构多次评估之间的规律。',
    ],
    nextSteps: {
      desk: ['核查评估机构的资质和历次评估。', '比对同类财产的成交价和拍卖价。'],
      bank: [
        '由银行选定的合格机构复评。',
        '复评低于原值的，要求补充担保或压缩授信。',
        '核查贷款调查、审批中对评估报告的审核。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      differenceMin: '两次评估之差占较低值的比例',
      windowMonths: '两次评估相隔的月数',
      difference: '两次评估之差占较低值的比例',
      unqualified: '不具备资质的评估次数',
      unapproved: '未经银行认可的评估次数',
    },
  },
  en: {
    name: 'Appraisals that conflict',
    meaning:
      'Values found for one collateral lie far apart, or the appraiser was not entitled to find them: the loan may stand on air.',
    explanations: [
      'A qualified firm values it anew after the pledge is released, for another purpose.',
      'Prices moved a lot within the year.',
      'One appraisal is of the whole, the other of a part.',
      'The bank approved the appraiser and its feed does not say so.',
    ],
    blindSpots: [
      'Appraisals that are all too high in the same way.',
      'Whether a licence is genuine: the sign believes what is reported.',
      'Patterns across things, or across appraisals of one firm.',
    ],
    nextSteps: {
      desk: [
        'Check the licence of the appraiser and what else it valued.',
        'Compare with prices at sales and auctions of the like.',
      ],
      bank: [
        'Have it valued again by a qualified firm of the bank’s own choice.',
        'Where that is lower ask for more security or cut the limit.',
        'Look at how the report was examined when the loan was approved.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      differenceMin: 'difference to the lower value',
      windowMonths: 'months between two appraisals',
      difference: 'difference to the lower value',
      unqualified: 'appraisals by an unqualified firm',
      unapproved: 'appraisals by a firm the bank had not approved',
    },
  },
};
