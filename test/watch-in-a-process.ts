/**
 * A watch in a process of its own, for tests that kill it:
 * `node -r ./test/run-typescript.cjs test/watch-in-a-process.ts <database> <shards> <now>`.
 */
import { createPostgresEventStore } from '@tocsin/event-store-postgres';
import { Pool } from 'pg';
import { startWatch } from '../apps/watch/src/watch';

async function main(): Promise<void> {
  const [, , url = '', shards = '1', today = ''] = process.argv;
  const pool = new Pool({ connectionString: url });
  const store = await createPostgresEventStore({ connectionString: url });
  const complain = (details: object, message: string): void => {
    process.stderr.write(`${message} ${JSON.stringify(details)}\n`);
  };
  const logger = { info: () => undefined, warn: complain, error: complain };
  startWatch({ store, pool, logger, shards: Number(shards), now: () => new Date(today) });
}

void main();
