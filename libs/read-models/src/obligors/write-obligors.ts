import type { ClientBase } from 'pg';
import { upsertRows } from '../rows';
import type { ObligorRow } from './obligor-row';

/** Inserts or replaces whole rows, in the caller's transaction. */
export const writeObligors = (client: ClientBase, rows: readonly ObligorRow[]): Promise<void> =>
  upsertRows(client, { name: 'read.obligor', key: 'party' }, rows);
