/** What a rebuild makes anew, and by what two makings are told apart. */
import { deserialize } from 'node:v8';
import type { ClientBase } from 'pg';
import type { Published } from '../judge/published';

export const viewNames = ['sightings', 'alerts', 'obligors', 'trial-sightings'] as const;
export type ViewName = (typeof viewNames)[number];

/** One thing of a view, in the order of `key` as bytes; equal things have equal digests. */
export type Item = Readonly<{ key: string; digest: string; what: string }>;
type Items = (client: ClientBase, through: number) => AsyncGenerator<Item, undefined>;

const pageSize = 2_000;

export const itemsOf: Readonly<Record<ViewName, Items>> = {
  sightings: sightingsIn,
  // Whoever appends a step of an alert shows it ahead of the judge; such rows are of another moment.
  alerts: (client, through) =>
    rowsOf(client, {
      table: 'read.alert',
      key: 'id',
      what: `sign || ' ' || subject_id`,
      where: `position <= ${through}`,
    }),
  // The position says when a row was written, and two judges write at different moments.
  obligors: (client) =>
    rowsOf(client, { table: 'read.obligor', key: 'party', what: 'party', without: 'position' }),
  'trial-sightings': (client) =>
    rowsOf(client, {
      table: 'read.trial_sighting',
      key: 'id',
      what: `sign || ' ' || subject_id`,
    }),
};

/** What is seen of everybody, evidence and all, as it was or would be told. */
async function* sightingsIn(client: ClientBase): AsyncGenerator<Item, undefined> {
  let after = '';
  for (;;) {
    const { rows } = await client.query<{ party: string; published: Buffer }>(
      `select party, published from watch.subject
       where published is not null and party > $1 order by party limit $2`,
      [after, pageSize],
    );
    for (const { party, published } of rows) {
      const alerts = [...(deserialize(published) as ReadonlyMap<string, Published>)];
      for (const [id, { sighting, state }] of alerts.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        const { sign, since } = state.finding;
        if (sighting === '') continue;
        yield { key: `${party} ${id}`, digest: sighting, what: `${sign} ${party} ${since}` };
      }
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return undefined;
    after = last.party;
  }
}

type Table = Readonly<{
  table: string;
  key: string;
  what: string;
  where?: string;
  without?: string;
}>;

async function* rowsOf(
  client: ClientBase,
  { table, key, what, where = 'true', without = '' }: Table,
): AsyncGenerator<Item, undefined> {
  let after = '';
  for (;;) {
    const { rows } = await client.query<Item>(
      `select ${key} as key, ${what} as what, md5((to_jsonb(t) - $3::text)::text) as digest
       from ${table} t where ${key} > $1 and ${where} order by ${key} limit $2`,
      [after, pageSize, without],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return undefined;
    after = last.key;
  }
}
