/**
 * The watch in a process of its own, so that its memory is its own: catches up with the log on
 * request, and says in the end how much memory it took.
 */
import { startWatch } from '@apps/watch/src/watch';
import { migrateWatch } from '@apps/watch/src/schema';
import { createPostgresEventStore } from '@tocsin/event-store-postgres';
import { createReadModelSource, migrateReadModels } from '@tocsin/read-models';
import { migrateSubscriptions } from '@tocsin/subscriptions';
import { Pool } from 'pg';
import type { Answer, Question } from './watching';

const url = process.argv[2] ?? '';
const shards = Number(process.argv[3] ?? 1);
const askEveryMs = 20;

async function main(): Promise<void> {
  const pool = new Pool({ connectionString: url });
  await migrateSubscriptions(pool);
  const source = await createReadModelSource(url).initialize();
  await migrateReadModels(source);
  await source.destroy();
  await migrateWatch(pool, shards);
  const store = await createPostgresEventStore({ connectionString: url });
  const complain = (details: object, message: string): void => {
    process.stderr.write(`${message} ${JSON.stringify(details)}\n`);
  };
  const logger = { info: () => undefined, warn: complain, error: complain };

  const catchUp = async (): Promise<number> => {
    const started = performance.now();
    const watch = startWatch({ store, pool, logger, shards });
    while ((await watch.processedPosition()) < (await store.head())) {
      const failed = watch.failure();
      if (failed) throw new Error(`The watch stands still: ${failed.message}`);
      await new Promise((resolve) => setTimeout(resolve, askEveryMs));
    }
    const seconds = (performance.now() - started) / 1_000;
    await watch.stop();
    return seconds;
  };

  const end = async (): Promise<void> => {
    await store.close();
    await pool.end();
    process.disconnect();
  };

  process.on('message', (question: Question) => {
    const answered =
      question === 'end'
        ? end()
        : catchUp().then((seconds) => {
            tell({ seconds, peakBytes: process.resourceUsage().maxRSS * 1_024 });
          });
    answered.catch(giveUp);
  });
  tell('ready');
}

function tell(answer: Answer): void {
  process.send?.(answer);
}

function giveUp(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
  process.exit(1);
}

main().catch(giveUp);
