/**
 * An import in a process of its own, for tests that kill it:
 * `node -r ./test/run-typescript.cjs test/import-in-a-process.ts <database> <file>`.
 * Notes its progress with every batch, says `progress` for each, and the result as JSON in the end.
 */
import { createPostgresEventStore } from '@tocsin/event-store-postgres';
import { Pool } from 'pg';
import { Registry } from 'prom-client';
import { importFiles } from '../apps/intake/src/import/import-files';
import { createIntake } from '../apps/intake/src/intake';

async function main(): Promise<void> {
  const [, , url = '', file = ''] = process.argv;
  const pool = new Pool({ connectionString: url });
  const store = await createPostgresEventStore({ connectionString: url });
  const intake = createIntake({ store, pool, metrics: new Registry() });
  const onProgress = (): boolean => process.stdout.write('progress\n');
  const options = { files: [file], intake, onProgress, noteEveryMs: 0 };
  const { summary, failure } = await importFiles(options);
  await store.close();
  await pool.end();
  process.stdout.write(`${JSON.stringify({ summary, failure: failure?.message })}\n`);
}

void main();
