import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '出资不实',
    meaning: '发放贷款时注册资本大部分没有实缴，或主要股东系代持，资本和责任主体可能名不副实。',
    explanations: [
      '认缴期限尚未届满，股东按章程分期出资。',
      '实缴情况已公示，只是数据源没有更新。',
      '代持已向银行披露，实际出资人另行提供了担保。',
    ],
    blindSpots: [
      '没有登记、也没有披露的代持。',
      '实物、知识产权出资作价过高。',
      '名义股东是否参与经营、分红，没有相应数据。',
    ],
    nextSteps: {
      desk: ['核查股东名册、实缴凭证和公示信息。', '了解实际出资人及其其他企业。'],
      bank: [
        '要求补足实缴资本，或由实际控制人提供担保。',
        '到期债权未获清偿的，可要求股东提前缴纳出资。',
        '核实代持协议，明确责任主体。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      paidInMin: '实缴资本占注册资本的下限',
      nomineeRatioMin: '代持股东的持股比例下限',
      'paid-in': '实缴资本占注册资本的比例',
      nominee: '代持股东的持股比例',
    },
  },
  en: {
    name: 'Capital on paper',
    meaning:
      'When the loan was granted most of the capital was not paid in, or a large owner held for somebody else.',
    explanations: [
      'The term for paying in still runs, and the owners pay as the articles say.',
      'The capital is paid in and published; only the feed is behind.',
      'The nominee was disclosed to the bank and the real owner stands as guarantor.',
    ],
    blindSpots: [
      'Nominees whom no register shows and nobody disclosed.',
      'Contributions in kind at too high a value.',
      'Whether the named owner runs the company or takes its profits: there are no such data.',
    ],
    nextSteps: {
      desk: [
        'Check the register of members, the proofs of payment and what is published.',
        'Find out who really pays in, and what else he owns.',
      ],
      bank: [
        'Ask for the capital to be paid in, or for a guarantee by who controls the company.',
        'With a claim due and unpaid, ask owners to pay in early.',
        'Read the nominee agreement and settle who answers for the loan.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      paidInMin: 'least paid-in capital, of the registered',
      nomineeRatioMin: 'least share of a nominee',
      'paid-in': 'paid in, of the registered capital',
      nominee: 'share held by a nominee',
    },
  },
};
