/**
 * Intake from Kafka in a process of its own, for tests that kill it:
 * `node -r ./test/run-typescript.cjs test/kafka/consume-in-a-process.ts <database> <broker>`.
 * Ends in good order on SIGTERM.
 */
import { createPostgresEventStore } from '@tocsin/event-store-postgres';
import { Pool } from 'pg';
import { Registry } from 'prom-client';
import { createIntake } from '../../apps/intake/src/intake';
import { startKafkaIntake } from '../../apps/intake/src/kafka/kafka-intake';

async function main(): Promise<void> {
  const [, , url = '', broker = ''] = process.argv;
  const pool = new Pool({ connectionString: url });
  const store = await createPostgresEventStore({ connectionString: url });
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
