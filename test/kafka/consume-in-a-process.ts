/**
 * Intake from Kafka in a process of its own, for tests that kill it:
 * `node -r ./test/run-typescript.cjs test/kafka/consume-in-a-process.ts <database> <broker>`.
 * Its log is where EVENT_STORE_URL says, otherwise in the database. Ends in good order on SIGTERM.
 */
import { Pool } from 'pg';
import { Registry } from 'prom-client';
import { createIntake } from '../../apps/intake/src/intake';
import { startKafkaIntake } from '../../apps/intake/src/kafka/kafka-intake';
import { openLog } from '../../apps/tocsin/src/event-log';

async function main(): Promise<void> {
  const [, , url = '', broker = ''] = process.argv;
  const pool = new Pool({ connectionString: url });
  const eventStoreUrl = process.env['EVENT_STORE_URL'];
  const store = await openLog({ configuration: { eventStoreUrl }, databaseUrl: url });
  const metrics = new Registry();
  const intake = createIntake({ store, pool, metrics });
  const say = (detail: object, message: string): void => {
    process.stderr.write(`${message} ${JSON.stringify(detail)}\n`);
  };
  const running = startKafkaIntake({
    intake,
    connection: { brokers: [broker], clientId: 'test' },
    groupPrefix: 'test',
    metrics,
    log: { info: say, warn: say, debug: () => undefined },
    sessionTimeoutMs: 2_000,
    lookEveryMs: 500,
  });
  process.once('SIGTERM', () => {
    void running.close().then(async () => {
      await intake.close();
      await store.close();
      await pool.end();
    });
  });
}

void main();
