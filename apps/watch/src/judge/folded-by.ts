/**
 * States are folded by code, and code changes: a sign gains a rule, the standing a fact. States
 * that other code has folded are dropped unread, and their obligors folded again from their
 * histories; their alerts stay until then as they are.
 */
import { businessDateOf } from '@tocsin/credit-events';
import { foldedBy } from '@tocsin/warning-signs';
import type { ClientBase } from 'pg';
import type { JudgeMemory } from './memory';

export class FoldedBy {
  private checked = false;

  forget(): void {
    this.checked = false;
  }

  async check(tx: ClientBase, { due, now }: Pick<JudgeMemory, 'due' | 'now'>): Promise<void> {
    if (this.checked) return;
    const { rowCount } = await tx.query(
      `update watch.progress set folded_by = $1, settled = 0
       where folded_by is distinct from $1`,
      [foldedBy],
    );
    if (rowCount !== 0) {
      await tx.query(
        'update watch.subject set state = null, wake_on = null where state is not null',
      );
      const known = businessDateOf(now());
      await due.markEverybody(tx, { known, reason: 'judged-anew' });
    }
    this.checked = true;
  }
}

export async function isFoldedByThisCode(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ name: string | null }>(
    'select folded_by as name from watch.progress',
  );
  return rows[0]?.name === foldedBy;
}
