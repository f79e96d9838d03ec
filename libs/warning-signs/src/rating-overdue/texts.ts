import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '评级逾期未更新',
    meaning: '贷款银行沿用已过期的评级，授信额度、定价和拨备的依据已经陈旧。',
    explanations: [
      '新的评级正在审批，尚未录入。',
      '客户尚未提供年度报表。',
      '贷款已安排结清，不再重新评级。',
    ],
    blindSpots: ['从未评级的贷款。', '按时更新但内容照抄的评级。', '未报送评级的银行。'],
    nextSteps: {
      desk: ['提示贷款银行补做评级。', '对多户逾期的银行了解评级安排。'],
      bank: ['向客户收取最新报表，重新评级。', '评级更新前，对新增用信从严掌握。'],
    },
    terms: {
      'rated-on': '上次评级日',
      'days-overdue': '逾期天数',
      validMonths: '评级有效月数',
      'owed-to-lender': '该行贷款余额',
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      graceDays: '等待评级数据补报的宽限期',
    },
  },
  en: {
    name: 'A rating out of date',
    meaning:
      'A lender goes by an old rating: limit, price and reserves rest on a picture that has aged.',
    explanations: [
      'The new rating is being approved and not yet entered.',
      'The client has not handed in its yearly statements.',
      'The loan is about to be repaid and is not rated any more.',
    ],
    blindSpots: [
      'Loans that were never rated.',
      'Ratings renewed in time and copied from the last.',
      'Banks that report no ratings.',
    ],
    nextSteps: {
      desk: [
        'Remind the lender to rate anew.',
        'Where a bank is late with many clients, ask how it goes about its ratings.',
      ],
      bank: ['Collect the latest statements and rate anew.', 'Be slow with new draws until then.'],
    },
    terms: {
      'rated-on': 'day of the last rating',
      'days-overdue': 'days out of date',
      validMonths: 'months for which a rating is valid',
      'owed-to-lender': 'outstanding principal at this lender',
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      graceDays: 'days of grace for a late report of the rating',
    },
  },
};
