import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '重复开立基本户',
    meaning: '单位只能开立一个基本存款账户；新旧两户并存，日常收付可能已悄悄离开贷款银行的视线。',
    explanations: [
      '更换开户银行，旧户的销户手续尚在办理。',
      '旧户因司法冻结或未结清费用，暂时无法销户。',
      '旧户已销户，但开户银行尚未报送。',
    ],
    blindSpots: [
      '未接入系统的银行所开立的账户。',
      '历史数据中没有开户记录的旧基本户。',
      '以一般户或专户之名、行基本户之实的账户，由其他信号识别。',
    ],
    nextSteps: {
      desk: [
        '在人民币银行结算账户管理系统中核实两户状态。',
        '督促开户银行限期清理重复开立的账户。',
      ],
      bank: [
        '请客户说明更换基本户的原因和旧户销户时间。',
        '比较新户开立前后工资发放、提现和回款流水的变化。',
        '按合同约定要求客户申报新户，并将主要结算保留在本行。',
      ],
    },
    terms: {
      'days-together': '两个基本户并存天数',
      togetherDays: '允许并存的天数',
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      graceDays: '等待销户数据补报的宽限期',
    },
  },
  en: {
    name: 'A second basic account',
    meaning:
      'A firm may have one basic account; with two open side by side its daily business may leave unseen.',
    explanations: [
      'The client moves to another bank and the old account is still being closed.',
      'The old account cannot be closed yet: it is frozen by a court, or fees are unpaid.',
      'The old account is closed and its bank has not reported it.',
    ],
    blindSpots: [
      'Accounts at banks that send no feed.',
      'An old basic account whose opening is not on record.',
      'Accounts of another kind used like a basic one, which another sign watches.',
    ],
    nextSteps: {
      desk: [
        'Look up both accounts in the register of settlement accounts.',
        'Ask the opening bank to put the double account in order by a date.',
      ],
      bank: [
        'Ask the client why it moves and when the old account will be closed.',
        'Compare wages, cash and receipts before and after the new account was opened.',
        'Have the new account declared, and the main settlement kept here, as the contract provides.',
      ],
    },
    terms: {
      'days-together': 'days with two basic accounts open',
      togetherDays: 'days allowed with both open',
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      graceDays: 'days of grace for a late report of the closing',
    },
  },
};
