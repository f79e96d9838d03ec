/**
 * Obligors that must be folded again from their whole history, and why. Marked at once, done when
 * the judge has caught up: the result does not depend on when.
 */
import type { ClientBase } from 'pg';
import type { Withdrawal } from '@tocsin/alerts';
import type { CreditEvent, PartyId } from '@tocsin/credit-events';
import { whole, type Shard } from '../shards/shard';

/** What brought it about: the reason given where a sighting is no longer supported. */
export type Trigger = Withdrawal;

/** The marks of one batch, saved together at its end. */
export class DueMarks {
  readonly marks = new Map<PartyId, Trigger>();

  /** Of several triggers the one known last counts: only then could it be said. */
  add(party: PartyId, trigger: Trigger): void {
    const before = this.marks.get(party);
    if (!before || before.known <= trigger.known) this.marks.set(party, trigger);
  }

  has(party: PartyId): boolean {
    return this.marks.has(party);
  }
}

/** The event known last is the one without which nothing would have changed. */
export function lateBecauseOf(events: readonly CreditEvent[]): Trigger {
  const last = events.reduce((a, b) => (b.knownAt > a.knownAt ? b : a));
  return { known: last.known, reason: 'late-event', because: last.ref };
}

const onConflict = `
  on conflict (party) do update
  set known = excluded.known, reason = excluded.reason, because = excluded.because
  where excluded.known >= due.known`;

/** All marks that wait. While there are none, as nearly always, nothing is asked. */
export class DueList {
  private any = true;

  constructor(private readonly owns: Shard['owns'] = whole.owns) {}

  forget(): void {
    this.any = true;
  }

  async save(tx: ClientBase, { marks }: DueMarks): Promise<void> {
    const own = [...marks].filter(([party]) => this.owns(party));
    if (own.length === 0) return;
    this.any = true;
    const triggers = own.map(([, trigger]) => trigger);
    await tx.query(
      `insert into watch.due as due (party, known, reason, because)
       select * from unnest($1::text[], $2::date[], $3::text[], $4::bigint[]) ${onConflict}`,
      [
        own.map(([party]) => party),
        triggers.map(({ known }) => known),
        triggers.map(({ reason }) => reason),
        triggers.map(({ because }) => because ?? null),
      ],
    );
  }

  /** Which of the parties are marked already: their new events wait for the refold. */
  async among(tx: ClientBase, parties: readonly PartyId[]): Promise<ReadonlySet<PartyId>> {
    if (!this.any) return new Set();
    const { rows } = await tx.query<{ party: PartyId }>(
      'select party from watch.due where party = any($1)',
      [parties],
    );
    return new Set(rows.map(({ party }) => party));
  }

  /** Takes the longest waiting marks away and hands them over. */
  async take(tx: ClientBase, limit: number): Promise<ReadonlyMap<PartyId, Trigger>> {
    if (!this.any) return new Map();
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
    this.any = rows.length === limit;
    return new Map(
      rows.map(({ party, known, reason, because }) => [
        party,
        { known, reason, ...(because !== null && { because: Number(because) }) },
      ]),
    );
  }

  async markThese(tx: ClientBase, parties: readonly PartyId[], trigger: Trigger): Promise<void> {
    const marks = new DueMarks();
    for (const party of parties) marks.add(party, trigger);
    await this.save(tx, marks);
  }

  /** Marks every obligor of whom a sign waits for the completeness of one of these event types. */
  async markWhoAwaits(
    tx: ClientBase,
    types: readonly string[] | undefined,
    trigger: Trigger,
  ): Promise<void> {
    const query = types
      ? 'select party from watch.subject where awaited && $1::text[]'
      : 'select party from watch.subject where awaited is not null and $1::text[] is null';
    await this.mark(tx, query, { about: types ?? null, trigger });
  }

  /** Marks those of whom something is seen whose severity others may raise. */
  async markWhoShows(tx: ClientBase, among: readonly PartyId[], trigger: Trigger): Promise<void> {
    const query = `select party from watch.willingness
      where party = any($1) and raised is not null`;
    await this.mark(tx, query, { about: among, trigger });
  }

  async markEverybody(tx: ClientBase, trigger: Trigger): Promise<void> {
    const query = 'select party from watch.subject where $1::text[] is null';
    await this.mark(tx, query, { about: null, trigger });
  }

  private async mark(
    tx: ClientBase,
    parties: string,
    { about, trigger }: Readonly<{ about: readonly string[] | null; trigger: Trigger }>,
  ): Promise<void> {
    this.any = true;
    await tx.query(
      `insert into watch.due as due (party, known, reason, because)
       select party, $2::date, $3, $4::bigint from (${parties}) chosen ${onConflict}`,
      [about, trigger.known, trigger.reason, trigger.because ?? null],
    );
  }
}
