/** What the pages read of the API's answers about feeds and their mappings. */
type Both = Readonly<{ zh: string; en: string }>;

export type FeedItem = Readonly<{
  name: string;
  credential?: Readonly<{ sources: readonly string[]; banks?: readonly string[] }>;
  accepted: number;
  duplicates: number;
  quarantined: number;
  reasons: Readonly<Record<string, number>>;
  lastEvent?: string;
  lastReceived?: string;
  overdue: boolean;
  silentAfterHours?: number;
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

export type FeedDetail = FeedItem & Readonly<{ mapping?: FeedMapping }>;

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
