import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '违反联合制裁',
    meaning: '有银行为列入黑名单的主体或其控制、由其负责的企业开户或放款，联合制裁可能因此落空。',
    explanations: [
      '开户或授信审批在列入名单之前已完成，仅登记日期在后。',
      '名单许可的工资专用账户。',
      '控制关系或负责人已变更，登记尚未更新。',
    ],
    blindSpots: ['借用无关联第三人名义办理的开户和贷款。', '未登记的实际控制关系。'],
    nextSteps: {
      desk: ['向该银行了解开户或放款的经过，督促其纠正。', '核对名单条目及控制关系是否准确。'],
      bank: ['核实客户是否为名单主体或受其控制。', '暂停新增业务，并向协调部门书面说明。'],
    },
    terms: {
      services: '违反名单办理的业务笔数',
      ties: '与名单主体之间的控制关系层数',
      tiesMax: '控制关系层数上限',
    },
  },
  en: {
    name: 'A listed party is served',
    meaning:
      'A bank opens an account for, or lends to, a party on the black list or a company that it controls or heads, and the joint sanction may lose its force.',
    explanations: [
      'Account or loan were approved before the entry and only booked later.',
      'An account for wages that the entry permits.',
      'Control or management has changed and the registry has not caught up.',
    ],
    blindSpots: [
      'Accounts and loans in the name of somebody without any registered tie.',
      'Control that no registry shows.',
    ],
    nextSteps: {
      desk: [
        'Ask the bank how the account or loan came about, and have it put right.',
        'Check that the entry and the ties of control are correct.',
      ],
      bank: [
        'Find out whether the client is the listed party or is controlled by it.',
        'Take on no further business meanwhile and explain in writing.',
      ],
    },
    terms: {
      services: 'accounts and loans in breach',
      ties: 'ties of control to the listed party',
      tiesMax: 'most ties of control',
    },
  },
};
