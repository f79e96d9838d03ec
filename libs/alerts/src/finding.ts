/**
 * What an alert states: that a warning sign holds or held for a subject, since when, known since
 * when, and because of which events. A signal for people to look at, never a verdict. The watch
 * fills it from what the engine sees; this lib knows only its shape.
 */
import type { BankId, BusinessDate, PartyId } from '@tocsin/credit-events';

export type AlertSeverity = 'blue' | 'yellow' | 'orange' | 'red';

export type EvidenceItem = Readonly<{
  /** Place in the log; with source and id the event can be found in any copy of it. */
  position: number;
  source: string;
  id: string;
  type: string;
  /** RFC 3339, as sent. */
  time: string;
  /** RFC 3339: when its sender learnt of it. */
  known: string;
  role: 'supports' | 'strengthens' | 'connects';
}>;

export type FindingMeasure = Readonly<{
  name: string;
  value: number | string;
  threshold?: number | string;
  unit?: string;
}>;

export type FindingConnection = Readonly<{
  from: PartyId;
  to: PartyId;
  known: BusinessDate;
  edges: readonly Readonly<{
    from: PartyId;
    to: PartyId;
    kind: string;
    detail: string;
    ratio?: number;
    since: BusinessDate;
    known: BusinessDate;
    /** Position of the event that states the tie. */
    event: number;
  }>[];
}>;

export type FindingStep = Readonly<{ levels: number; reason: string; zh: string; en: string }>;

/** Plain JSON throughout: it is written into alert events as it stands. */
export type Finding = Readonly<{
  sign: string;
  signVersion: number;
  family: string;
  axis: string;
  subject: Readonly<{ kind: string; id: string; name?: string }>;
  object?: Readonly<{ kind: string; id: string }>;
  region?: string;
  /** Lenders concerned, at `since`. */
  banks: readonly BankId[];
  since: BusinessDate;
  known: BusinessDate;
  foundLate: boolean;
  /** The day on which it stopped holding; absent while it holds. */
  lapsed?: BusinessDate;
  severity: AlertSeverity;
  severitySum: readonly FindingStep[];
  /** Outstanding principal at `since`, decimal yuan. */
  exposure: string;
  evidence: readonly EvidenceItem[];
  measures: readonly FindingMeasure[];
  connections: readonly FindingConnection[];
  /** Sources whose completeness could not be awaited. */
  notSeen: readonly string[];
  /** Every party named in the evidence or on a connection path, the subject included. */
  parties: readonly PartyId[];
}>;
