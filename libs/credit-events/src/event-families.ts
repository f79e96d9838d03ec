/** The chapters of the vocabulary, and the kind of feed that usually speaks of each. */
import type { EventType } from './event-types';
import type { Bilingual } from './field';
import { accountTypes } from './types/account';
import { alertTypes } from './types/alert';
import { bankruptcyTypes } from './types/bankruptcy';
import { collateralTypes } from './types/collateral';
import { executionTypes } from './types/execution';
import { guaranteeTypes } from './types/guarantee';
import { housekeepingTypes } from './types/housekeeping';
import { lawsuitTypes } from './types/lawsuit';
import { loanTypes } from './types/loan';
import { ownTypes } from './types/own';
import { partyTypes } from './types/party';
import { paymentTypes } from './types/payment';
import { ratingTypes } from './types/rating';
import { restructuringTypes } from './types/restructuring';
import { seizureTypes } from './types/seizure';

const bank = '/banks/102331000014/core';
const registry = '/registries/aic-330106';
const court = '/courts/330106';

type EventFamily = Readonly<{ title: Bilingual; source: string; types: readonly EventType[] }>;

const family = (
  title: Bilingual,
  source: string,
  types: Partial<Record<EventType, unknown>>,
): EventFamily => ({ title, source, types: Object.keys(types) as EventType[] });

export const eventFamilies: readonly EventFamily[] = [
  family({ zh: '主体', en: 'Parties' }, registry, partyTypes),
  family({ zh: '账户', en: 'Accounts' }, bank, accountTypes),
  family({ zh: '支付', en: 'Payments' }, bank, paymentTypes),
  family({ zh: '贷款', en: 'Loans' }, bank, loanTypes),
  family({ zh: '抵质押物', en: 'Collateral' }, bank, collateralTypes),
  family({ zh: '保证', en: 'Guarantees' }, bank, guaranteeTypes),
  family({ zh: '改制', en: 'Restructuring' }, registry, restructuringTypes),
  family({ zh: '诉讼', en: 'Lawsuits' }, court, lawsuitTypes),
  family({ zh: '查封', en: 'Seizures' }, court, seizureTypes),
  family({ zh: '执行', en: 'Executions' }, court, executionTypes),
  family({ zh: '破产', en: 'Bankruptcies' }, court, bankruptcyTypes),
  family({ zh: '评级、报表与检查', en: 'Ratings, statements, inspections' }, bank, ratingTypes),
  family({ zh: '数据维护', en: 'Housekeeping' }, bank, housekeepingTypes),
  family({ zh: '系统自身的事件', en: 'What Tocsin itself appends' }, '/tocsin', ownTypes),
  family({ zh: '预警的确认', en: 'Confirmations of alerts' }, '/tocsin', alertTypes),
];
