/**
 * A credit event as folds see it: the envelope's facts at hand, the data typed by the event's name.
 * Reading is on the hottest path there is (every event, every fold), so it trusts the log, which
 * holds only what was checked when it came in.
 */
import type { Brand } from './brand';
import { businessDateOf, type BusinessDate } from './business-date';
import { isEventType, type DataOf, type EventType } from './event-types';
import { instantOf } from './instant';
import { upcast } from './upcast';

/** Position of the event in the log; stories number their lines 1, 2, 3 … */
export type EvidenceRef = Brand<number, 'EvidenceRef'>;

export type CreditEvent<Type extends EventType = EventType> = {
  [T in Type]: Readonly<{
    type: T;
    source: string;
    id: string;
    /** RFC 3339 as the sender wrote it. */
    time: string;
    /** Epoch milliseconds of `time`. */
    at: number;
    /** The business day of `time`. */
    date: BusinessDate;
    /** The day on which the sender knew; the day of recording where it did not say. */
    known: BusinessDate;
    knownAt: number;
    /** Id of the earlier event of the same source that this one replaces. */
    corrects?: string;
    data: DataOf<T>;
    ref: EvidenceRef;
  }>;
}[Type];

/** The order in which histories are folded: time, then source, then id, by code units. Total. */
export const businessOrder = (a: CreditEvent, b: CreditEvent): number => {
  if (a.at !== b.at) return a.at - b.at;
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
};

type Recorded = Readonly<{ position: number; payload: string; known: Date }>;
type Envelope = Readonly<{
  type: string;
  source: string;
  id: string;
  time: string;
  corrects?: string;
  dataschema?: string;
  data: object;
}>;

/** The credit event in a recorded one, in its present shape; undefined for `alert.*` and the like. */
export const readEvent = (recorded: Recorded): CreditEvent | undefined => {
  const envelope = JSON.parse(recorded.payload) as Envelope;
  const { type, source, id, time, corrects } = envelope;
  if (!isEventType(type)) return undefined;
  const at = instantOf(time);
  const knownAt = recorded.known.getTime();
  const facts = {
    type,
    source,
    id,
    time,
    at,
    date: businessDateOf(at),
    known: businessDateOf(knownAt),
    knownAt,
    data: upcast(type, envelope.data, envelope.dataschema),
    ref: recorded.position,
  };
  return (corrects === undefined ? facts : { ...facts, corrects }) as unknown as CreditEvent;
};
