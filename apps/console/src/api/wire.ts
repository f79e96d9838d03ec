/** What the pages read of the API's answers; the whole contract is at /api/openapi.json. */
import type { Severity } from '../alerts/filters';
import type { LegalParameter } from './sign-wire';

type Both = Readonly<{ zh: string; en: string }>;
export type BothLists = Readonly<{ zh: readonly string[]; en: readonly string[] }>;

export type AlertItem = Readonly<{
  id: string;
  sign: string;
  family: string;
  axis: 'willingness' | 'ability' | 'protection' | 'supervision';
  severity: Severity;
  status: string;
  subject: Readonly<{ kind: string; id: string; name?: string }>;
  object?: Readonly<{ kind: string; id: string }>;
  region?: string;
  banks: readonly string[];
  since: string;
  known: string;
  lapsed?: string;
  raisedAt: string;
  foundLate: boolean;
  exposure: string;
  summary: Both;
}>;

export type EvidenceItem = Readonly<{
  eventId: string;
  source: string;
  type: string;
  time: string;
  knowntime: string;
  position: number;
  role: 'supports' | 'strengthens' | 'connects';
  delivery?: Readonly<{ feed: string; name: string }>;
}>;

export type Measure = Readonly<{
  name: string;
  value: number | string;
  threshold?: number | string;
  unit?: string;
  label: Both;
}>;

export type Edge = Readonly<{
  from: string;
  to: string;
  kind: string;
  detail: string;
  ratio?: number;
  since: string;
  known: string;
  fromName?: string;
  toName?: string;
}>;

export type Path = Readonly<{ from: string; to: string; known: string; edges: readonly Edge[] }>;

export type Change = Readonly<{
  type: string;
  at: string;
  by?: string;
  note?: string;
  /** `to`: the person whom it was assigned to, or the banks that were told. */
  detail?: Readonly<{ to?: string | readonly string[] }>;
}>;

export type AlertCommandName =
  'acknowledge' | 'assign' | 'note' | 'disseminate' | 'confirm' | 'dismiss' | 'reopen' | 'close';

export type AlertDetail = AlertItem &
  Readonly<{
    assignee?: string;
    /** What whoever is signed in may do with it in this status. */
    commands: readonly AlertCommandName[];
    meaning: Both;
    severitySum: readonly (Both & Readonly<{ levels: number; reason: string }>)[];
    evidence: readonly EvidenceItem[];
    measures: readonly Measure[];
    connections: readonly Path[];
    explanations: BothLists;
    blindSpots: BothLists;
    notSeen: readonly string[];
    unconfirmedLaw: readonly LegalParameter[];
    nextSteps: Readonly<{ desk: BothLists; bank: BothLists }>;
    history: readonly Change[];
  }>;

export type Paged<T> = Readonly<{ items: readonly T[]; next?: string }>;
