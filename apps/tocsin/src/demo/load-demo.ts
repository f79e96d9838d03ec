/** Sends the demo through the same intake as any feed. */
import { demoName } from '@apps/intake/src/feeds/reserved-names';
import type { Intake } from '@apps/intake/src/intake';
import { ingest } from '@apps/intake/src/pipeline/ingest';
import type { IngestSummary } from '@apps/intake/src/pipeline/summary';
import { demoLines } from './demo-lines';

/** Loading it again records nothing twice. */
export async function loadDemo({ host }: Intake): Promise<IngestSummary> {
  const lines = demoLines().map((text, index) => ({ text, index, line: index + 1 }));
  const summary = await ingest(
    {
      batches: (async function* () {
        yield await Promise.resolve({ lines });
      })(),
      principal: { kind: 'user', name: demoName, role: 'admin' },
      feedOf: () => demoName,
    },
    host,
  );
  if (summary.quarantined > 0) {
    throw new Error(`The demo does not fit the vocabulary: ${JSON.stringify(summary.reasons)}.`);
  }
  return summary;
}
