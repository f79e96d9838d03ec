import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '多头开户',
    meaning: '销售回款可能进入贷款银行无法扣收、也来不及申请冻结的账户。',
    explanations: [
      '新设分支机构或新接项目，合作方要求在指定银行收款。',
      '为办理代发工资、保证金或票据业务而开户。',
      '事先向贷款银行申报的账户不计入。',
    ],
    blindSpots: [
      '未接入系统的银行所开立的账户。',
      '借用他人名义开立的账户。',
      '每家银行间隔九十天以上、逐户开立的账户。',
    ],
    nextSteps: {
      desk: ['向开户银行核实账户用途和实际控制人。', '将新开账户情况通报各贷款银行。'],
      bank: [
        '比较首次开户前后结算流水和回款账户的变化。',
        '请客户书面说明用途，并补办账户申报。',
        '按合同约定将主要回款归集到贷款银行账户。',
      ],
    },
    terms: {
      banks: '开户的非贷款银行家数',
      banksMin: '开户银行家数下限',
      windowDays: '计算期间',
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      troubleDays: '首次开户前的回溯期间',
      'trouble-before': '首次开户前九十天内已有贷款逾期或收到催收',
    },
  },
  en: {
    name: 'Accounts at several banks',
    meaning:
      'Receipts may go where the lenders can neither debit them nor have them frozen in time.',
    explanations: [
      'A new branch or project whose partner pays only into a named bank.',
      'Accounts needed for wages, deposits or bills of exchange.',
      'Accounts declared to the lender beforehand do not count.',
    ],
    blindSpots: [
      'Accounts at banks that send no feed.',
      "Accounts in another party's name.",
      'Accounts opened one by one, ninety days and more apart.',
    ],
    nextSteps: {
      desk: [
        'Ask the opening banks what the accounts are for and who disposes of them.',
        'Tell the lenders of the new accounts.',
      ],
      bank: [
        'Compare settlement before and after the first opening.',
        'Ask the client to explain in writing and to declare the accounts.',
        "Have the main receipts collected in the lender's account, as the contract provides.",
      ],
    },
    terms: {
      banks: 'banks without a loan where accounts were opened',
      banksMin: 'fewest banks',
      windowDays: 'window',
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      troubleDays: 'days looked back before the first opening',
      'trouble-before': 'a loan overdue or a demand in the 90 days before the first opening',
    },
  },
};
