import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '虚假查封',
    meaning: '查封可能并非为实现债权，而是把财产挡在其他债权人之外，银行只能轮候。',
    explanations: [
      '申请人正与债务人协商还款，因而暂未起诉。',
      '标的物不可分割，查封价值自然高于请求金额。',
      '法院准许活封，允许继续使用以维持经营。',
      '申请人为银行，或已申请执行、已进入拍卖的，不计入。',
    ],
    blindSpots: [
      '未接入系统的法院所作的查封和立案。',
      '以他人名义控制、无登记关联的申请人。',
      '执行立案后长期不处置的查封。',
    ],
    nextSteps: {
      desk: ['向法院核实案号、请求金额和担保情况。', '核查申请人与债务人的资金及股权关系。'],
      bank: [
        '办理轮候查封，并申请参与分配。',
        '诉前保全逾三十日未起诉的，请求法院解除。',
        '对明显超标的查封提出执行异议。',
        '现场取证查封财产的使用情况。',
      ],
    },
    terms: {
      arms: '符合的情形数',
      armsMin: '至少符合的情形数',
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      suitDays: '诉前保全后应起诉的期限',
      graceDays: '数据未作完整声明时的宽限期',
      assetsToClaimMin: '查封价值与请求金额之比',
      renewalsMin: '续封次数',
      useDays: '查封后仍在使用的天数',
      pressureDays: '银行催收或起诉后的天数',
      'without-suit': '查封后无对应诉讼的天数',
      'applicant-connected': '申请人与债务人的关联层数',
      'assets-to-claim': '查封价值与请求金额之比，或查封全部财产',
      renewals: '未执行而续封的次数',
      'in-use-after': '查封后仍见使用的天数',
      'after-bank-acted': '距银行催收或起诉的天数',
    },
  },
  en: {
    name: 'A seizure that shields',
    meaning:
      'The seizure may not serve a claim but keep the assets from other creditors, who must wait behind it.',
    explanations: [
      'The applicant is negotiating with the debtor and has not sued yet.',
      'The thing cannot be divided, so its value exceeds the claim.',
      'The court allows the assets to be used so that the business goes on.',
      'Seizures of banks, and those followed by execution or auction, do not count.',
    ],
    blindSpots: [
      'Seizures and suits of courts that send no feed.',
      'An applicant held by a straw man, with no tie on any register.',
      'Seizures that are never turned into money after an execution was opened.',
    ],
    nextSteps: {
      desk: [
        'Ask the court for the case, the claim and the security given.',
        'Look into money and shares between applicant and debtor.',
      ],
      bank: [
        'Register a waiting seizure and ask to share in the distribution.',
        'Ask the court to lift a pre-suit seizure without a suit after 30 days.',
        'Object to a seizure far above the claim.',
        'Secure evidence of the use of what is seized.',
      ],
    },
    terms: {
      arms: 'arms that are there',
      armsMin: 'fewest arms',
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      suitDays: 'days to sue after a pre-suit seizure',
      graceDays: 'grace where no feed declares completeness',
      assetsToClaimMin: 'assets seized to claim',
      renewalsMin: 'renewals',
      useDays: 'days after which use is telling',
      pressureDays: "days after a bank's demand or suit",
      'without-suit': 'days without a suit behind it',
      'applicant-connected': 'ties between applicant and obligor',
      'assets-to-claim': 'assets seized to claim, or all assets',
      renewals: 'renewals without execution',
      'in-use-after': 'days after which it was seen in use',
      'after-bank-acted': "days after a bank's demand or suit",
    },
  },
};
