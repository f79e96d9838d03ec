/**
 * Ties that came, ended or were taken back. Whoever asked about somebody near the change is judged
 * anew, once the judge has caught up: a registry's load of a million ties is then looked at once
 * and not tie by tie.
 */
import type { ClientBase } from 'pg';
import type { BusinessDate, PartyId } from '@tocsin/credit-events';
import { withinEdges } from '@tocsin/connections';
import type { DueList } from './due';
import type { Links } from './links';

export type ChangedTie = Readonly<{
  party: PartyId;
  /** The first business day that the change may concern. */
  since: BusinessDate;
  known: BusinessDate;
  /** Position of the event that changed it. */
  because: number;
}>;

/** A tie within two edges of either party can be part of a path of three between them. */
const reach = 2;

/** All changes that wait to be followed; while there are none nothing is asked. */
export class ChangedTies {
  private any = true;

  forget(): void {
    this.any = true;
  }

  async note(tx: ClientBase, ties: readonly ChangedTie[]): Promise<void> {
    if (ties.length === 0) return;
    this.any = true;
    const byParty = new Map<PartyId, ChangedTie>();
    for (const tie of ties) byParty.set(tie.party, merged(byParty.get(tie.party), tie));
    const all = [...byParty.values()];
    await tx.query(
      `insert into watch.changed_tie as tie (party, since, known, because)
       select * from unnest($1::text[], $2::date[], $3::date[], $4::bigint[])
       on conflict (party) do update set since = least(tie.since, excluded.since),
         because = case when excluded.known >= tie.known then excluded.because
           else tie.because end,
         known = greatest(tie.known, excluded.known)`,
      [
        all.map(({ party }) => party),
        all.map(({ since }) => since),
        all.map(({ known }) => known),
        all.map(({ because }) => because),
      ],
    );
  }

  /** Follows some of the changes to those who asked; false when there were none. */
  async follow({ tx, links, due }: Followers, limit: number): Promise<boolean> {
    if (!this.any) return false;
    const ties = await takeChangedTies(tx, limit);
    this.any = ties.length === limit;
    if (ties.length === 0) return false;
    const { rowCount } = await tx.query('select from watch.asked limit 1');
    if (rowCount === 0) return true;
    const parties = await near({ tx, links }, ties);
    const { known, because } = ties.reduce(merged);
    await due.markWhoAsked(tx, parties, { known, reason: 'ties-changed', because });
    return true;
  }
}

type Followers = Readonly<{ tx: ClientBase; links: Links; due: DueList }>;

function merged(before: ChangedTie | undefined, tie: ChangedTie): ChangedTie {
  if (!before) return tie;
  const later = tie.known >= before.known ? tie : before;
  return { ...later, since: tie.since < before.since ? tie.since : before.since };
}

async function near(
  { tx, links }: Readonly<{ tx: ClientBase; links: Links }>,
  ties: readonly ChangedTie[],
): Promise<readonly PartyId[]> {
  const { since: from } = ties.reduce(merged);
  const parties = ties.map(({ party }) => party);
  for (;;) {
    const answer = withinEdges({ linksOf: links.linksOf, parties, edges: reach, from });
    if (answer.outcome === 'found') {
      links.endRound();
      return [...answer.parties];
    }
    links.miss(answer.parties);
    await links.loadMissed(tx);
  }
}

async function takeChangedTies(tx: ClientBase, limit: number): Promise<readonly ChangedTie[]> {
  const { rows } = await tx.query<Omit<ChangedTie, 'because'> & Readonly<{ because: string }>>(
    `delete from watch.changed_tie
     where party in (select party from watch.changed_tie order by party limit $1)
     returning party, since::text as since, known::text as known, because`,
    [limit],
  );
  return rows.map((row) => ({ ...row, because: Number(row.because) }));
}
