/** Sends the demo through the same intake as any feed. */
import type { Intake } from '@apps/intake/src/intake';
import { ingest } from '@apps/intake/src/pipeline/ingest';
import type { IngestSummary } from '@apps/intake/src/pipeline/summary';
import { demoLines } from './demo-lines';

const demoFeed = 'demo';

/** Loading it again records nothing twice. */
export async function loadDemo({ host }: Intake): Promise<IngestSummary> {
  const lines = demoLines().map((text, index) => ({ text, index, line: index + 1 }));
  const summary = await ingest(
    {
      batches: (async function* () {
        yield await Promise.resolve({ lines });
      })(),
      principal: { kind: 'user', name: demoFeed, role: 'admin' },
      feedOf: () => demoFeed,
    },
    host,
  );
  if (summary.quarantined > 0) {
    throw new Error(`The demo does not fit the vocabulary: ${JSON.stringify(summary.reasons)}.`);
  }
  return summary;
}
