import type { EventName, MappedBy, MendingOutcome, QuarantineEntry } from '@tocsin/read-models';

/** The row of an entry, as far as it matters here. */
export type Entry = Readonly<{
  id: string;
  feed: string;
  reason: string;
  errors: QuarantineEntry['errors'];
  raw: Buffer;
  raw_bytes: string;
  file: string | null;
  line: string | null;
  source: string | null;
  event_id: string | null;
  mapped_by: MappedBy | null;
  backfill: boolean;
  resolved: boolean;
  resubmitted: Date;
  resubmitted_by: string;
  outcome: MendingOutcome;
  events: readonly EventName[];
}>;
