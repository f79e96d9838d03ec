import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '更名改制另行开户',
    meaning: '更名或改制后以新名称在他行另开账户，回款可能绕开贷款银行，按旧名称也难以查到。',
    explanations: [
      '更名后按规定换发开户资料，新户已告知客户经理但未报送。',
      '改制后的新企业需要自己的结算账户。',
      '新业务的合作方指定在某银行开户。',
    ],
    blindSpots: [
      '未接入系统的银行所开立的账户。',
      '没有登记变更、也没有报送改制完成的更名改制。',
      '由关联方而非承继主体开立的账户。',
    ],
    nextSteps: {
      desk: ['核对登记机关的变更资料和承继关系。', '将新名称、新账户通报各贷款银行。'],
      bank: [
        '请客户补办账户申报，说明新户用途。',
        '以新名称重新签署或确认借款、担保和催收文件。',
        '核实回款是否已转入新户，必要时调整账户监管安排。',
      ],
    },
    terms: {
      accounts: '未申报的新开账户数',
      'days-after-change': '变更至开户的天数（取短者）',
      windowDays: '变更后的计算期间',
      exposure: '贷款余额合计（本户或被承继方，取高者）',
      exposureMin: '贷款余额下限',
    },
  },
  en: {
    name: 'Renamed, and an account elsewhere',
    meaning:
      'Under a new name or form an account is opened at another bank: receipts may pass the lender by, and the old name finds nothing.',
    explanations: [
      'The papers were renewed after the change of name; the client manager was told and nobody reported it.',
      'The new company that came out of the restructuring needs an account of its own.',
      'A partner of the new business pays only into a named bank.',
    ],
    blindSpots: [
      'Accounts at banks that send no feed.',
      'Changes that were neither registered nor reported as completed.',
      'Accounts opened by a connected party that is no successor.',
    ],
    nextSteps: {
      desk: [
        'Check the register for what was changed and who succeeds whom.',
        'Tell the lenders the new name and the new account.',
      ],
      bank: [
        'Have the account declared and its purpose explained.',
        'Have loan, guarantee and demand papers confirmed in the new name.',
        'See whether receipts have moved there, and adjust the supervision of accounts.',
      ],
    },
    terms: {
      accounts: 'new accounts not declared',
      'days-after-change': 'days from the change to the account, the fewest',
      windowDays: 'days after the change',
      exposure: "outstanding principal, the obligor's or its predecessor's, the larger",
      exposureMin: 'least outstanding principal',
    },
  },
};
