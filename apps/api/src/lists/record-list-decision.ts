/**
 * A desk's decision on a list, appended as Tocsin's own event: whoever is entered or removed, by
 * whom and why, from then on part of the history that signs fold.
 */
import { randomUUID } from 'node:crypto';
import {
  containsCitizenNumber,
  isDate,
  isPartyId,
  toAppend,
  type EventType,
} from '@tocsin/credit-events';
import type { EventStore } from '@tocsin/event-store';
import { z } from 'zod';
import { instant } from '../contract/values';

export const lists = ['black', 'red'] as const;

const party = z
  .string()
  .refine((id) => isPartyId(id) && !containsCitizenNumber(id), {
    error: '91330106MA27XK2E4Q, P-7f3a9c, X-NANYUOIL',
  })
  .describe('The party: unified social credit code, `P-…` token or `X-…` id.');
const day = z.string().refine(isDate, { error: 'YYYY-MM-DD' });
const reason = z.string().trim().min(1).max(1_000);

/** Data of `list.entered` without `list`. */
export const entry = z
  .strictObject({
    party,
    scope: z.enum(['obligor', 'affiliate', 'person']),
    reason,
    from: day.describe('First day in force.'),
    until: day.optional().describe('Last day in force.'),
    exceptions: z.array(z.enum(['wages-account'])).optional(),
  })
  .refine(({ from, until }) => until === undefined || until >= from, {
    path: ['until'],
    error: '{"from": "2025-01-01", "until": "2025-12-31"}',
  });

/** Data of `list.removed` without `list`. */
export const removal = z.strictObject({ party, reason });

export type ListDecision = Readonly<{
  type: Extract<EventType, 'list.entered' | 'list.removed'>;
  list: (typeof lists)[number];
  data: Readonly<Record<string, unknown>>;
  by: Readonly<{ name: string; role: string }>;
}>;

/** What was appended; the pair names the event in the log. */
export type ListDecided = Readonly<{ source: string; id: string; position: number }>;

export async function recordListDecision(
  { store, now = () => new Date() }: Readonly<{ store: EventStore; now?: () => Date }>,
  { type, list, data, by }: ListDecision,
): Promise<ListDecided> {
  const event = {
    specversion: '1.0',
    id: `list-${randomUUID()}`,
    source: '/tocsin',
    type,
    time: instant(now()),
    // Extension attributes of the envelope: who decided. The data stays what every fold knows.
    decidedby: by.name,
    decidedas: by.role,
    data: { list, ...data },
  };
  const [appended] = await store.append([
    { ...toAppend(event, JSON.stringify(event)), stream: `list-${list}` },
  ]);
  if (appended?.outcome !== 'recorded')
    throw new Error('The decision could not be appended: its id is taken; decide again.');
  return { source: event.source, id: event.id, position: appended.position };
}
