/** What a feed says about its own events: this one was wrong, so many were sent, all has been sent. */
import { defineEventType } from '../define-event-type';
import { listOf, optional } from '../field';
import { bank, count, currency, date, eventId, money, shortName, words } from '../values';

export const housekeepingTypes = {
  'event.voided': defineEventType({
    title: { zh: '事件作废', en: 'An earlier event is voided' },
    fields: {
      event: eventId('同一来源中被作废事件的 id', 'id of an earlier event of the same source'),
      reason: words('原因', 'reason'),
    },
    obligors: [],
  }),

  'feed.control-total': defineEventType({
    title: { zh: '数据源对账数', en: 'A feed states what it sent' },
    fields: {
      bank: optional(bank('所代表的银行', 'the bank it speaks for')),
      date: date('日期', 'the day'),
      type: optional(shortName('事件类型', 'the event type')),
      count: count('笔数', 'how many events'),
      amount: optional(money('金额合计', 'sum of their amounts')),
      currency,
    },
    obligors: [],
  }),

  'feed.complete': defineEventType({
    title: { zh: '数据源完整声明', en: 'A feed declares completeness' },
    fields: {
      bank: optional(bank('所代表的银行', 'the bank it speaks for')),
      through: date('截至日期', 'everything up to this day has been sent'),
      types: optional(listOf(shortName('事件类型', 'the event types; all if absent'))),
    },
    obligors: [],
  }),
};
