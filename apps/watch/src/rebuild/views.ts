/** What a rebuild makes anew, and by what two makings are told apart. */
import { deserialize } from 'node:v8';
import type { ClientBase } from 'pg';
import type { Published } from '../judge/published';

export const viewNames = [
  ...(['sightings', 'alerts', 'obligors', 'trial-sightings'] as const),
  ...(['loan-book', 'completeness'] as const),
] as const;
export type ViewName = (typeof viewNames)[number];

/** One thing of a view, in the order of `key` as bytes; equal things have equal digests. */
export type Item = Readonly<{ key: string; digest: string; what: string }>;
type Items = (client: ClientBase, through: number) => AsyncGenerator<Item, undefined>;

const pageSize = 2_000;

type Table = Readonly<{
  name: string;
  /** Its columns; shown where a row differs, but for `what`. */
  key: readonly string[];
  what?: string;
  where?: (through: number) => string;
  /** A column that two makings need not have alike. */
  without?: string;
}>;

/** Rows that are replaced as they are, by view. */
export const tablesOf = {
  obligors: [
    // The position says when a row was written, and two judges write at different moments.
    { name: 'read.obligor', key: ['party'], without: 'position' },
  ],
  'trial-sightings': [
    { name: 'read.trial_sighting', key: ['id'], what: `sign || ' ' || subject_id` },
  ],
  'loan-book': [
    { name: 'read.loan_period', key: ['party', 'bank', 'loan', 'from_month'] },
    { name: 'read.loan_quality_step', key: ['bank', 'region', 'day'] },
    { name: 'read.recovery', key: ['bank', 'area', 'month'] },
    { name: 'read.bankruptcy_recovery', key: ['party', 'bankruptcy'] },
  ],
  completeness: [
    { name: 'read.feed_day', key: ['source', 'day', 'banks', 'type', 'currency'] },
    { name: 'read.feed_total', key: ['source', 'id'] },
    { name: 'read.feed_completed', key: ['source', 'id', 'type'] },
  ],
} as const satisfies Partial<Record<ViewName, readonly Table[]>>;

const alerts: Table = {
  name: 'read.alert',
  key: ['id'],
  what: `sign || ' ' || subject_id`,
  // Whoever appends a step of an alert shows it ahead of the judge; such rows are of another moment.
  where: (through) => `position <= ${through}`,
};

const itemsIn = (tables: readonly Table[]): readonly Items[] =>
  tables.map((table) => (client, through) => rowsOf(client, table, through));

/** Each part is in order by itself. */
export const itemsOf: Readonly<Record<ViewName, readonly Items[]>> = {
  sightings: [sightingsIn],
  alerts: itemsIn([alerts]),
  obligors: itemsIn(tablesOf.obligors),
  'trial-sightings': itemsIn(tablesOf['trial-sightings']),
  'loan-book': itemsIn(tablesOf['loan-book']),
  completeness: itemsIn(tablesOf.completeness),
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
      const found = [...(deserialize(published) as ReadonlyMap<string, Published>)];
      for (const [id, { sighting, state }] of found.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
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

/** In a transaction of its own, so that rows can be taken page by page in one order. */
async function* rowsOf(
  client: ClientBase,
  { name, key, what, where, without = '' }: Table,
  through: number,
): AsyncGenerator<Item, undefined> {
  const shown = what ?? `concat_ws(' ', ${key.join(', ')})`;
  await client.query(`
    begin read only; set local timezone to 'UTC'; set local datestyle to 'ISO';
    declare items no scroll cursor for
      select concat_ws(chr(31), ${key.join(', ')}) collate "C" as key, ${shown} as what,
        md5((to_jsonb(t) - '${without}')::text) as digest
      from ${name} t where ${where ? where(through) : 'true'} order by 1`);
  try {
    for (;;) {
      const { rows } = await client.query<Item>(`fetch ${pageSize} from items`);
      yield* rows;
      if (rows.length < pageSize) return undefined;
    }
  } finally {
    await client.query('commit');
  }
}
