/**
 * The one way into the log, for HTTP, files and whatever comes later: check each event, record the
 * good ones durably, put the bad ones into quarantine, count. A bad event never stops its
 * neighbours; what is reported as accepted is on disk.
 */
import type { Batch } from './delivered';
import { addTo, emptySummary, type IngestSummary } from './summary';
import { type BatchDone, type IngestHost, takeBatch, type Whose } from './take-batch';

export type Delivery<Mark> = Whose &
  Readonly<{
    batches: AsyncIterable<Batch<Mark>> | Iterable<Batch<Mark>>;
    /** After a batch and all before it are durable, in order. */
    onBatch?: (done: BatchDone<Mark>) => Promise<void> | void;
  }>;

/** So many batches may wait for the log at a time, while the next ones are read and checked. */
const inFlightMax = 4;

/** Resolves when everything delivered is durable or in quarantine. */
export async function ingest<Mark>(
  delivery: Delivery<Mark>,
  host: IngestHost,
): Promise<IngestSummary> {
  const summary = emptySummary();
  const inFlight: Promise<BatchDone<Mark>>[] = [];
  const settleOldest = async (): Promise<void> => {
    const [oldest] = inFlight;
    if (oldest === undefined) return;
    const done = await oldest;
    void inFlight.shift();
    addTo(summary, done);
    await delivery.onBatch?.(done);
  };
  let failure: { reason: unknown } | undefined;
  try {
    try {
      for await (const batch of delivery.batches) {
        const { durable } = await takeBatch<Mark>(batch, delivery, host);
        inFlight.push(durable);
        if (inFlight.length >= inFlightMax) await settleOldest();
      }
    } catch (reason) {
      // What came before a delivery broke off is taken and told all the same.
      failure = { reason };
    }
    while (inFlight.length > 0) await settleOldest();
  } finally {
    // After an error the others must not fail unheard, nor go on behind the caller's back.
    await Promise.allSettled(inFlight);
  }
  if (failure) throw failure.reason;
  return summary;
}
