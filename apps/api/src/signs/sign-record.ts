/**
 * What people have decided on signs: numbers set, signs released and retired, each with who, when
 * and why. Read from the log itself, so that nothing has to be kept beside it.
 */
import { readEvent, type CreditEvent, type EventType } from '@tocsin/credit-events';
import type { EventStore, RecordedEvent } from '@tocsin/event-store';
import {
  effectiveEvents,
  statusAfter,
  type ParameterChange,
  type SignDecision,
  type SignLifeStatus,
  type WarningSign,
} from '@tocsin/warning-signs';

/** Who decided; unknown for decisions that came in as events and do not say. */
export type DecidedBy = Readonly<{ name: string; role: string }>;

type Decided = Readonly<{
  position: number;
  at: Date;
  by?: DecidedBy;
  reason: string;
}>;

export type SignRecord = Readonly<{
  /** In business order, as are the decisions. */
  changes: readonly (ParameterChange & Decided)[];
  decisions: readonly (SignDecision & Decided & Readonly<{ version?: number }>)[];
}>;

export const noRecord: SignRecord = { changes: [], decisions: [] };

const signKey = (sign: string): string => `sign:${sign}`;

/** Where the sign stands now. */
export const standsAs = (sign: WarningSign, { decisions }: SignRecord): SignLifeStatus =>
  statusAfter(sign, decisions);

type OnSign = CreditEvent<'sign.parameters-set' | 'sign.released' | 'sign.retired'>;
const onSigns: readonly EventType[] = ['sign.parameters-set', 'sign.released', 'sign.retired'];
const isOnSign = (event: CreditEvent): event is OnSign => onSigns.includes(event.type);

/** The records of these signs; signs of which nothing was decided are left out. */
export async function readSignRecords(
  store: Pick<EventStore, 'readHistory'>,
  signs: readonly string[],
): Promise<ReadonlyMap<string, SignRecord>> {
  const recorded = await store.readHistory(signs.map(signKey));
  const byPosition = new Map(recorded.map((one) => [one.position, one]));
  const records = new Map<string, SignRecord>();
  for (const event of effectiveEvents(recorded.map(readEvent).filter((one) => one !== undefined))) {
    if (!isOnSign(event)) continue;
    const { sign } = event.data;
    records.set(sign, extended(records.get(sign) ?? noRecord, event, byPosition.get(event.ref)));
  }
  return records;
}

function extended(
  record: SignRecord,
  event: OnSign,
  recorded: RecordedEvent | undefined,
): SignRecord {
  const { date: from, known, at, ref, data } = event;
  const by = decidedBy(recorded);
  const decided = {
    from,
    known,
    position: ref,
    at: new Date(at),
    reason: data.reason,
    ...(by && { by }),
  };
  if (event.type === 'sign.parameters-set') {
    const change = { ...decided, parameters: event.data.parameters };
    return { ...record, changes: [...record.changes, change] };
  }
  const act = event.type === 'sign.released' ? ('released' as const) : ('retired' as const);
  const { version } = event.data;
  const decision = { ...decided, act, ...(version !== undefined && { version }) };
  return { ...record, decisions: [...record.decisions, decision] };
}

function decidedBy(recorded: RecordedEvent | undefined): DecidedBy | undefined {
  if (!recorded) return undefined;
  const { decidedby, decidedas } = JSON.parse(recorded.payload) as Readonly<{
    decidedby?: unknown;
    decidedas?: unknown;
  }>;
  return typeof decidedby === 'string'
    ? { name: decidedby, role: typeof decidedas === 'string' ? decidedas : '' }
    : undefined;
}
