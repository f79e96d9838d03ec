/**
 * Sets of rows as they were known at a moment, made when somebody asks. A set stays good until
 * something is recorded that was known by then; those not used for longest make room.
 */
import type { ClientBase, Pool } from 'pg';
import { upsertRows } from '../rows';
import type { AlertRow } from '../alerts/alert-row';

/** Names a set of rows to queries. */
export type PastView = Readonly<{ id: string }>;

export type PastViewRow = PastView &
  Readonly<{
    at: Date;
    /** What it holds: everybody's alerts, those of one history, exposures. */
    scope: string;
    /** The log has been looked through up to here for what was known by then. */
    through: number;
    /** Everything recorded had been thought through when it was made. */
    settled: boolean;
    /** The code that folded it. */
    foldedBy: string;
  }>;

export type PastObligor = Readonly<{
  party: string;
  region: string;
  exposure: string;
  lenderBanks: readonly string[];
}>;

const viewsMax = 50;

/** The newest set for a moment and any of the scopes; it may be outdated. */
export async function findPastView(
  pool: Pool,
  { at, scopes }: Readonly<{ at: Date; scopes: readonly string[] }>,
): Promise<PastViewRow | undefined> {
  const { rows } = await pool.query<Omit<PastViewRow, 'through'> & { through: string }>(
    `select id, at, scope, through, settled, folded_by as "foldedBy" from read.past_view
     where at = $1 and scope = any($2) order by id desc limit 1`,
    [at, scopes],
  );
  const [row] = rows;
  return row && { ...row, through: Number(row.through) };
}

/** Says that the set is in use, and good as far as this position of the log. */
export async function keepPastView(pool: Pool, { id }: PastView, through: number): Promise<void> {
  await pool.query('update read.past_view set used_at = now(), through = $2 where id = $1', [
    id,
    through,
  ]);
}

/** A new, empty set; the oldest beyond the number kept are dropped. */
export async function addPastView(
  client: ClientBase,
  { at, scope, through, settled, foldedBy }: Omit<PastViewRow, 'id'>,
): Promise<PastView> {
  await client.query(
    `delete from read.past_view where id in (
       select id from read.past_view order by used_at desc offset $1)`,
    [viewsMax - 1],
  );
  const { rows } = await client.query<PastView>(
    `insert into read.past_view (at, scope, through, settled, folded_by)
     values ($1, $2, $3, $4, $5) returning id`,
    [at, scope, through, settled, foldedBy],
  );
  const [view] = rows;
  if (!view) throw new Error('A view of the past was not written.');
  return view;
}

export const writePastAlerts = (
  client: ClientBase,
  view: PastView,
  rows: readonly AlertRow[],
): Promise<void> =>
  upsertRows(
    client,
    { name: 'read.past_alert', key: 'view, id' },
    rows.map((row) => ({ ...row, view: view.id })),
  );

export const writePastObligors = (
  client: ClientBase,
  view: PastView,
  rows: readonly PastObligor[],
): Promise<void> =>
  upsertRows(
    client,
    { name: 'read.past_obligor', key: 'view, party' },
    rows.map((row) => ({ ...row, view: view.id })),
  );

/** The rows of a set, where a table's name may stand in SQL. */
export const alertsOf = (view: PastView): string => rowsOf('read.past_alert', view);
export const obligorsOf = (view: PastView): string => rowsOf('read.past_obligor', view);

const rowsOf = (table: string, { id }: PastView): string =>
  `(select * from ${table} where view = ${String(BigInt(id))}) ${table.slice(table.indexOf('.') + 1)}`;
