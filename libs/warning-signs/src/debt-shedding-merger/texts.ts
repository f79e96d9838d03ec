import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '甩债合并',
    meaning: '合并接收了主要资产，部分债务没有随之承接，留下的债权可能失去可供清偿的财产。',
    explanations: [
      '合并方承接全部债务，仅个别有争议的债务暂缓确认。',
      '债务已在合并前清偿或另行提供担保，方案尚未更新。',
      '承接协议分批签署，余下部分随后补签。',
    ],
    blindSpots: [
      '以收购资产的名义进行的合并。',
      '方案中遗漏、未计入总债务的债务和担保。',
      '名义上承接、实际不履行的债务。',
    ],
    nextSteps: {
      desk: [
        '调取合并协议和债务清单，与各贷款银行的债权核对。',
        '核实主管部门是否以甩债作为合并条件。',
      ],
      bank: [
        '自接到通知起三十日内、未接到通知的自公告起四十五日内，要求清偿债务或提供担保。',
        '依法主张合并后的企业承继全部债务。',
        '与合并后的企业重新签订借款和担保合同。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      assetsMin: '合并接收资产占总资产的比例下限',
      debtsMin: '应承接债务占总债务的比例下限',
      'assets-taken': '合并接收资产占总资产的比例',
      'debts-assumed': '承接债务占总债务的比例',
    },
  },
  en: {
    name: 'A merger that sheds debts',
    meaning:
      'The merger takes the main assets and leaves part of the debts; those claims may have nothing left to be paid from.',
    explanations: [
      'All debts are taken over, except a few that are in dispute.',
      'Debts were paid or secured before, and the plan was not brought up to date.',
      'The takeover is signed in parts and the rest follows.',
    ],
    blindSpots: [
      'A merger that is called a purchase of assets.',
      'Debts and guarantees that the plan leaves out of the total.',
      'Debts that are taken over in name and never served.',
    ],
    nextSteps: {
      desk: [
        "Get the agreement and its list of debts and compare them with the lenders' claims.",
        'Find out whether an authority made the shedding a condition.',
      ],
      bank: [
        'Ask for payment or security within 30 days of the notice, 45 of the publication.',
        'Claim from the merged company: by law it succeeds to all debts.',
        'Sign loans and securities anew with the merged company.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      assetsMin: 'least share of the assets taken',
      debtsMin: 'least share of the debts to be assumed',
      'assets-taken': 'share of the assets taken',
      'debts-assumed': 'share of the debts assumed',
    },
  },
};
