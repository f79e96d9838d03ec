/**
 * Keeps `event_key` up with the log. Appending does not pay for it; whoever reads a history first
 * does, or a background owner that calls `indexHistory` now and then.
 */
import type { Pool } from 'pg';
import { readHead } from './read-events';

const chunk = 5_000;

/** Enters everything recorded before the call. Concurrent callers wait for each other's chunks. */
export async function indexHistory(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ complete: boolean }>({
    name: 'history-is-complete',
    text: `select h.pos <= i.pos as complete from store.head h, store.history_head i`,
  });
  if (rows[0]?.complete === true) return;
  const goal = await readHead(pool);
  for (;;) {
    const reached = await indexNext(pool);
    if (reached >= goal) return;
  }
}

async function indexNext(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ reached: string }>({
    name: 'index-history',
    text: 'select store.index_history($1) as reached',
    values: [chunk],
  });
  return Number(rows[0]?.reached);
}
