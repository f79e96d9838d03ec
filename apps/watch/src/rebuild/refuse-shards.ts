/** A rebuild compares with one judge, and takes its place for a moment. */
import type { Pool } from 'pg';

export async function refuseShards(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ count: number }>(
    'select count(*)::int as count from watch.judge',
  );
  const count = rows[0]?.count ?? 1;
  if (count === 1) return;
  throw new Error(
    `The watch is cut into ${String(count)} shards, and a rebuild needs one judge. To fold everything ` +
      'anew, stop every watch and start them with another TOCSIN_SHARDS.',
  );
}
