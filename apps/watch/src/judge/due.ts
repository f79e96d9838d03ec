/**
 * Obligors that must be folded again from their whole history, and why. Marked at once, done when
 * the judge has caught up: the result does not depend on when.
 */
import type { ClientBase } from 'pg';
import type { Withdrawal } from '@tocsin/alerts';
import type { PartyId } from '@tocsin/credit-events';

/** What brought it about: the reason given where a sighting is no longer supported. */
export type Trigger = Withdrawal;

export class DueMarks {
  private readonly marks = new Map<PartyId, Trigger>();

  /** Of several triggers the one known last counts: only then could it be said. */
  add(party: PartyId, trigger: Trigger): void {
    const before = this.marks.get(party);
    if (!before || before.known <= trigger.known) this.marks.set(party, trigger);
  }

  has(party: PartyId): boolean {
    return this.marks.has(party);
  }

  get size(): number {
    return this.marks.size;
  }

  async save(tx: ClientBase): Promise<void> {
    if (this.marks.size === 0) return;
    const triggers = [...this.marks.values()];
    await tx.query(
      `insert into watch.due as due (party, known, reason, because)
       select * from unnest($1::text[], $2::date[], $3::text[], $4::bigint[])
       on conflict (party) do update
       set known = excluded.known, reason = excluded.reason, because = excluded.because
       where excluded.known >= due.known`,
      [
        [...this.marks.keys()],
        triggers.map(({ known }) => known),
        triggers.map(({ reason }) => reason),
        triggers.map(({ because }) => because ?? null),
      ],
    );
  }
}

/** Which of the parties are marked already: their new events wait for the refold. */
export async function markedAmong(
  tx: ClientBase,
  parties: readonly PartyId[],
): Promise<ReadonlySet<PartyId>> {
  const { rows } = await tx.query<{ party: PartyId }>(
    'select party from watch.due where party = any($1)',
    [parties],
  );
  return new Set(rows.map(({ party }) => party));
}

/** Takes the longest waiting marks away and hands them over. */
export async function takeDue(
  tx: ClientBase,
  limit: number,
): Promise<ReadonlyMap<PartyId, Trigger>> {
  const { rows } = await tx.query<{
    party: PartyId;
    known: Trigger['known'];
    reason: Trigger['reason'];
    because: string | null;
  }>(
    `delete from watch.due
     where party in (select party from watch.due order by marked, party limit $1)
     returning party, known::text as known, reason, because`,
    [limit],
  );
  return new Map(
    rows.map(({ party, known, reason, because }) => [
      party,
      { known, reason, ...(because !== null && { because: Number(because) }) },
    ]),
  );
}

/** Marks every obligor that asked about the ties of one of these. */
export async function markWhoAsked(
  tx: ClientBase,
  about: readonly PartyId[],
  trigger: Trigger,
): Promise<void> {
  await mark(tx, `select distinct party from watch.asked where about = any($1)`, {
    about,
    trigger,
  });
}

/** Marks every obligor of whom a sign waits for the completeness of one of these event types. */
export async function markWhoAwaits(
  tx: ClientBase,
  types: readonly string[] | undefined,
  trigger: Trigger,
): Promise<void> {
  const query = types
    ? 'select party from watch.subject where awaited && $1::text[]'
    : 'select party from watch.subject where awaited is not null and $1::text[] is null';
  await mark(tx, query, { about: types ?? null, trigger });
}

export async function markEverybody(tx: ClientBase, trigger: Trigger): Promise<void> {
  await mark(tx, 'select party from watch.subject where $1::text[] is null', {
    about: null,
    trigger,
  });
}

async function mark(
  tx: ClientBase,
  parties: string,
  { about, trigger }: Readonly<{ about: readonly string[] | null; trigger: Trigger }>,
): Promise<void> {
  await tx.query(
    `insert into watch.due as due (party, known, reason, because)
     select party, $2::date, $3, $4::bigint from (${parties}) chosen
     on conflict (party) do update
     set known = excluded.known, reason = excluded.reason, because = excluded.because
     where excluded.known >= due.known`,
    [about, trigger.known, trigger.reason, trigger.because ?? null],
  );
}
