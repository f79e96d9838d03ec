/**
 * The obligors' states: rows in PostgreSQL, the busiest in memory. A batch loads what it touches in
 * one query and saves it in one; memory is bounded by the bytes of the states kept.
 */
import { deserialize, serialize } from 'node:v8';
import { LRUCache } from 'lru-cache';
import type { ClientBase } from 'pg';
import type { BusinessDate, PartyId } from '@tocsin/credit-events';
import type { SubjectState } from '@tocsin/warning-signs';
import type { Published } from './published';

export type Subject = Readonly<{
  party: PartyId;
  /** Absent before the first event, and where it was folded by other code. */
  state?: SubjectState;
  published: ReadonlyMap<string, Published>;
}>;

export type SubjectToSave = Subject &
  Readonly<{
    state: SubjectState;
    wakeOn?: BusinessDate;
    /** The day of its last event. */
    lastDay?: BusinessDate;
    awaited: readonly string[];
    /** Otherwise what is stored as published stays as it is. */
    isPublishedChanged: boolean;
  }>;

type Row = Readonly<{ party: PartyId; state: Buffer | null; published: Buffer | null }>;

const noAlerts: Subject['published'] = new Map();

export class Subjects {
  private readonly cache: LRUCache<PartyId, Subject>;

  constructor(cacheBytes: number) {
    this.cache = new LRUCache({ maxSize: cacheBytes });
  }

  forget(): void {
    this.cache.clear();
  }

  /** Every party has an answer; one nobody has heard of yet has no state. */
  async load(tx: ClientBase, parties: Iterable<PartyId>): Promise<ReadonlyMap<PartyId, Subject>> {
    const found = new Map<PartyId, Subject>();
    const missing: PartyId[] = [];
    for (const party of parties) {
      const cached = this.cache.get(party);
      if (cached) found.set(party, cached);
      else missing.push(party);
    }
    if (missing.length === 0) return found;
    const { rows } = await tx.query<Row>({
      name: 'watch-load-subjects',
      text: 'select party, state, published from watch.subject where party = any($1)',
      values: [missing],
    });
    for (const { party, state, published } of rows)
      found.set(party, {
        party,
        ...(state && { state: deserialize(state) as SubjectState }),
        published: published ? (deserialize(published) as Subject['published']) : noAlerts,
      });
    for (const party of missing)
      if (!found.has(party)) found.set(party, { party, published: noAlerts });
    return found;
  }

  /**
   * Writes all of them in one statement. The states travel as one block of bytes and are cut apart
   * by PostgreSQL: an array of them would have to be spelt out as text.
   */
  async save(tx: ClientBase, subjects: readonly SubjectToSave[]): Promise<void> {
    if (subjects.length === 0) return;
    const block = new Block();
    const states = subjects.map(({ state }) => block.add(serialize(state)));
    const alerts = subjects.map(({ published, isPublishedChanged }) =>
      isPublishedChanged ? block.add(serialize(published)) : undefined,
    );
    const { rows } = await tx.query<{ added: string }>({
      name: 'watch-save-subjects',
      text: saveSubjects,
      values: [
        block.bytes(),
        subjects.map(({ party }) => party),
        states.map(({ at }) => at),
        states.map(({ size }) => size),
        alerts.map((slice) => slice?.at ?? null),
        alerts.map((slice) => slice?.size ?? null),
        subjects.map(({ wakeOn }) => wakeOn ?? null),
        subjects.map(({ awaited }) => (awaited.length === 0 ? null : awaited.join(' '))),
        subjects.map(({ lastDay }) => lastDay ?? null),
      ],
    });
    const added = Number(rows[0]?.added ?? 0);
    if (added > 0) await tx.query('update watch.progress set obligors = obligors + $1', [added]);
    subjects.forEach((subject, index) => {
      // A published alert takes some kilobytes.
      const size = (states[index]?.size ?? 0) + subject.published.size * 4_000;
      const { party, state, published } = subject;
      this.cache.set(party, { party, state, published }, { size: Math.max(1, size) });
    });
  }
}

const saveSubjects = `
  with saved as (
    insert into watch.subject as subject (party, state, published, wake_on, awaited, last_day)
    select u.party, substring($1::bytea from u.state_at for u.state_size),
      substring($1::bytea from u.alerts_at for u.alerts_size), u.wake_on,
      string_to_array(u.awaited, ' '), u.last_day
    from unnest($2::text[], $3::int[], $4::int[], $5::int[], $6::int[], $7::date[], $8::text[],
        $9::date[])
      as u(party, state_at, state_size, alerts_at, alerts_size, wake_on, awaited, last_day)
    on conflict (party) do update set state = excluded.state,
      published = coalesce(excluded.published, subject.published), wake_on = excluded.wake_on,
      awaited = excluded.awaited, last_day = excluded.last_day
    returning (xmax = 0 and strpos(party, ':') = 0) as is_new)
  select count(*) filter (where is_new) as added from saved`;

/** Pieces of bytes end to end; PostgreSQL counts from one. */
class Block {
  private readonly pieces: Buffer[] = [];
  private length = 0;

  add(piece: Buffer): Readonly<{ at: number; size: number }> {
    const at = this.length + 1;
    this.pieces.push(piece);
    this.length += piece.length;
    return { at, size: piece.length };
  }

  bytes(): Buffer {
    return Buffer.concat(this.pieces, this.length);
  }
}
