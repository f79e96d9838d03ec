/**
 * Ties that came, ended or were taken back. Whoever asked about two whom the change may connect or
 * part is judged anew. They are followed before the batch is folded that brought them; by a judge
 * that is far behind once it has caught up: a registry's load of a million ties is then looked at
 * once and not batch by batch.
 */
import type { ClientBase } from 'pg';
import type { BusinessDate, PartyId } from '@tocsin/credit-events';
import { betweenWhom, pathEdges, type BetweenWhom } from '@tocsin/connections';
import { DueMarks, type DueList } from './due';
import type { Links } from './links';

export type ChangedTie = Readonly<{
  a: PartyId;
  b: PartyId;
  /** The first business day that the change may concern. */
  since: BusinessDate;
  known: BusinessDate;
  /** Position of the event that changed it. */
  because: number;
}>;

type Concerned = Extract<BetweenWhom, { outcome: 'found' }> & Readonly<{ tie: ChangedTie }>;
/** Who is judged anew, and the last known of the changes that concern him. */
type ToJudge = Readonly<{ party: PartyId; tie: ChangedTie }>;

const tiesAtOnce = 500;

/** All changes that wait to be followed; while there are none nothing is asked. */
export class ChangedTies {
  private any = true;

  forget(): void {
    this.any = true;
  }

  async note(tx: ClientBase, ties: readonly ChangedTie[]): Promise<void> {
    if (ties.length === 0) return;
    this.any = true;
    const byEnds = new Map<string, ChangedTie>();
    for (const tie of ties) {
      const ends = `${tie.a} ${tie.b}`;
      byEnds.set(ends, merged(byEnds.get(ends), tie));
    }
    const all = [...byEnds.values()];
    await tx.query(
      `insert into watch.changed_tie as tie (a, b, since, known, because)
       select * from unnest($1::text[], $2::text[], $3::date[], $4::date[], $5::bigint[])
       on conflict (a, b) do update set since = least(tie.since, excluded.since),
         because = case when excluded.known >= tie.known then excluded.because
           else tie.because end,
         known = greatest(tie.known, excluded.known)`,
      [
        all.map(({ a }) => a),
        all.map(({ b }) => b),
        all.map(({ since }) => since),
        all.map(({ known }) => known),
        all.map(({ because }) => because),
      ],
    );
  }

  /** Follows some of the changes to those who asked; false when there were none. */
  async follow({ tx, links, due }: Followers): Promise<boolean> {
    if (!this.any) return false;
    const ties = await takeChangedTies(tx, tiesAtOnce);
    this.any = ties.length === tiesAtOnce;
    if (ties.length === 0) return false;
    const { rows } = await tx.query<{ any: boolean }>(
      `select exists (select from watch.asked)
         or exists (select from watch.willingness where raised is not null) as any`,
    );
    if (!rows[0]?.any) return true;
    const marks = new DueMarks();
    for (const { party, tie } of await judgedAnew(tx, await concernedBy({ tx, links }, ties))) {
      const { known, because } = tie;
      marks.add(party, { known, reason: 'ties-changed', because });
    }
    await due.save(tx, marks);
    return true;
  }
}

type Followers = Readonly<{ tx: ClientBase; links: Links; due: DueList }>;

function merged<Tie extends Omit<ChangedTie, 'a' | 'b'>>(before: Tie | undefined, tie: Tie): Tie {
  if (!before) return tie;
  const later = tie.known >= before.known ? tie : before;
  return { ...later, since: tie.since < before.since ? tie.since : before.since };
}

async function concernedBy(
  { tx, links }: Readonly<{ tx: ClientBase; links: Links }>,
  ties: readonly ChangedTie[],
): Promise<readonly Concerned[]> {
  for (;;) {
    const answers = ties.map((tie) => ({
      ...betweenWhom({ linksOf: links.linksOf, a: tie.a, b: tie.b, from: tie.since }),
      tie,
    }));
    const missing = answers.flatMap((one) => (one.outcome === 'missing' ? one.parties : []));
    if (missing.length === 0) {
      links.endRound();
      return answers.filter((one) => one.outcome === 'found');
    }
    links.miss(missing);
    await links.loadMissed(tx);
  }
}

/**
 * Who asked about one party of each side, near enough; or about control, or near a hub. Ties are
 * asked about with each event, as of its day: whoever has had none since the change is left alone.
 * And whoever is near and shows, since the change, a sign whose severity others may raise.
 */
async function judgedAnew(
  tx: ClientBase,
  concerned: readonly Concerned[],
): Promise<readonly ToJudge[]> {
  const near = concerned
    .flatMap(({ sides }, tie) => sides.map((sidesOf) => ({ sidesOf, tie })))
    .flatMap(({ sidesOf, tie }, pair) =>
      sidesOf.flatMap((side, nr) =>
        [...side].map(([party, distance]) => ({ tie, pair, nr, party, distance })),
      ),
    );
  const whole = concerned.flatMap(({ controlled, everybody }, tie) => [
    ...[...controlled].map((party) => ({ tie, party, control: true })),
    ...[...everybody].map((party) => ({ tie, party, control: false })),
  ]);
  const { rows } = await tx.query<{ party: PartyId; tie: number }>(
    `with tie as (
       select * from unnest($10::int[], $11::date[], $12::date[]) as tie(tie, since, known)),
     near as (
       select * from unnest($1::int[], $2::int[], $3::int[], $4::text[], $5::int[])
         as near(tie, pair, side, party, distance)),
     about as (
       select near.*, asked.party as asker from near
       join watch.asked on asked.about = near.party and not asked.control),
     whole as (
       select * from unnest($7::int[], $8::text[], $9::boolean[]) as whole(tie, about, control)),
     concerned as (
       select one.asker as party, one.tie from about one
         join about other using (pair, asker)
         where one.side = 0 and other.side = 1 and one.distance + other.distance <= $6
       union
       select asked.party, tie from whole
         join watch.asked on asked.about = whole.about and (asked.control or not whole.control)),
     anew as (
       select concerned.party, tie, known from concerned join tie using (tie)
         left join watch.subject using (party)
         where subject.last_day is null or subject.last_day >= tie.since
       union all
       select shows.party, tie, known from watch.willingness shows join (
           select party, tie from near union select about, tie from whole
         ) as nearby using (party) join tie using (tie)
         where shows.raised >= tie.since)
     select distinct on (party) party, tie from anew order by party, known desc, tie`,
    [
      near.map(({ tie }) => tie),
      near.map(({ pair }) => pair),
      near.map(({ nr }) => nr),
      near.map(({ party }) => party),
      near.map(({ distance }) => distance),
      pathEdges,
      whole.map(({ tie }) => tie),
      whole.map(({ party }) => party),
      whole.map(({ control }) => control),
      concerned.map((_, tie) => tie),
      concerned.map(({ tie }) => tie.since),
      concerned.map(({ tie }) => tie.known),
    ],
  );
  return rows.flatMap(({ party, tie }) => {
    const change = concerned[tie]?.tie;
    return change ? [{ party, tie: change }] : [];
  });
}

async function takeChangedTies(tx: ClientBase, limit: number): Promise<readonly ChangedTie[]> {
  const { rows } = await tx.query<Omit<ChangedTie, 'because'> & Readonly<{ because: string }>>(
    `delete from watch.changed_tie
     where (a, b) in (select a, b from watch.changed_tie order by a, b limit $1)
     returning a, b, since::text as since, known::text as known, because`,
    [limit],
  );
  return rows.map((row) => ({ ...row, because: Number(row.because) }));
}
