import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '几块牌子一套人马',
    meaning: '两家企业由同一班人管理，资金无合同往来，财产难以区分，贷款可能被另一家企业占用。',
    explanations: [
      '集团统一管理、资金集中，内部有借款协议但付款时未填合同号。',
      '母公司向新设子公司派出管理人员，为其垫付开办费用。',
      '仅地址或电话相同的企业不计入；载明合同的付款不计入。',
    ],
    blindSpots: [
      '由他人挂名任职、实际受同一班人控制的企业。',
      '经第三家企业转手的资金往来。',
      '未登记的财务、出纳和印章保管人员。',
      '没有实际交易、合同号虚填的付款。',
    ],
    nextSteps: {
      desk: ['核实两家企业的人员、账册、印章是否分开。', '汇总两家企业在各银行的贷款和担保。'],
      bank: [
        '请客户说明往来款项的用途并补交合同。',
        '将两家企业合并评定授信额度。',
        '收集人员、业务、财务混同的证据，必要时主张由两家企业承担连带责任。',
        '要求关联企业为贷款提供担保。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      holdersMin: '共同任职人数下限',
      windowDays: '往来款项合并计算的期间',
      paymentsMin: '无合同往来款占贷款余额的比例下限',
      'shared-holders': '在两家企业同时任职的人数',
      'payments-to-exposure': '无合同往来款占贷款余额的比例',
    },
  },
  en: {
    name: 'Several signboards, one team',
    meaning:
      'The same people run two companies and money goes both ways without a contract: what answers for the loan can hardly be told apart.',
    explanations: [
      'A group that pools its cash under agreements which the payments do not name.',
      'A parent lends its managers to a new subsidiary and advances its first costs.',
      'A shared address or telephone does not count; nor do payments that name a contract.',
    ],
    blindSpots: [
      'Companies run by the same people through others who lend their names.',
      'Money that goes through a third company.',
      'Cashiers and keepers of the seal, who are on no register.',
      'Payments that name a contract which does not exist.',
    ],
    nextSteps: {
      desk: [
        'Find out whether people, books and seals are kept apart.',
        'Add up the loans and guarantees of both companies over all banks.',
      ],
      bank: [
        'Ask the client what the payments were for, and for the contracts.',
        'Set one limit for both companies together.',
        'Gather proof that people, business and accounts are mixed; it may make both liable.',
        'Ask for a guarantee of the other company.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      holdersMin: 'fewest persons in office in both',
      windowDays: 'days within which payments are added up',
      paymentsMin: 'least share of the exposure that the payments reach',
      'shared-holders': 'persons in office in both companies',
      'payments-to-exposure': 'payments without a contract to exposure',
    },
  },
};
