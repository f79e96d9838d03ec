/** Executions: what a creditor gets out of a judgment, and what stands in the way. */
import { defineEventType } from '../define-event-type';
import { choice, optional } from '../field';
import { currency, entityId, money, party, partyOrBank, region, words } from '../values';

const execution = entityId('执行案件', 'the execution');
const debtor = party('被执行人', 'against whom it is executed');
const courtRegion = region('执行法院所在地', 'region of the court');

export const executionTypes = {
  'execution.opened': defineEventType({
    title: { zh: '立案执行', en: 'An execution is opened' },
    fields: {
      execution,
      case: optional(entityId('案号', 'the case')),
      creditor: partyOrBank('申请执行人', 'the creditor'),
      party: debtor,
      region: courtRegion,
      amount: money('执行标的', 'amount to be executed'),
      currency,
    },
    obligors: ['party'],
    prefectureOf: 'region',
  }),

  'execution.stalled': defineEventType({
    title: { zh: '执行受阻', en: 'An execution stalls' },
    fields: {
      execution,
      party: debtor,
      region: courtRegion,
      reason: choice('原因', 'reason', {
        'administrative-intervention': '行政干预',
        'no-assets': '无可供执行财产',
        'party-missing': '被执行人下落不明',
        objection: '执行异议',
        other: '其他',
      }),
      document: optional(words('文书', 'the document that says so')),
    },
    obligors: ['party'],
    prefectureOf: 'region',
  }),

  'execution.auctioned': defineEventType({
    title: { zh: '司法拍卖', en: 'Assets are auctioned' },
    fields: {
      execution,
      party: debtor,
      collateral: optional(entityId('抵质押物', 'the collateral auctioned')),
      price: money('成交价', 'price reached'),
      buyer: optional(party('买受人', 'the buyer')),
      currency,
    },
    obligors: ['party'],
  }),

  'execution.closed': defineEventType({
    title: { zh: '执行结案', en: 'An execution is closed' },
    fields: {
      execution,
      party: debtor,
      region: courtRegion,
      recovered: money('执行到位金额', 'amount recovered'),
      currency,
    },
    obligors: ['party'],
    prefectureOf: 'region',
  }),
};
