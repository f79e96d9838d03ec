/**
 * A watch in a process of its own, for tests that kill it:
 * `node -r ./test/run-typescript.cjs test/watch-in-a-process.ts <database> <shards> <now>`.
 * Its log is where EVENT_STORE_URL says, otherwise in the database.
 */
import { Pool } from 'pg';
import { openLog } from '../apps/tocsin/src/event-log';
import { startWatch } from '../apps/watch/src/watch';

async function main(): Promise<void> {
  const [, , url = '', shards = '1', today = ''] = process.argv;
  const pool = new Pool({ connectionString: url });
  const eventStoreUrl = process.env['EVENT_STORE_URL'];
  const store = await openLog({ configuration: { eventStoreUrl }, databaseUrl: url });
  const complain = (details: object, message: string): void => {
    process.stderr.write(`${message} ${JSON.stringify(details)}\n`);
  };
  const logger = { info: () => undefined, warn: complain, error: complain };
  startWatch({ store, pool, logger, shards: Number(shards), now: () => new Date(today) });
}

void main();
