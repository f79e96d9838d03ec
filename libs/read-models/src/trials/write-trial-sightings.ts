import type { ClientBase } from 'pg';
import { upsertRows } from '../rows';
import type { TrialSightingRow } from './trial-sighting-row';

const table = { name: 'read.trial_sighting', key: 'id' };

/** What the signs see of the parties now, in place of what they saw before; in the caller's transaction. */
export async function writeTrialSightings(
  client: ClientBase,
  {
    parties,
    signs,
    rows,
  }: Readonly<{
    parties: readonly string[];
    signs: readonly string[];
    rows: readonly TrialSightingRow[];
  }>,
): Promise<void> {
  await client.query(
    `delete from read.trial_sighting
     where party = any($1) and sign = any($2) and id <> all($3)`,
    [parties, signs, rows.map(({ id }) => id)],
  );
  await upsertRows(client, table, rows);
}
