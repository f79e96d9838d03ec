/** `tocsin migrate`: opening the system has done the work, but for the shards; this says so. */
import { migrateWatch, readShards } from '@apps/watch/src/schema';
import type { Pool } from 'pg';
import type { System } from '../system';
import { say, type Say } from './say';

export async function showMigrated(system: System, how: Say): Promise<void> {
  const { configuration, store, pool, version } = system;
  await migrateWatch(pool, configuration.shards);
  const [head, shards] = [await store.head(), await readShards(pool)];
  const reader = await isReaderThere(pool);
  const told = { version, head, shards, reader };
  say(how, told, () => linesOf(told));
}

type Told = Readonly<{ version: string; head: number; shards: number; reader: boolean }>;

export const linesOf = ({ version, head, shards, reader }: Told): readonly string[] => [
  `The tables are those of Tocsin ${version}; ${head} events are recorded; shards of the watch: ${shards}.`,
  ...(reader ? [] : [noReader]),
];

const noReader =
  'Dashboards cannot read yet: this login may not create the role tocsin_reader. Have an ' +
  'administrator run `create role tocsin_reader nologin`, then migrate again.';

/** Whether dashboards may read the schema `reporting`. */
async function isReaderThere(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    `select to_regrole('tocsin_reader') is not null as there`,
  );
  return rows[0]?.there === true;
}
