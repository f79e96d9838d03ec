import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '超授信额度',
    meaning: '贷款余额超过本行核定的授信额度，超出部分缺少审批依据。',
    explanations: [
      '额度已经提高，评级数据尚未更新。',
      '超出部分有全额保证金或存单质押，不占用额度。',
      '利息资本化或汇率变动所致。',
    ],
    blindSpots: [
      '没有报送额度的银行。',
      '承兑、信用证、保函等表外授信。',
      '集团合并计算的额度。',
      '与额度币种不同的贷款。',
    ],
    nextSteps: {
      desk: ['提示贷款银行核对额度与余额。', '了解超额用信的审批情况。'],
      bank: [
        '停止新增用信，核实超额原因和审批记录。',
        '与客户商定压降计划，或补办额度审批。',
        '检查系统的额度控制。',
      ],
    },
    terms: {
      'owed-to-lender': '该行贷款余额与授信额度',
      'owed-of-limit': '余额占额度的比例',
      limitShareMax: '余额占额度的上限',
    },
  },
  en: {
    name: 'Over the limit',
    meaning:
      'A lender is owed more than the limit it set: what goes beyond has nobody’s approval behind it.',
    explanations: [
      'The limit has been raised and the rating not reported yet.',
      'What goes beyond is covered by a deposit and does not use the limit.',
      'Interest was added to the principal, or a rate of exchange moved.',
    ],
    blindSpots: [
      'Banks that report no limits.',
      'Acceptances, letters of credit, guarantees issued.',
      'Limits for a group as a whole.',
      'Loans in another currency than that of the limit.',
    ],
    nextSteps: {
      desk: [
        'Ask the lender to compare limit and balance.',
        'Ask who approved the draws beyond the limit.',
      ],
      bank: [
        'Stop new draws; find the reason and the approval.',
        'Agree on how to come down, or have the limit approved anew.',
        'Check the limit control of the system.',
      ],
    },
    terms: {
      'owed-to-lender': 'outstanding principal at this lender against its limit',
      'owed-of-limit': 'share of the limit',
      limitShareMax: 'largest share of the limit',
    },
  },
};
