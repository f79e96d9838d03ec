/** What the pages read of the API's answers about signs. */
import type { Severity } from '../alerts/filters';

type Both = Readonly<{ zh: string; en: string }>;
type Counts = Readonly<Record<string, number>>;

export type LifeStatus = 'draft' | 'trial' | 'live' | 'retired';

export type Trial = Readonly<{
  total: number;
  holding: number;
  bySeverity: Readonly<Record<Severity, number>>;
  subjects: number;
  subjectsAlerted: number;
  firstSince: string;
  lastSince: string;
}>;

export type SignItem = Readonly<{
  id: string;
  version: number;
  status: LifeStatus;
  family: string;
  axis: string;
  effect: string;
  stage: string;
  fault: string;
  base: Severity;
  subject: string;
  objectKind?: string;
  name: Both;
  meaning: Both;
  alerts: Readonly<{ total: number; byStatus: Counts }>;
  trial?: Trial;
}>;

type SignText = Readonly<{
  name: string;
  meaning: string;
  explanations: readonly string[];
  blindSpots: readonly string[];
  nextSteps: Readonly<{ desk: readonly string[]; bank: readonly string[] }>;
}>;

type Decided = Readonly<{
  position: number;
  from: string;
  at: string;
  by?: Readonly<{ name: string; role: string }>;
  reason: string;
}>;

export type ParameterChange = Decided &
  Readonly<{
    values: readonly Readonly<{
      name: string;
      title: Both;
      unit: string;
      before?: number | string;
      value: number | string;
    }>[];
  }>;

export type LifeStep = Decided & Readonly<{ act: 'released' | 'retired'; version?: number }>;

export type SignParameter = Readonly<{
  name: string;
  title: Both;
  unit: string;
  default: number | string;
  inForce: number | string;
  since?: string;
}>;

export type StoryLine = Readonly<{
  type: string;
  title: Both;
  time: string;
  knowntime: string;
  source: string;
  corrects?: number;
  data: Readonly<Record<string, unknown>>;
}>;

export type Expected = Readonly<{
  since: string;
  known: string;
  because: readonly number[];
  lapsed?: string;
  subject?: string;
  object?: string;
  severity?: Severity;
}>;

export type SignStory = Readonly<{
  kind: string;
  title: Both;
  given: readonly StoryLine[];
  closedThrough?: string;
  expect: readonly Expected[];
}>;

export type LegalParameter = Readonly<{
  id: string;
  title: Both;
  value: Both;
  source: Both;
  from?: string;
  to?: string;
  mark: 'V' | 'E' | 'R';
  recalledDays: readonly ('from' | 'to')[];
}>;

export type SignDetail = SignItem &
  Readonly<{
    texts: Readonly<{ zh: SignText; en: SignText }>;
    documentation: readonly Readonly<{ heading: Both; text: string }>[];
    watches: readonly string[];
    parameters: readonly SignParameter[];
    legalBasis: readonly LegalParameter[];
    parameterHistory: readonly ParameterChange[];
    life: readonly LifeStep[];
    versions: readonly Readonly<{ version: number; alerts: number }>[];
    stories: readonly SignStory[];
  }>;
