/** What the pages read of the API's answers about the quarantine. */
import type { EventName } from './events';

type Both = Readonly<{ zh: string; en: string }>;

export type Fault = Readonly<{ pointer: string; message: Both }>;

export type Mending = Readonly<{
  at: string;
  by: string;
  outcome: 'accepted' | 'duplicate' | 'skipped' | 'refused';
  events: readonly EventName[];
  reason?: string;
  errors?: readonly Fault[];
}>;

export type QuarantineEntry = Readonly<{
  id: string;
  feed: string;
  reason: string;
  errors: readonly Fault[];
  /** Where it was another reason than today's. */
  firstRefused?: Readonly<{ reason: string; errors: readonly Fault[] }>;
  suggestion: Both;
  raw: string;
  rawBytes: number;
  cut: boolean;
  file?: string;
  line?: number;
  mapping?: string;
  source?: string;
  eventId?: string;
  eventType?: string;
  firstSeen: string;
  lastSeen: string;
  times: number;
  resubmitted?: Mending;
}>;

export type Mended = Mending & Readonly<{ id: string }>;

export type MendedPage = Readonly<{
  accepted: number;
  duplicates: number;
  skipped: number;
  refused: number;
  items: readonly Mended[];
  next?: string;
}>;
