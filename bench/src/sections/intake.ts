/**
 * From the bytes of a feed to the disk, as the server does it: lines cut, parsed, checked against
 * the schemas and rules, recorded durably. The way of an NDJSON body and of `tocsin import`.
 */
import { markOfStream } from '@apps/intake/src/deliveries/delivery-mark';
import { createIntake } from '@apps/intake/src/intake';
import { splitLines } from '@apps/intake/src/lines/split-lines';
import { ingest } from '@apps/intake/src/pipeline/ingest';
import type { EventToAppend } from '@tocsin/event-store';
import { createPostgresEventStore, migrate } from '@tocsin/event-store-postgres';
import { createReadModelSource, migrateReadModels } from '@tocsin/read-models';
import { Pool } from 'pg';
import { Registry } from 'prom-client';
import { duel, type Contender, type Slice } from '../duel';
import { rowOf, type Bench, type Measured, type Section } from '../section';

const chunkBytes = 64 * 1_024;

const throughTheDoor = (bench: Bench): Contender => {
  const chunks = chunksOf(bench.events);
  return {
    name: 'NDJSON → validated → durable',
    slice: async () => {
      const url = await bench.postgres.freshDatabase('contender');
      try {
        return await takeIn(url, chunks, bench);
      } finally {
        await bench.postgres.dropDatabase('contender');
      }
    },
  };
};

async function takeIn(url: string, chunks: readonly Buffer[], bench: Bench): Promise<Slice> {
  await migrate(url);
  const source = createReadModelSource(url);
  await source.initialize();
  await migrateReadModels(source);
  const pool = new Pool({ connectionString: url });
  const store = await createPostgresEventStore({ connectionString: url });
  const intake = createIntake({ store, pool, metrics: new Registry() });
  const { eventBytes, quarantinedBytes } = intake.limits;
  try {
    const mark = markOfStream();
    const started = performance.now();
    const summary = await ingest(
      {
        batches: splitLines(delivered(chunks, 2 * bench.limits.secondsMax), {
          eventBytes,
          quarantinedBytes,
        }),
        principal: { kind: 'user', name: 'bench', role: 'admin' },
        feedOf: () => 'bench',
        markOf: () => mark,
      },
      intake.host,
    );
    const seconds = (performance.now() - started) / 1_000;
    if (summary.quarantined > 0)
      throw new Error(`Refused in the benchmark: ${JSON.stringify(summary)}`);
    return { events: summary.accepted, seconds };
  } finally {
    await intake.close();
    await store.close();
    await source.destroy();
    await pool.end();
  }
}

/** Whole events in pieces as a socket or a file gives them, until the time is up. */
async function* delivered(
  chunks: readonly Buffer[],
  secondsMax: number,
): AsyncGenerator<Uint8Array> {
  const started = performance.now();
  for (const chunk of chunks) {
    if (performance.now() - started > secondsMax * 1_000) break;
    yield await Promise.resolve(chunk);
  }
}

/** They end with a line, so that a delivery can be broken off between any two. */
function chunksOf(events: readonly EventToAppend[]): readonly Buffer[] {
  const chunks: Buffer[] = [];
  let lines: string[] = [];
  let length = 0;
  for (const { payload } of events) {
    lines.push(payload, '\n');
    length += Buffer.byteLength(payload) + 1;
    if (length < chunkBytes) continue;
    chunks.push(Buffer.from(lines.join('')));
    lines = [];
    length = 0;
  }
  return lines.length === 0 ? chunks : [...chunks, Buffer.from(lines.join(''))];
}

async function run(bench: Bench): Promise<Measured> {
  const measured = await duel({
    contenders: [throughTheDoor(bench)],
    ceiling: bench.ceiling,
    rounds: bench.rounds,
    onSlice: bench.step,
  });
  return {
    rows: measured.map((measurement) => rowOf(measurement, 0.75)),
    ceilings: measured.flatMap(({ ceilings }) => ceilings),
  };
}

export const intake: Section = {
  name: 'intake',
  title: 'Taking in: one process, from the bytes of a feed to the disk',
  steps: ({ rounds }) => rounds,
  run,
};
