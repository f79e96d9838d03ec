import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '租赁承包托管架空',
    meaning: '主要资产交由他人租赁、承包或托管，收益外流，贷款却留在原企业。',
    explanations: [
      '租金不低于底线，并用于支付贷款利息和折旧。',
      '经营困难，经贷款银行同意后托管以维持生产。',
      '承包人是原企业职工，按约定比例偿还贷款本息。',
    ],
    blindSpots: [
      '未签书面合同的内部承包。',
      '租金约定合理但长期不付。',
      '未申报租金或租金底线的租赁，无从比较高低。',
      '分属几次改制、各不足一半的租赁。',
    ],
    nextSteps: {
      desk: ['核实承租人、承包人或受托人与企业的关联关系。', '了解租金的实际支付和去向。'],
      bank: [
        '要求将租金收入归集到贷款银行账户，或办理租金应收款质押。',
        '按贷款利息、折旧和其他费用测算租金底线，要求补足。',
        '与承租人、企业签订三方还款协议。',
        '已设定抵押的财产，核对抵押与出租的先后。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      assetsMin: '出租、承包、托管资产占总资产的比例下限',
      rentToFloorMin: '年租金与租金底线之比的下限',
      graceDays: '数据未作完整声明时的宽限期',
      'assets-leased': '出租、承包、托管资产占总资产的比例',
      'rent-to-floor': '年租金与租金底线之比',
      'lenders-untold': '事先未获通知且其后未同意的贷款银行家数',
    },
  },
  en: {
    name: 'Hollowed out by lease, contract or custody',
    meaning:
      'Somebody else runs the main assets and takes the income, while the loans stay with the old company.',
    explanations: [
      'The rent is at or above the floor and pays interest and depreciation.',
      'A custodian keeps a troubled plant running, with the consent of the lenders.',
      'The contractors are its own staff and repay the loans as agreed.',
    ],
    blindSpots: [
      'Contracting out without a written contract.',
      'A fair rent that is never paid.',
      'Leases of which the rent or its floor is not stated.',
      'Leases under several restructurings, each below the half.',
    ],
    nextSteps: {
      desk: [
        'Look into ties between the company and the lessee, contractor or custodian.',
        'Find out whether the rent is paid, and where it goes.',
      ],
      bank: [
        "Have the rent collected in the lender's account or pledged.",
        'Work out the floor (interest, depreciation, other costs) and ask for the difference.',
        'Sign a repayment agreement with company and lessee.',
        'For pledged assets check which came first, pledge or lease.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      assetsMin: 'least share of the assets given out',
      rentToFloorMin: 'least yearly rent to its floor',
      graceDays: 'grace where no feed declares completeness',
      'assets-leased': 'share of the assets leased, contracted out or in custody',
      'rent-to-floor': 'yearly rent to its floor',
      'lenders-untold': 'lenders not told beforehand that have not agreed since',
    },
  },
};
