/** `tocsin migrate`: opening the system has done the work, but for the shards; this says so. */
import { migrateWatch, readShards } from '@apps/watch/src/schema';
import type { System } from '../system';
import { say, type Say } from './say';

export async function showMigrated(system: System, how: Say): Promise<void> {
  const { configuration, store, pool, version } = system;
  await migrateWatch(pool, configuration.shards);
  const [head, shards] = [await store.head(), await readShards(pool)];
  say(how, { version, head, shards }, () => [
    `The tables are those of Tocsin ${version}; ${head} events are recorded; shards of the watch: ${shards}.`,
  ]);
}
