/** What an import did, over all its files and, where it was resumed, over all its runs. */
import type { EventError } from '@tocsin/credit-events';
import { addTo, type Done, emptySummary, type IngestSummary } from '../pipeline/summary';

export type ImportSummary = IngestSummary & {
  /** Lines with something on them, or rows, without the header. */
  read: number;
  /** Records that the mapping leaves out on purpose. */
  skipped: number;
  /** Lines that an interrupted run had dealt with; counted above as that run counted them. */
  resumed: number;
  /** The first refusals, for a person to see what kind of trouble there is. */
  examples: RefusalExample[];
};

type RefusalExample = Readonly<{
  file: string;
  line: number;
  reason: string;
  errors: readonly EventError[];
}>;

const examplesMax = 20;

export const emptyImport = (): ImportSummary => ({
  ...emptySummary(),
  read: 0,
  skipped: 0,
  resumed: 0,
  examples: [],
});

type Batch = Done & Readonly<{ records: number; skipped: number }>;

export function addBatch(summary: ImportSummary, file: string, batch: Batch): void {
  addTo(summary, batch);
  summary.read += batch.records;
  summary.skipped += batch.skipped;
  for (const { line, refusal } of batch.refused) {
    if (summary.examples.length >= examplesMax) return;
    const { reason, errors } = refusal;
    summary.examples.push({ file, line, reason, errors });
  }
}

/** Adds what is known of one file to the whole. */
export function addImport(whole: ImportSummary, part: ImportSummary): void {
  whole.accepted += part.accepted;
  whole.duplicates += part.duplicates;
  whole.recalled += part.recalled;
  whole.quarantined += part.quarantined;
  whole.lastPosition = Math.max(whole.lastPosition, part.lastPosition);
  whole.read += part.read;
  whole.skipped += part.skipped;
  whole.resumed += part.resumed;
  for (const [reason, n] of Object.entries(part.reasons)) {
    whole.reasons[reason] = (whole.reasons[reason] ?? 0) + n;
  }
  whole.examples.push(...part.examples.slice(0, examplesMax - whole.examples.length));
}
