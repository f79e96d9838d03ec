import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '失联或拒绝检查',
    meaning: '客户联系不上或不让贷款银行检查，银行无法掌握经营和押品的真实情况。',
    explanations: [
      '负责人出差、住院，或联系方式已变更而未通知银行。',
      '检查日恰逢停产检修或盘点。',
      '检查人员未事先预约。',
    ],
    blindSpots: [
      '没有登记的口头推诿。',
      '到场但只见到安排好的场面。',
      '催收通知拒签、无法送达的，由其他信号识别。',
    ],
    nextSteps: {
      desk: ['向其他贷款银行了解能否联系上。', '核对登记机关的地址、电话和法定代表人。'],
      bank: [
        '更换联系方式和联系人，书面约定检查时间。',
        '实地走访，查看用电、用工和存货。',
        '检查期限和诉讼时效，必要时申请财产保全。',
      ],
    },
    terms: {
      occasions: '失联及拒绝检查次数',
      occasionsMin: '次数下限',
      windowDays: '计算期间',
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
    },
  },
  en: {
    name: 'Out of reach, or inspections refused',
    meaning:
      'The client cannot be reached or does not let the lender look: nobody knows how business and security stand.',
    explanations: [
      'The head is travelling or in hospital, or the number has changed and the bank was not told.',
      'The works were shut for repairs, or stock was being counted, on the day of the visit.',
      'The inspectors came without an appointment.',
    ],
    blindSpots: [
      'Excuses by word of mouth that nobody entered.',
      'Visits that saw what was arranged for them.',
      'Demands refused or not delivered, which another sign watches.',
    ],
    nextSteps: {
      desk: [
        'Ask the other lenders whether they reach the client.',
        'Check address, telephone and legal representative with the register.',
      ],
      bank: [
        'Try other ways and other people; fix a date for the inspection in writing.',
        'Go there: look at the use of power, the staff, the stock.',
        'Look at deadlines and limitation; consider preservation.',
      ],
    },
    terms: {
      occasions: 'occasions on which it was out of reach or refused',
      occasionsMin: 'fewest occasions',
      windowDays: 'window',
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
    },
  },
};
