import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '抽逃出资或减资',
    meaning: '贷款未还清而股东抽回出资或大幅减资，债权人赖以受偿的资本随之减少。',
    explanations: [
      '依法减资：已通知债权人并公告，债务已清偿或提供了担保。',
      '以减资弥补亏损，未向股东退还资金。',
      '登记为抽回的款项，其实是对股东借款的归还。',
    ],
    blindSpots: [
      '以虚构债务、关联交易等方式抽逃，而未被认定的出资。',
      '注册资本未报送时，无法计算比例。',
      '抽回后又补足的出资。',
    ],
    nextSteps: {
      desk: ['核对验资、实缴和资金去向。', '将减资公告通报各贷款银行。'],
      bank: [
        '自接到通知起三十日内，未接到通知的自公告起四十五日内，要求清偿或提供担保。',
        '请求抽逃出资的股东在抽逃本息范围内承担补充赔偿责任。',
        '重新评估授信额度和担保。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      withdrawnMin: '抽回出资占注册资本的比例',
      reducedMin: '减资占注册资本的比例',
      objectionNotifiedDays: '接到通知的债权人的异议期限',
      objectionPublishedDays: '未接到通知的债权人的异议期限',
      withdrawn: '累计抽回出资占注册资本的比例',
      reduced: '累计减资占注册资本的比例',
      'objection-if-notified': '接到通知的，异议截止日',
      'objection-if-published': '未接到通知的，异议截止日',
    },
  },
  en: {
    name: 'Capital drawn out or reduced',
    meaning:
      'Owners take capital back, or reduce it, while loans are open: what creditors count on in the end grows less.',
    explanations: [
      'A lawful reduction: creditors were told, and paid or secured.',
      'A reduction that covers losses and pays nothing to the owners.',
      'What is recorded as withdrawn was the repayment of a loan by an owner.',
    ],
    blindSpots: [
      'Capital drawn out by made-up debts or deals inside the group that nobody found out.',
      'Without a stated registered capital there is no share to work out.',
      'Capital that was drawn out and paid in again.',
    ],
    nextSteps: {
      desk: [
        'Check the audit of the capital, what was paid in and where it went.',
        'Pass the notice of a reduction on to every lender.',
      ],
      bank: [
        'Ask for payment or security within 30 days of the notice, or 45 of the publication.',
        'Claim from owners who drew capital out, up to the amount and its interest.',
        'Look again at the limit and the security.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      withdrawnMin: 'drawn out, of the registered capital',
      reducedMin: 'reduced, of the registered capital',
      objectionNotifiedDays: 'days to object for creditors who were notified',
      objectionPublishedDays: 'days to object for all others',
      withdrawn: 'drawn out so far, of the registered capital',
      reduced: 'reduced so far, of the registered capital',
      'objection-if-notified': 'last day to object if notified',
      'objection-if-published': 'last day to object if not notified',
    },
  },
};
