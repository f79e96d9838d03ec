import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '催收证据存在瑕疵',
    meaning: '这次催收难以证明已到达债务人，不能中断诉讼时效，需要尽快补做。',
    explanations: [
      '客户地址变更，信件未能送到，并非拒收。',
      '银行另有送达证据，只是没有报送。',
      '录音内容完整，报送时漏填了要素。',
    ],
    blindSpots: [
      '录音是否合法取得，数据不能反映。',
      '公告所登报刊是否符合要求，数据不能反映。',
      '银行报送为已送达但没有凭证的催收。',
      '录音五要素的规则尚待法律人员核实。',
    ],
    nextSteps: {
      desk: ['抽查催收凭证原件，核对报送的催收结果。'],
      bank: [
        '改用能证明送达的方式重新催收：取得签收、邮政特快、公证送达或账户扣款。',
        '录音催收应说明是哪一笔贷款、何时到期、金额多少、催收时间和被催收人身份。',
        '客户下落不明的，先报送失联情况，再登报公告。',
      ],
    },
    terms: {
      demandsMin: '瑕疵催收的次数下限',
      'unproven-demands': '未能证明送达的催收次数',
      'no-proof-of-arrival': '拒收或未找到人，且无送达凭证的次数',
      'whereabouts-known': '客户未失联而登报催收的次数',
      'recording-incomplete': '录音要素不全的次数',
    },
  },
  en: {
    name: 'A demand without proof',
    meaning:
      'This demand cannot be shown to have reached the debtor; limitation did not start again, and it must be made once more.',
    explanations: [
      'The client moved and the letter did not find it: nobody refused anything.',
      'The bank has proof of delivery and did not report it.',
      'The recording is complete, its elements were left out of the report.',
    ],
    blindSpots: [
      'Whether a recording was made lawfully.',
      'Whether the paper of a press notice was the right one.',
      'Demands reported as delivered for which there is no proof.',
      'The rule of the five elements of a recording is recalled and to be confirmed by a lawyer.',
    ],
    nextSteps: {
      desk: ['Look at some originals and compare them with the outcomes reported.'],
      bank: [
        'Demand again in a way that proves arrival: a signature, a courier, a notary, a debit.',
        'Let a recording say which loan, due when, how much, on what day, and who is speaking.',
        'Where the client cannot be found, report that first and then publish.',
      ],
    },
    terms: {
      demandsMin: 'least number of such demands',
      'unproven-demands': 'demands without proof',
      'no-proof-of-arrival': 'refused or not found, with no proof of arrival',
      'whereabouts-known': 'published though the debtor was not missing',
      'recording-incomplete': 'recordings that lack an element',
    },
  },
};
