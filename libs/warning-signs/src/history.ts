/**
 * What the engine keeps of a subject: the standing and, for each sign and object, the sign's state
 * and its episodes, all as of the last event that mattered. Plain data: it can be copied, stored
 * and resumed. Deadlines after the last event are judged on a copy and never kept.
 */
import type {
  BankId,
  BusinessDate,
  EventType,
  EvidenceRef,
  Fen,
  PartyId,
} from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import type { Absence, FactsQuery, Strength } from './define-warning-sign';
import type { HistoryKind, Measure } from './sighting';
import { noStanding, type Standing } from './standing';
import type { Facts } from './standing-reads';

/** From the rising edge of `holds` to its fall. */
export type Episode = Readonly<{
  since: BusinessDate;
  lapsed?: BusinessDate;
  /** When the last fact was known; worked out once the episode is there. */
  known?: BusinessDate;
  /** The latest day on which a fact folded before it began was known. */
  factsTo?: BusinessDate;
  /** It rests on something that did not happen. */
  byAbsence?: Readonly<{
    graceEnd: BusinessDate;
    believed: readonly BusinessDate[];
    notSeen: readonly string[];
  }>;
  exposure: Fen;
  banks: readonly BankId[];
  supports: readonly EvidenceRef[];
  strengths: readonly Strength[];
  connections: readonly ConnectionPath[];
  measures: readonly Measure[];
  daysLeft?: number;
}>;

/**
 * One sign about one object; or, for a sign with objects, what every object begins from. Every
 * member is always there: entries are copied at every step, and copies of one shape are quick.
 */
export type Entry = Readonly<{
  sign: string;
  object: string | undefined;
  isBase: boolean;
  state: unknown;
  /** Parties about whose connections with each other the sign asked. */
  asked: readonly PartyId[];
  /** Parties of whom it asked who controls them. */
  askedControl: readonly PartyId[];
  /** Facts of other histories that it asked about, one for each party and set of types. */
  facts: readonly FactsQuery[];
  /** Days on which such facts were known, where that was later than the day they happened. */
  factsKnown: readonly BusinessDate[];
  /** The day of the next such fact after `judgedOn`. */
  factsDue: BusinessDate | undefined;
  episodes: readonly Episode[];
  /** Facts of the standing on which the last answer rests; a change of others changes nothing. */
  reads: Facts;
  /** The last day on which `holds` was judged, and the next on which it could change by itself. */
  judgedOn: BusinessDate | undefined;
  wakeOn: BusinessDate | undefined;
  /** Absences that could not be believed yet when they were asked about. */
  pending: readonly Absence[];
  /** Event types of all absences asked about: a late declaration may date them differently. */
  awaited: readonly EventType[];
  /** Worked out for an episode that begins after the last event; spares doing it again. */
  foreseen: Readonly<{ since: BusinessDate; known: BusinessDate }> | undefined;
}>;

/** The place of an event in business order. */
export type Place = Readonly<{ at: number; source: string; id: string; date: BusinessDate }>;

export type History = Readonly<{
  kind: HistoryKind;
  subject: string;
  standing: Standing;
  entries: ReadonlyMap<string, Entry>;
  /** The last event that mattered. */
  last: Place | undefined;
  /** First and last day of all events, those that matter to no sign included. */
  firstEvent: BusinessDate | undefined;
  lastEvent: BusinessDate | undefined;
  /** Earliest and latest day on which an event that mattered was known. */
  knownFrom: BusinessDate | undefined;
  knownTo: BusinessDate | undefined;
  /** Names of voided or corrected events that have not been seen. */
  missing: readonly string[];
  /** For each sign with a state: parameter changes in force by the last event. */
  changesSeen: Readonly<Record<string, number>>;
}>;

export const noHistory = (kind: HistoryKind, subject: string): History => ({
  kind,
  subject,
  standing: noStanding,
  entries: new Map(),
  last: undefined,
  firstEvent: undefined,
  lastEvent: undefined,
  knownFrom: undefined,
  knownTo: undefined,
  missing: [],
  changesSeen: {},
});

/** Where an entry is kept; object ids hold no space. */
export const entryKey = (sign: string, object: string | undefined): string =>
  object === undefined ? sign : `${sign} ${object}`;
