/** Suits: one `lawsuit.filed` per defendant under the same case; the latest decision counts. */
import { defineEventType } from '../define-event-type';
import { choice, listOf, optional } from '../field';
import { currency, entityId, money, party, partyOrBank, region, shortName, yesNo } from '../values';

const suit = entityId('案号', 'the case');
const plaintiff = partyOrBank('原告', 'the plaintiff');
const defendant = party('被告', 'the defendant');

export const lawsuitTypes = {
  'lawsuit.filed': defineEventType({
    title: { zh: '起诉', en: 'A suit is filed' },
    fields: {
      case: suit,
      court: shortName('法院', 'the court'),
      region: region('法院所在地', 'region of the court'),
      plaintiff,
      defendant,
      claim: money('诉讼请求金额', 'amount claimed'),
      cause: choice('案由', 'cause', {
        loan: '借款',
        'works-price': '工程款',
        sale: '买卖',
        lease: '租赁',
        guarantee: '保证',
        labour: '劳动',
        revocation: '撤销权',
        other: '其他',
      }),
      collateral: optional(listOf(entityId('涉及的抵质押物', 'collateral concerned'))),
      loans: optional(listOf(entityId('涉及的贷款', 'loans concerned'))),
      priorityClaimed: optional(yesNo('是否主张优先受偿', 'whether priority is claimed')),
      currency,
    },
    obligors: ['plaintiff', 'defendant'],
  }),

  'lawsuit.answered': defineEventType({
    title: { zh: '被告应诉', en: 'The defendant answers' },
    fields: {
      case: suit,
      defendant,
      stance: choice('态度', 'stance', {
        contested: '抗辩',
        admitted: '认诺',
        absent: '缺席',
      }),
    },
    obligors: ['defendant'],
  }),

  'lawsuit.decided': defineEventType({
    title: { zh: '裁判或结案', en: 'A suit is decided' },
    fields: {
      case: suit,
      plaintiff,
      defendant,
      outcome: choice('结果', 'outcome', {
        plaintiff: '支持原告',
        defendant: '驳回请求',
        partly: '部分支持',
        mediated: '调解',
        withdrawn: '撤诉',
      }),
      awarded: optional(money('判决金额', 'amount awarded')),
      priority: optional(yesNo('是否确认优先受偿', 'whether priority was granted')),
      currency,
    },
    obligors: ['plaintiff', 'defendant'],
  }),
};
