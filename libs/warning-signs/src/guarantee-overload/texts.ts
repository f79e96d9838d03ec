import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '过度担保',
    meaning: '借款人对外保证余额超过其净资产，一旦被要求代偿，自身偿债能力将受到严重影响。',
    explanations: [
      '专业担保公司或者集团总部，对外保证属于其主营业务。',
      '主债务已经还清，保证尚未办理解除手续。',
      '同一笔债务由多人共同保证，实际分担的份额低于合同金额。',
    ],
    blindSpots: [
      '未报送的民间保证和对其他债权人的保证。',
      '报表虚增的净资产。',
      '以抵押、质押方式为他人提供的担保。',
    ],
    nextSteps: {
      desk: ['汇总各银行掌握的对外保证余额。', '核对净资产数据的来源和报表是否经过审计。'],
      bank: [
        '逐笔了解被保证人的经营和还款情况。',
        '审慎新增授信，不再接受该借款人提供的新保证。',
        '要求借款人说明对外保证情况并逐步压降。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      guarantees: '有效对外保证笔数',
      guaranteed: '对外保证余额（对照净资产）',
    },
  },
  en: {
    name: 'More guaranteed than owned',
    meaning:
      'The borrower guarantees more for others than its net assets: when it is called on, its own debts are in danger too.',
    explanations: [
      'A guarantee company, or the head of a group, whose business this is.',
      'The debts are paid and the guarantees only not yet released.',
      'Several guarantee one debt, so that each will bear less than it signed for.',
    ],
    blindSpots: [
      'Private guarantees, and those for creditors that send no feed.',
      'Net assets that the statements overstate.',
      'Mortgages and pledges given for others.',
    ],
    nextSteps: {
      desk: [
        'Add up what each bank knows of the guarantees given.',
        'See where the net assets come from and whether the statement is audited.',
      ],
      bank: [
        'Look at each debtor guaranteed: does it trade, does it pay?',
        'Be careful with new credit, and take no further guarantee from this borrower.',
        'Have the borrower explain its guarantees and bring them down.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      guarantees: 'guarantees in force',
      guaranteed: 'amount guaranteed, against net assets',
    },
  },
};
