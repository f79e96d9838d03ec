/**
 * The seam between the engine and its host (apps/watch, the API's time travel, backtests).
 * The host gathers a subject's events and answers questions about the world; the fold is pure.
 */
import type {
  BankId,
  BusinessDate,
  CreditEvent,
  EventType,
  Fen,
  PartyId,
} from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import type { FactsQuery } from './define-warning-sign';
import type { HistoryKind, Sighting } from './sighting';
import type { SignDecision } from './sign-life';

/** Plain JSON; the host stores it and gives it back, and reads nothing of it. */
export type SubjectState = Readonly<{ readonly __state?: never }>;

export type World = Readonly<{
  /** The last closed business day: deadlines up to it have passed. Absent: none closed yet. */
  closedThrough?: BusinessDate;
  /**
   * The tie between two parties valid on a business day, walked at most three edges; with `knownBy`
   * only ties known by then. Where the host has not loaded a party's ties it answers undefined and
   * notes the miss; see `misses`.
   */
  connected(query: {
    a: PartyId;
    b: PartyId;
    on: BusinessDate;
    knownBy?: BusinessDate;
  }): ConnectionPath | undefined;
  /**
   * Everybody tied to the party by control, over at most three ties valid on the day, and those who
   * head it; missing ties are dealt with as in `connected`.
   */
  controlling(query: {
    party: PartyId;
    on: BusinessDate;
    knownBy?: BusinessDate;
  }): readonly ConnectionPath[];
  /**
   * The events of these types that count in another history (voids and corrections applied), in
   * business order, all days of the window; with `knownBy` only what was known, and had happened,
   * by then. What is not loaded is noted as a miss, as in `connected`.
   */
  eventsOf(query: FactsQuery & Readonly<{ knownBy?: BusinessDate }>): readonly CreditEvent[];
  /**
   * Signs of willingness that hold or held for parties connected with this one on the day. It
   * raises severities and never decides whether a sign holds; a host that cannot say answers none.
   */
  willingnessNear(query: { party: string; on: BusinessDate }): readonly WillingnessNear[];
  /**
   * Declarations of completeness for an event type (`feed.complete`), per source, newest last; only
   * those that speak for the bank where one is named.
   */
  completeness(query: { type: EventType; bank?: string }): readonly Readonly<{
    source: string;
    through: BusinessDate;
    declared: BusinessDate;
    known: BusinessDate;
  }>[];
  /** Parameter changes of a sign by `sign.parameters-set`, oldest first. */
  parameterChanges(sign: string): readonly Readonly<{
    from: BusinessDate;
    known: BusinessDate;
    parameters: Readonly<Record<string, string | number>>;
  }>[];
  /**
   * How many questions the host could not answer so far, as it had not loaded what they ask about.
   * Where the number grows the fold waits; a host that has everything at hand leaves it out.
   */
  misses?(): number;
  /** What people decided on a sign, oldest first; a host without such decisions leaves it out. */
  signDecisions?(sign: string): readonly SignDecision[];
}>;

/** A sign of willingness of a connected party. */
export type WillingnessNear = Readonly<{
  party: string;
  family: string;
  since: BusinessDate;
  lapsed?: BusinessDate;
}>;

export type FoldInput = Readonly<{
  /** Whose history it is; see `historyKeyOf`. */
  subject: Readonly<{ kind: HistoryKind; id: string }>;
  /** State after the events folded so far; absent: from the beginning. */
  state?: SubjectState;
  /**
   * All events recorded for the subject that the state has not seen: in any order, with voids and
   * corrections among them; without a state the whole history. With a state they must pass
   * `continues`.
   */
  events: readonly CreditEvent[];
  /**
   * Events that came into other histories since, and that the state may have asked about. Those of
   * a later day than the state has seen have the signs asked again on that day.
   */
  elsewhere?: readonly Elsewhere[];
  world: World;
  /** Fold as known on this day: facts known later are left out, days after it are not closed. */
  knownBy?: BusinessDate;
}>;

/** An event of another history, under the key by which it was asked about. */
export type Elsewhere = Readonly<{ party: string; type: EventType; date: BusinessDate }>;

/** An obligor's standing as hosts show and index it. */
export type StandingSummary = Readonly<{
  name?: string;
  kind?: string;
  region?: string;
  /** Outstanding principal over all banks, CNY. */
  exposure: Fen;
  lenders: readonly Readonly<{ bank: BankId; exposure: Fen }>[];
  loans: readonly Readonly<{
    bank: BankId;
    loan: string;
    outstanding: Fen;
    maturity?: BusinessDate;
    daysPastDue?: number;
    class?: string;
  }>[];
  /** Collateral pledged and not released; its events belong to this history too. */
  pledged: readonly Readonly<{
    collateral: string;
    bank: BankId;
    value: Fen;
    since: BusinessDate;
  }>[];
  firstEvent?: BusinessDate;
  lastEvent?: BusinessDate;
}>;

export type FoldResult =
  | Readonly<{
      outcome: 'folded';
      state: SubjectState;
      /** Everything that holds or held, in order of since, sign, object. */
      sightings: readonly Sighting[];
      /** The next day whose closing could change the sightings. */
      wakeOn?: BusinessDate;
      /**
       * Parties that the fold asked whether they are connected: a tie between two asks for a refold.
       * Here as in the next two only what was not asked about when the state was given, if one was.
       */
      askedAbout: readonly PartyId[];
      /** Parties of whom it asked who controls them. */
      askedControl: readonly PartyId[];
      /** Facts of other histories that were asked about: one that arrives asks for a refold. */
      factsAsked: readonly FactsQuery[];
      /** Event types whose completeness the fold asked about: a declaration asks for a refold. */
      awaited: readonly EventType[];
      /** The facts many signs need, as of the last event. */
      standing: StandingSummary;
    }>
  /** A question was missed, or the history is long: to go on once the host has answered, or breathed. */
  | Readonly<{ outcome: 'waits'; goOn: () => FoldResult }>
  /** Late-known facts are involved: fold again without a state, from the whole history. */
  | Readonly<{ outcome: 'needs-history' }>;
