import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '强制债转股',
    meaning: '没有政策性批准的债转股，可能把到期债权变成难以变现的股权。',
    explanations: [
      '属于国家批准的债转股计划，批准文件尚未报送。',
      '银行自愿通过实施机构开展市场化债转股。',
      '转股对象是股东借款等非银行债权。',
    ],
    blindSpots: ['未公开宣布、以会议纪要等方式要求的转股。', '以增资、重组等名义进行的转股。'],
    nextSteps: {
      desk: ['核实批准依据和主导部门。', '了解各贷款银行是否同意以及转股条件。'],
      bank: [
        '书面表明未经批准、未经同意的转股不予认可。',
        '按原借款合同继续催收，保持诉讼时效。',
        '确需转股的，通过合格实施机构办理，并明确退出安排。',
      ],
    },
    terms: { exposure: '贷款余额合计', exposureMin: '贷款余额下限' },
  },
  en: {
    name: 'Debt turned into equity by force',
    meaning:
      'Without the authority of a programme a conversion may turn a due claim into shares that nobody buys.',
    explanations: [
      'It is part of a national programme and the approval has not been sent yet.',
      'The banks convert of their own will, through a vehicle made for it.',
      "It is shareholders' loans that are converted, not those of banks.",
    ],
    blindSpots: [
      'Conversions that are asked for in minutes and letters and never announced.',
      'Conversions that are called an increase of capital or a reorganisation.',
    ],
    nextSteps: {
      desk: [
        'Find out on what authority it rests and who leads it.',
        'Ask the lenders whether they agree, and on what terms.',
      ],
      bank: [
        'State in writing that a conversion without approval and consent is not accepted.',
        'Go on demanding under the loan contract and keep the limitation from running out.',
        'Where shares make sense, use a proper vehicle and agree on the way out.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
    },
  },
};
