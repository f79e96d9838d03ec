import type { Pool } from 'pg';

export type OpenAlerts = Readonly<{
  sign: string;
  severity: string;
  /** Two digits; `00` where no region is known. */
  province: string;
  count: number;
}>;

/** Alerts that nobody has looked at yet, for the gauges of a process without TypeORM. */
export async function countOpenAlerts(pool: Pool): Promise<readonly OpenAlerts[]> {
  const { rows } = await pool.query<OpenAlerts>(
    `select sign, severity, coalesce(left(region, 2), '00') as province, count(*)::int as count
     from read.alert where status = 'open' group by 1, 2, 3`,
  );
  return rows;
}
