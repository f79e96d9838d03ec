/** What the pages read of the API's answers about feeds and their mappings. */
type Both = Readonly<{ zh: string; en: string }>;

export const troubleKinds = ['kafka', 'silence', 'gap', 'credential', 'incomplete'] as const;

export type FeedTrouble = Readonly<{
  kind: (typeof troubleKinds)[number];
  since?: string;
  what: Both;
  mend: Both;
}>;

type Lag = Readonly<{ lagEvents?: number; lagSeconds?: number; lastRecord?: string }>;

export type KafkaPartition = Readonly<{
  partition: number;
  lagEvents?: number;
  lagSeconds?: number;
  consumer?: string;
}>;

export type KafkaStanding = Lag &
  Readonly<{
    group?: string;
    state: 'consuming' | 'joining' | 'stalled' | 'waiting' | 'absent';
    consumers: number;
    restarts: number;
    problem?: Both;
    topics: readonly (Lag & Readonly<{ topic: string; partitions: readonly KafkaPartition[] }>)[];
  }>;

export type FeedItem = Readonly<{
  name: string;
  credential?: Readonly<{ sources: readonly string[]; banks?: readonly string[] }>;
  accepted: number;
  duplicates: number;
  quarantined: number;
  reasons: Readonly<Record<string, number>>;
  lastEvent?: string;
  lastReceived?: string;
  silentSeconds?: number;
  overdue: boolean;
  silentAfterHours?: number;
  eventsPerMinute: number;
  rejectedShare?: number;
  reconciliation: Readonly<{
    state: 'none' | 'balanced' | 'held' | 'gap';
    totals: number;
    gaps: number;
  }>;
  credentials: Readonly<{ live: number; expires?: string }>;
  completeThrough?: string;
  troubles: readonly FeedTrouble[];
  kafka?: KafkaStanding;
}>;

type Scope = Readonly<{ source: string; bank?: string; type?: string }>;

export type ControlTotal = Scope &
  Readonly<{
    eventId: string;
    date: string;
    state: 'balanced' | 'held' | 'missing' | 'excess' | 'amount';
    told: number;
    accepted: number;
    quarantined: number;
    undated: number;
    duplicates: number;
    gap: number;
  }>;

export type DeclaredComplete = Scope &
  Readonly<{ through: string; declared: string; heeded: boolean }>;

export type TypeSilence = Readonly<{
  type: string;
  lastReceived?: string;
  silentSeconds?: number;
  silentAfterHours?: number;
  overdue: boolean;
}>;

export type MappingVersion = Readonly<{
  version: number;
  hash: string;
  at: string;
  by?: Readonly<{ name: string; role: string }>;
  reason: string;
  eventId: string;
}>;

export type FeedMapping = MappingVersion &
  Readonly<{ text: string; history: readonly MappingVersion[] }>;

export type FeedDetail = FeedItem &
  Readonly<{
    mapping?: FeedMapping;
    types: readonly TypeSilence[];
    totals: readonly ControlTotal[];
    completeness: readonly DeclaredComplete[];
    unplaced: number;
    daysOff: readonly string[];
  }>;

export type Refusal = Readonly<{
  reason: string;
  errors: readonly Readonly<{ pointer: string; message: Both }>[];
}>;

export type Origin = Readonly<{
  pointer: string;
  kind: 'constant' | 'value' | 'lookup' | 'expression';
  written: string;
  from: readonly string[];
  value?: unknown;
}>;

export type TriedEvent = Readonly<{
  event: Readonly<{ type: string; id: string; corrects?: string }>;
  origins: readonly Origin[];
  refusal?: Refusal;
  wouldBe?: 'new' | 'duplicate' | 'conflict';
}>;

export type TriedRecord = Readonly<{
  line: number;
  raw: string;
  parsed?: Readonly<Record<string, unknown>>;
  change?: string;
  outcome: 'events' | 'skipped' | 'refused';
  because?: Both;
  refusal?: Refusal;
  events: readonly TriedEvent[];
}>;

export type Trial = Readonly<{
  source: string;
  table: string;
  form: string;
  compared: boolean;
  records: readonly TriedRecord[];
  hasMore: boolean;
}>;
