/**
 * Signs of willingness by obligor, for those connected with it: one of another family raises the
 * severity of whatever is seen of them, and never decides whether a sign holds, so following a
 * change settles at once.
 */
import type { DueWork } from '@tocsin/subscriptions';
import { LRUCache } from 'lru-cache';
import type { ClientBase } from 'pg';
import { around, withinEdges } from '@tocsin/connections';
import type { BusinessDate, PartyId } from '@tocsin/credit-events';
import { isCorroborated, signOf, type Sighting, type WillingnessNear } from '@tocsin/warning-signs';
import { whole, type Shard } from '../shards/shard';
import type { DueList } from './due';
import type { Links } from './links';

type Judged = Readonly<{
  party: PartyId;
  sightings: readonly Sighting[];
  /** Whether anything was seen of it before. */
  wasSeen: boolean;
}>;
type Followers = Readonly<{ tx: ClientBase; at: DueWork; links: Links; due: DueList }>;

type ReadSeen = typeof readSeen;

/** Connected parties of whom this is asked; a path has at most three ties. */
const tiesMax = 3;
/** Ties of any day count, and no fact of its own brought it about. */
const beforeEverything = '1900-01-01' as BusinessDate;
const nobody: readonly WillingnessNear[] = [];

export class Willingness {
  private readonly cache = new LRUCache<string, readonly WillingnessNear[]>({ max: 50_000 });
  private readonly wanted = new Set<string>();
  private any = true;
  private readonly read: ReadSeen;
  private readonly schemas: Shard['schemas'];
  misses = 0;

  /**
   * `read` answers what is seen of each party; those of whom nothing is seen are left out. Every
   * shard, by its schema, is told of a change: those connected may be anywhere.
   */
  constructor(
    private readonly links: Links,
    {
      read = readSeen,
      schemas = whole.schemas,
    }: Readonly<{ read?: ReadSeen; schemas?: Shard['schemas'] }> = {},
  ) {
    this.read = read;
    this.schemas = schemas;
  }

  forget(): void {
    this.cache.clear();
    this.wanted.clear();
    this.any = true;
  }

  /** What is seen of parties connected with this one on the day; misses are noted. */
  readonly near = (
    query: Readonly<{ party: string; on: BusinessDate }>,
  ): readonly WillingnessNear[] => {
    const party = query.party as PartyId;
    const found = around({ linksOf: this.links.linksOf, party, depth: tiesMax, on: query.on });
    if (found.outcome === 'missing') {
      this.links.miss(found.parties);
      return nobody;
    }
    const others = found.around.nodes.map((node) => node.party).filter((one) => one !== party);
    const unknown = others.filter((one) => !this.cache.has(one));
    if (unknown.length > 0) this.misses += 1;
    for (const one of unknown) this.wanted.add(one);
    return others.sort().flatMap((one) => this.cache.get(one) ?? nobody);
  };

  async loadMissed(tx: ClientBase): Promise<void> {
    const parties = [...this.wanted];
    this.wanted.clear();
    if (parties.length === 0) return;
    const seen = await this.read(tx, parties);
    for (const party of parties) this.cache.set(party, seen.get(party) ?? nobody);
  }

  /** Keeps what is seen now; what differs from before is followed when the judge has caught up. */
  async save(tx: ClientBase, judged: readonly Judged[]): Promise<void> {
    const rows = judged
      .map(({ party, sightings, wasSeen }) => ({
        ...{ party, wasSeen },
        seen: seenOf(party, sightings),
        raised: raisedLast(sightings),
      }))
      .filter(({ seen, raised, wasSeen }) => wasSeen || seen.length > 0 || raised !== undefined);
    if (rows.length === 0) return;
    const { rows: changed } = await tx.query<{ party: string }>(
      `with before as (select party, seen from watch.willingness where party = any($1)),
       now as (
         insert into watch.willingness as known (party, seen, raised)
         select * from unnest($1::text[], $2::text[], $3::date[])
         on conflict (party) do update set seen = excluded.seen, raised = excluded.raised
           where known.seen <> excluded.seen or known.raised is distinct from excluded.raised
         returning party, seen)
       select now.party from now left join before using (party)
       where now.seen <> coalesce(before.seen, '[]')`,
      [
        rows.map(({ party }) => party),
        rows.map(({ seen }) => JSON.stringify(seen)),
        rows.map(({ raised }) => raised ?? null),
      ],
    );
    if (changed.length === 0) return;
    const parties = changed.map(({ party }) => party);
    for (const party of parties) this.cache.delete(party);
    this.any = true;
    for (const schema of this.schemas)
      await tx.query(
        `insert into ${schema}.changed_willingness select * from unnest($1::text[])
         on conflict do nothing`,
        [parties],
      );
  }

  /** Has those judged anew who are connected with a change and show something themselves. */
  async follow({ tx, at, links, due }: Followers, limit: number): Promise<boolean> {
    if (!(this.any || this.schemas.length > 1) || at.lagging) return false;
    const { rows } = await tx.query<{ party: PartyId }>(
      `delete from watch.changed_willingness
       where party in (select party from watch.changed_willingness order by party limit $1)
       returning party`,
      [limit],
    );
    this.any = rows.length === limit;
    if (rows.length === 0) return false;
    const changed = rows.map(({ party }) => party);
    for (const party of changed) this.cache.delete(party);
    const parties = await withinReach({ tx, links }, changed);
    await due.markWhoShows(tx, parties, {
      known: beforeEverything,
      reason: 'judged-anew',
    });
    return true;
  }
}

async function withinReach(
  { tx, links }: Pick<Followers, 'tx' | 'links'>,
  parties: readonly PartyId[],
): Promise<readonly PartyId[]> {
  for (;;) {
    const answer = withinEdges({
      linksOf: links.linksOf,
      parties,
      edges: tiesMax,
      from: beforeEverything,
    });
    if (answer.outcome === 'found') {
      links.endRound();
      return [...answer.parties];
    }
    links.miss(answer.parties);
    await links.loadMissed(tx);
  }
}

async function readSeen(
  tx: ClientBase,
  parties: readonly string[],
): Promise<ReadonlyMap<string, readonly WillingnessNear[]>> {
  const { rows } = await tx.query<{ party: string; seen: string }>(
    'select party, seen from watch.seen where party = any($1)',
    [parties],
  );
  return new Map(
    rows.map(({ party, seen }) => [party, JSON.parse(seen) as readonly WillingnessNear[]]),
  );
}

/** The last day on which one began whose severity is raised by what is seen of others. */
function raisedLast(sightings: readonly Sighting[]): BusinessDate | undefined {
  const raised = sightings.filter(({ sign }) => {
    const known = signOf(sign);
    return known !== undefined && isCorroborated(known);
  });
  return raised
    .map(({ since }) => since)
    .toSorted()
    .at(-1);
}

/** Signs of willingness among what is seen of a party. */
export function seenOf(party: PartyId, sightings: readonly Sighting[]): readonly WillingnessNear[] {
  return sightings.flatMap(({ sign, since, lapsed }) => {
    const { axis, family } = signOf(sign) ?? {};
    if (axis !== 'willingness' || family === undefined) return [];
    return [{ party, family, since, ...(lapsed !== undefined && { lapsed }) }];
  });
}
