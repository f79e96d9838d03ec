/** Seizures: assets that a court freezes for one creditor, for a time. */
import { defineEventType } from '../define-event-type';
import { choice, listOf, optional } from '../field';
import {
  bank,
  currency,
  date,
  entityId,
  money,
  party,
  partyOrBank,
  region,
  shortName,
  yesNo,
} from '../values';

const seizure = entityId('查封', 'the seizure');
const owner = party('被查封人', 'whose assets are seized');

export const seizureTypes = {
  'seizure.ordered': defineEventType({
    title: { zh: '查封', en: 'A seizure is ordered' },
    fields: {
      seizure,
      court: shortName('法院', 'the court'),
      region: region('法院所在地', 'region of the court'),
      party: owner,
      applicant: partyOrBank('申请人', 'the applicant'),
      case: optional(entityId('案号', 'the case')),
      stage: choice('阶段', 'stage', {
        'pre-suit': '诉前',
        suit: '诉讼中',
        execution: '执行中',
      }),
      scope: choice('范围', 'scope', { listed: '列明的财产', 'all-assets': '全部财产' }),
      assets: money('查封财产价值', 'value of the assets seized'),
      claim: optional(money('保全金额', 'claim it secures')),
      collateral: optional(listOf(entityId('涉及的抵质押物', 'collateral concerned'))),
      accounts: optional(listOf(entityId('涉及的账户', 'accounts concerned'))),
      until: optional(date('查封期限', 'last day of the seizure')),
      currency,
    },
    obligors: ['party', 'applicant'],
  }),

  'seizure.renewed': defineEventType({
    title: { zh: '续封', en: 'A seizure is renewed' },
    fields: {
      seizure,
      party: owner,
      until: optional(date('新的查封期限', 'new last day of the seizure')),
    },
    obligors: ['party'],
  }),

  'seizure.lifted': defineEventType({
    title: { zh: '解除查封', en: 'A seizure is lifted' },
    fields: { seizure, party: owner },
    obligors: ['party'],
  }),

  'seizure.observed': defineEventType({
    title: { zh: '查看被查封财产', en: 'Seized assets are looked at' },
    fields: {
      seizure,
      party: owner,
      bank: optional(bank('查看的银行', 'the bank that looked')),
      stillInUse: yesNo('是否仍在使用', 'whether they are still in use'),
    },
    obligors: ['party'],
  }),
};
