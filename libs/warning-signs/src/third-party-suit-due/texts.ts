import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '第三人撤销之诉期限',
    meaning:
      '他人之间的判决或调解处分了本行的抵押物，或在其上设定优先权；自知道之日起六个月内可提起第三人撤销之诉。',
    explanations: [
      '工程款或买卖纠纷真实，裁判公允，抵押权并未受损。',
      '本行已以第三人身份参加诉讼，尚未报送。',
      '抵押物价值足以同时清偿优先权人和本行。',
    ],
    blindSpots: [
      '诉状未列明抵押物的案件。',
      '债务人既非原告也非被告的案件。',
      '本行实际知道的日期：以裁判和起诉的获知日期中较晚者推算。',
      '本行起诉后又撤诉或被驳回的情形。',
    ],
    nextSteps: {
      desk: ['将案号、受理法院、裁判结果和届满日告知该行。'],
      bank: [
        '调取起诉状、裁判文书和证据，判断抵押权是否受损。',
        '自知道之日起六个月内向作出裁判的法院起诉。',
        '已进入执行的，同时提出执行异议。',
        '保留何时、以何种方式获知裁判的证据。',
      ],
    },
    terms: {
      valueMin: '抵押物价值下限',
      'days-left': '距期限届满的天数',
      'sue-by': '最迟起诉日',
      judgments: '尚可提起撤销之诉的裁判数',
    },
  },
  en: {
    name: 'A third-party suit to be filed',
    meaning:
      'A judgment or mediation between others gives away or encumbers what is pledged to the bank; within six months of learning of it the bank may sue as a third party.',
    explanations: [
      'The dispute over works or goods was real, and the pledge loses nothing by the judgment.',
      'The bank has joined the suit already, and nobody reported it.',
      'The thing is worth enough for the one with priority and for the bank.',
    ],
    blindSpots: [
      'Suits that do not name the collateral.',
      'Suits in which the obligor is neither plaintiff nor defendant.',
      'The day on which the bank really knew: the later of suit and judgment, as they were learnt of, is taken.',
      "Suits of the bank's own that were withdrawn or lost.",
    ],
    nextSteps: {
      desk: ['Tell the bank the case, the court, the outcome and the last day.'],
      bank: [
        'Get the statement of claim, the judgment and the evidence, and see whether the pledge is harmed.',
        'Sue within six months of knowing, at the court that gave the judgment.',
        'Where it is being executed, object to the execution as well.',
        'Keep proof of when and how the bank learnt of it.',
      ],
    },
    terms: {
      valueMin: 'least value of the collateral',
      'days-left': 'days left',
      'sue-by': 'last day to sue',
      judgments: 'judgments that may still be attacked',
    },
  },
};
