import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '失信人另起炉灶',
    meaning: '列入名单的个人在另一家企业任职或持股超过四分之一，原企业的业务和资产可能随之转移。',
    explanations: [
      '以专业人员身份受聘，不参与经营决策和出资。',
      '同一编号对应他人，或编号登记有误。',
      '任职已经协调部门同意，用于恢复经营、清偿旧债。',
    ],
    blindSpots: ['由亲属或他人代持、代任。', '未登记的实际控制人。'],
    nextSteps: {
      desk: ['核对人员编号与名单条目是否为同一人。', '提示各银行关注该企业的账户和授信申请。'],
      bank: [
        '了解该企业与原债务企业在客户、场地、设备上的联系。',
        '新增授信前要求说明并落实担保。',
      ],
    },
    terms: {
      persons: '名单上的任职或持股人员数',
      roles: '职务和持股项数',
      shareMin: '持股比例须超过',
    },
  },
  en: {
    name: 'A listed person starts again',
    meaning:
      'A listed person takes an office, or more than a quarter of the shares, in another company; customers and assets of the old one may follow.',
    explanations: [
      'Hired for a skill, without a say in the business and without capital in it.',
      'The same token stands for somebody else, or was recorded wrongly.',
      'The desk agreed to the office so that old debts can be earned and paid.',
    ],
    blindSpots: ['Relatives or others who stand in.', 'Control that no registry shows.'],
    nextSteps: {
      desk: [
        'Check that the token and the entry are the same person.',
        'Tell the banks to look closely at the company’s accounts and applications.',
      ],
      bank: [
        'Find out which customers, premises and machines the two companies share.',
        'Before lending, ask for an explanation and for security.',
      ],
    },
    terms: {
      persons: 'listed persons with a role',
      roles: 'offices and shareholdings',
      shareMin: 'shares must exceed',
    },
  },
};
