/**
 * What the engine says of one subject: which signs hold or held, since when, known since when,
 * and why. The complete list is derived anew on every fold; hosts compare it with what they
 * published.
 */
import type { BankId, BusinessDate, EvidenceRef, Fen } from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';

export type Severity = 'blue' | 'yellow' | 'orange' | 'red';
export type SubjectKind = 'obligor' | 'payee' | 'bank' | 'area' | 'region';
/** Whose events are folded together: a party's, an area's (`<bank>/<area>`), a region's. */
export type HistoryKind = 'obligor' | 'area' | 'region';
export type ObjectKind =
  | 'loan'
  | 'guarantee'
  | 'collateral'
  | 'case'
  | 'seizure'
  | 'lender'
  | 'restructuring'
  | 'bankruptcy'
  | 'circle'
  | 'party';

/** Value beside threshold; money as decimal strings, ratios and counts as numbers. */
export type Measure = Readonly<{
  name: string;
  value: number | string;
  threshold?: number | string;
  unit?: string;
}>;

export type EvidenceRole = 'supports' | 'strengthens' | 'connects';
export type Evidence = Readonly<{ event: EvidenceRef; role: EvidenceRole }>;

/** One step of the sum that makes the severity, e.g. "+1 exposure ≥ ¥10 m". */
export type SeverityStep = Readonly<{ levels: number; reason: string; zh: string; en: string }>;

export type Sighting = Readonly<{
  sign: string;
  signVersion: number;
  subject: Readonly<{ kind: SubjectKind; id: string }>;
  object?: Readonly<{ kind: ObjectKind; id: string }>;
  /** Whose history it was seen in, where others may show the same: a part of its identity. */
  history?: string;
  /** Business day on which it began to hold: with sign, subject and object the alert's identity. */
  since: BusinessDate;
  /** Day on which the last fact that it needs was known. */
  known: BusinessDate;
  foundLate: boolean;
  /** Day on which it stopped holding; absent while it holds. */
  lapsed?: BusinessDate;
  severity: Severity;
  severitySum: readonly SeverityStep[];
  /** At `since`, over all lenders, in fen. */
  exposure: Fen;
  /** Lenders concerned, at `since`. */
  banks: readonly BankId[];
  evidence: readonly Evidence[];
  measures: readonly Measure[];
  connections: readonly ConnectionPath[];
  /** Sources whose completeness could not be awaited, for signs of absence. */
  notSeen: readonly string[];
}>;
