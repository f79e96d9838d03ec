import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '借破产中止诉讼执行',
    meaning:
      '银行的诉讼或执行即将见效时申请破产，查封解除、执行中止，无担保的债权只能与其他债权人按比例受偿。',
    explanations: [
      '企业确已资不抵债，银行的诉讼或查封使其无法继续经营，依法申请破产。',
      '已与债权人委员会协商一致的重整申请，不计入。',
      '无关联的债权人申请的破产，不计入。',
    ],
    blindSpots: [
      '未接入系统的法院的诉讼、查封和执行。',
      '由代持人或无登记关联的债权人出面申请。',
      '执行转破产程序中由法院移送的案件，以登记的申请人为准。',
    ],
    nextSteps: {
      desk: [
        '核对申请前半年至一年的资产处置、对关联方的付款和新设担保。',
        '将申请人与债务人的关系告知各贷款银行。',
      ],
      bank: [
        '查明债务人是否隐匿、转移财产，据此请求法院不予受理或驳回申请。',
        '受理后立即申报债权，并向管理人提出担保物权和抵销主张。',
        '对已执行到位的财产，取得法院的结案或确权文书。',
        '提请管理人追查可撤销的行为。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      remedyDays: '判决、查封或执行之后的天数',
      'pending-suits': '申请时未结的银行诉讼件数',
      'days-after-remedy': '申请距最近一次银行胜诉、查封或执行立案的天数',
    },
  },
  en: {
    name: 'Bankruptcy to stay a suit or execution',
    meaning:
      'Bankruptcy is petitioned when a bank is about to be paid by force: seizures are lifted, executions stayed, and an unsecured claim shares with all others.',
    explanations: [
      'The firm really is insolvent, and a suit or a seizure leaves it no other way.',
      'Petitions agreed with the creditors do not count.',
      'Petitions of creditors without any tie to the debtor do not count.',
    ],
    blindSpots: [
      'Suits, seizures and executions at courts that send no feed.',
      'A petition by a straw man or a creditor with no tie on any register.',
      'Executions that a court turns into a bankruptcy: the petitioner on record decides.',
    ],
    nextSteps: {
      desk: [
        'Go through disposals, payments to affiliates and new security of the year before.',
        'Tell the lenders how the petitioner and the debtor belong together.',
      ],
      bank: [
        'Find out whether assets were hidden or moved, and ask the court to refuse the petition.',
        'File the claim as soon as it is accepted, with security and set-off.',
        'Obtain the court papers that show which executions are finished.',
        'Ask the administrator to go after acts that can be avoided.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      remedyDays: 'days after a judgment, seizure or execution',
      'pending-suits': 'suits of banks pending at the petition',
      'days-after-remedy': 'days from the latest judgment, seizure or execution to the petition',
    },
  },
};
