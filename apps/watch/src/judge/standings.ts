/**
 * The obligors' rows among the read models. Their standing falls out of every fold, but writing it
 * with every batch would cost as much as judging does: the judge notes whose row is outdated, and
 * writes the rows when it has caught up, each once.
 */
import type { DueWork } from '@tocsin/subscriptions';
import type { Position } from '@tocsin/event-store';
import { LRUCache } from 'lru-cache';
import type { ClientBase } from 'pg';
import { formatYuan, type PartyId } from '@tocsin/credit-events';
import { writeObligors, type ObligorRow } from '@tocsin/read-models';
import type { StandingSummary } from '@tocsin/warning-signs';
import { foldSubjects, type Folding } from './fold-subjects';
import type { Subjects } from './subjects';

export type Standing = Readonly<{
  party: PartyId;
  standing: StandingSummary;
  position: Position;
}>;

type Piece = Readonly<{
  tx: ClientBase;
  at: DueWork;
  judge: Folding['judge'] & Readonly<{ subjects: Subjects }>;
}>;

const rowsAtOnce = 2_000;
/** A judge that never catches up writes a page of rows so often nevertheless. */
const laggingEveryMs = 30_000;

export class Standings {
  private readonly latest = new LRUCache<PartyId, Standing>({ max: 20_000 });
  private any = true;
  private writtenMs = 0;

  forget(): void {
    this.latest.clear();
    this.any = true;
  }

  /** The rows of these are older than their state from now on. */
  async outdated(tx: ClientBase, judged: readonly Standing[]): Promise<void> {
    // Areas and regions have no standing of their own.
    const standings = judged.filter(({ party }) => !party.includes(':'));
    if (standings.length === 0) return;
    this.any = true;
    const unnoted = standings.filter(({ party }) => !this.latest.has(party));
    for (const standing of standings) this.latest.set(standing.party, standing);
    if (unnoted.length === 0) return;
    await tx.query({
      name: 'watch-outdate-rows',
      text: 'insert into watch.stale select * from unnest($1::text[]) on conflict do nothing',
      values: [unnoted.map(({ party }) => party)],
    });
  }

  /** Writes some of the outdated rows; false when there are none, or not now. */
  async write(piece: Piece): Promise<boolean> {
    const { tx, at } = piece;
    if (!this.any || (at.lagging && performance.now() - this.writtenMs < laggingEveryMs))
      return false;
    this.writtenMs = performance.now();
    const { rows } = await tx.query<{ party: PartyId }>(
      `delete from watch.stale where party in (select party from watch.stale limit $1)
       returning party`,
      [rowsAtOnce],
    );
    this.any = rows.length === rowsAtOnce;
    if (rows.length === 0) return false;
    const parties = rows.map(({ party }) => party);
    const standings = [...this.remembered(parties), ...(await this.folded(piece, parties))];
    for (const party of parties) this.latest.delete(party);
    await writeObligors(tx, standings.map(obligorRow));
    return true;
  }

  private remembered(parties: readonly PartyId[]): readonly Standing[] {
    return parties.flatMap((party) => this.latest.get(party) ?? []);
  }

  /** What is not remembered falls out of the state again, without any event. */
  private async folded(
    { tx, at, judge }: Piece,
    parties: readonly PartyId[],
  ): Promise<readonly Standing[]> {
    const forgotten = parties.filter((party) => !this.latest.has(party));
    if (forgotten.length === 0) return [];
    const subjects = await judge.subjects.load(tx, forgotten);
    const toFold = [...subjects.values()].flatMap(({ party, state }) =>
      state ? [{ party, state, events: [] }] : [],
    );
    const results = await foldSubjects({ judge, tx, through: at.position }, toFold);
    return [...results].flatMap(([party, result]) =>
      result.outcome === 'folded'
        ? [{ party, standing: result.standing, position: at.position }]
        : [],
    );
  }
}

function obligorRow({ party, standing, position }: Standing): ObligorRow {
  const { lenders, loans, pledged } = standing;
  return {
    party,
    kind: standing.kind ?? null,
    name: standing.name ?? null,
    region: standing.region ?? null,
    exposure: formatYuan(standing.exposure),
    lenderBanks: lenders.map(({ bank }) => bank),
    lenders: lenders.map((one) => ({ bank: one.bank, exposure: formatYuan(one.exposure) })),
    loans: loans.map((one) => ({ ...one, outstanding: formatYuan(one.outstanding) })),
    pledged: pledged.map((one) => ({ ...one, value: formatYuan(one.value) })),
    firstEvent: standing.firstEvent ?? null,
    lastEvent: standing.lastEvent ?? null,
    position: String(position),
  };
}
