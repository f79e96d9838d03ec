/**
 * Ties between parties, loaded where they are asked about. A fold asks synchronously; what is not
 * here yet is noted, loaded for all folds of the round at once, and the folds are run again.
 */
import { LRUCache } from 'lru-cache';
import type { ClientBase } from 'pg';
import type { PartyId } from '@tocsin/credit-events';
import {
  controlPaths,
  findPath,
  linksFrom,
  namedBeside,
  partiesOf,
  type ConnectionPath,
  type ControlQuery,
  type Link,
  type LinkFact,
  type PathQuery,
} from '@tocsin/connections';
import { groupBy } from './group-by';

export class Links {
  /** Bounded by statements, not by parties: a registry's hub may have a hundred thousand. */
  private readonly cache = new LRUCache<PartyId, readonly Link[]>({
    maxSize: 400_000,
    sizeCalculation: (links) => 1 + links.reduce((sum, link) => sum + link.statements.length, 0),
  });
  /** What the round in hand has loaded stays until it is over, whatever the cache drops. */
  private readonly round = new Map<PartyId, readonly Link[]>();
  private readonly wanted = new Set<PartyId>();
  /** How many questions could not be answered; tells a fold that it must be run again. */
  misses = 0;
  private anyAmendment = true;

  /** `counts` leaves facts out, as those not known at some moment. */
  constructor(private readonly counts: (fact: LinkFact) => boolean = () => true) {}

  readonly linksOf = (party: PartyId): readonly Link[] | undefined => {
    const links = this.round.get(party) ?? this.cache.get(party);
    if (links) this.round.set(party, links);
    return links;
  };

  readonly connected = (query: Omit<PathQuery, 'linksOf'>): ConnectionPath | undefined => {
    const answer = findPath({ ...query, linksOf: this.linksOf });
    if (answer.outcome === 'path') return answer.path;
    if (answer.outcome === 'missing') this.miss(answer.parties);
    return undefined;
  };

  readonly controlling = (query: Omit<ControlQuery, 'linksOf'>): readonly ConnectionPath[] => {
    const answer = controlPaths({ ...query, linksOf: this.linksOf });
    if (answer.outcome === 'paths') return answer.paths;
    this.miss(answer.parties);
    return [];
  };

  /** Asks for what is not at hand; see `loadMissed`. */
  want(parties: Iterable<PartyId>): void {
    for (const party of parties) if (!this.linksOf(party)) this.wanted.add(party);
  }

  miss(parties: readonly PartyId[]): void {
    this.misses += 1;
    for (const party of parties) this.wanted.add(party);
  }

  /** Loads everything that was missed; one query, and one more where events were amended. */
  async loadMissed(tx: ClientBase): Promise<void> {
    const parties = [...this.wanted];
    this.wanted.clear();
    if (parties.length === 0) return;
    const facts = await this.factsOf(tx, parties);
    for (const party of parties) {
      const links = linksFrom({ party, facts: facts.get(party) ?? [] });
      this.cache.set(party, links);
      this.round.set(party, links);
    }
  }

  endRound(): void {
    this.round.clear();
  }

  forget(): void {
    this.cache.clear();
    this.round.clear();
    this.wanted.clear();
    this.anyAmendment = true;
  }

  /** Keeps new facts, and forgets what they outdate. */
  async record(tx: ClientBase, facts: readonly LinkFact[]): Promise<void> {
    if (facts.length === 0) return;
    await tx.query(
      `insert into watch.fact (event, ref, target, fact)
       select * from unnest($1::text[], $2::bigint[], $3::text[], $4::json[])
       on conflict do nothing`,
      [
        facts.map(({ event }) => event),
        facts.map(({ ref }) => ref),
        facts.map(({ amends }) => amends?.event ?? null),
        facts.map((fact) => JSON.stringify(fact)),
      ],
    );
    const tied = facts.flatMap((fact) => partiesOf(fact).map((party) => [party, fact] as const));
    await tx.query(
      `insert into watch.link (party, event) select * from unnest($1::text[], $2::text[])
       on conflict do nothing`,
      [tied.map(([party]) => party), tied.map(([, fact]) => fact.event)],
    );
    if (facts.some(({ amends }) => amends)) this.anyAmendment = true;
    this.outdate(tied.map(([party]) => party));
  }

  outdate(parties: Iterable<PartyId>): void {
    for (const party of parties) {
      this.cache.delete(party);
      this.round.delete(party);
    }
  }

  private async factsOf(
    tx: ClientBase,
    parties: readonly PartyId[],
  ): Promise<ReadonlyMap<PartyId, readonly LinkFact[]>> {
    const { rows } = await tx.query<{ party: PartyId; fact: LinkFact }>(
      `select link.party, fact.fact from watch.link join watch.fact using (event)
       where link.party = any($1)`,
      [parties],
    );
    const byParty = groupBy(rows, ({ party }) => party);
    const beside = (await this.hasAmendments(tx))
      ? await besideFacts(
          tx,
          rows.map(({ fact }) => fact),
        )
      : [];
    return new Map(
      [...byParty].map(([party, own]) => [
        party,
        [...own.map(({ fact }) => fact), ...beside].filter(this.counts),
      ]),
    );
  }

  private async hasAmendments(tx: ClientBase): Promise<boolean> {
    if (!this.anyAmendment) return false;
    const { rowCount } = await tx.query('select from watch.fact where target is not null limit 1');
    this.anyAmendment = rowCount === 1;
    return this.anyAmendment;
  }
}

/**
 * Facts that amend these, or that these amend, until no new name comes back. Facts about others do
 * a party's links no harm, so all of them serve all parties.
 */
async function besideFacts(
  tx: ClientBase,
  facts: readonly LinkFact[],
): Promise<readonly LinkFact[]> {
  const found = new Map<string, LinkFact>();
  const asked = new Set<string>();
  let open = [...namedBeside(facts)];
  while (open.length > 0) {
    for (const name of open) asked.add(name);
    const { rows } = await tx.query<{ fact: LinkFact }>(
      `select fact from watch.fact where target = any($1)
       union all select fact from watch.fact where event = any($1)`,
      [open],
    );
    for (const { fact } of rows) found.set(fact.event, fact);
    open = [...namedBeside(rows.map(({ fact }) => fact))].filter((name) => !asked.has(name));
  }
  return [...found.values()];
}
