/**
 * What folds ask of other histories: loaded for all folds of a round at once, like ties, and kept
 * until something arrives there. Who asked is kept too, so that what arrives later, or is taken
 * back, has the subject judged anew.
 */
import { LRUCache } from 'lru-cache';
import type { ClientBase } from 'pg';
import {
  historyKeys,
  obligorKeys,
  type BusinessDate,
  type CreditEvent,
  type EventType,
  type PartyId,
} from '@tocsin/credit-events';
import type { KnownEvents, Position } from '@tocsin/event-store';
import { effectiveEvents, topicOf, type FactsQuery } from '@tocsin/warning-signs';
import { amendedAmong } from './amended-among';
import { familiesIn, withFamily } from './amendments';
import { collateralKey, type Arrival } from './arrival';
import { groupBy } from './group-by';
import { readArrivals } from './read-arrivals';

type Where = Readonly<{ tx: ClientBase; store: KnownEvents; through: Position }>;
/** An event, and under which key it was asked about. */
type ToldElsewhere = Readonly<{ about: string; event: CreditEvent }>;
/** By who asked, in order of arrival. */
export type News = ReadonlyMap<PartyId, readonly ToldElsewhere[]>;
type Asker = Readonly<{ asker: string; facts: readonly FactsQuery[] }>;

/** What was loaded for a question, amendments among it, and the events of it that count. */
type Answer = Readonly<{ loaded: readonly CreditEvent[]; counting: readonly CreditEvent[] }>;

const nothing: Answer = { loaded: [], counting: [] };

const answerOf = (query: FactsQuery, loaded: readonly CreditEvent[]): Answer => ({
  loaded,
  counting: inWindow(effectiveEvents(loaded), query),
});

/** Bounded by size, room is made as it fills; by number, all of it at once. */
const one = (): number => 1;

/** What was read for a question asked of many parties. */
type Found = Readonly<{
  topic: string;
  asked: readonly FactsQuery[];
  arrivals: readonly Arrival[];
}>;

async function answerTo(
  where: Where,
  [topic, asked]: readonly [string, readonly FactsQuery[]],
): Promise<Found> {
  const [first] = asked;
  const parties = asked.map(({ party }) => party);
  return { topic, asked, arrivals: first ? await readArrivals(where, parties, first) : [] };
}

/** Questions put to the log at the same time: payments to many are asked about in a window each. */
const readsAtOnce = 3;
/** Whoever has more of what was asked is asked about in earnest before its neighbours are loaded. */
const fewEvents = 20;

export class OtherHistories {
  /** By history, the answers to questions about it. */
  private readonly cache = new LRUCache<string, Map<string, Answer>>({
    maxSize: 250_000,
    sizeCalculation: (answers) =>
      1 + [...answers.values()].reduce((sum, { loaded }) => sum + loaded.length + 1, 0),
  });
  private readonly wanted = new Map<string, FactsQuery>();
  /** Questions that have their row, as long as the office lasts. */
  private readonly noted = new LRUCache<string, true>({ maxSize: 200_000, sizeCalculation: one });
  private typesAsked: Set<string> | undefined;
  /** What is asked of whole histories of a kind, by its topic: few questions, asked of many. */
  private readonly usual = new Map<string, Map<string, readonly EventType[]>>();
  /** How many questions could not be answered; tells a fold that it must be run again. */
  misses = 0;

  forget(): void {
    this.cache.clear();
    this.wanted.clear();
    this.noted.clear();
    this.typesAsked = undefined;
  }

  readonly eventsOf = (
    query: FactsQuery & Readonly<{ knownBy?: BusinessDate }>,
  ): readonly CreditEvent[] => {
    const name = topicOf(query);
    const found = this.cache.get(query.party)?.get(name);
    if (found && query.knownBy === undefined) return found.counting;
    if (found) return inWindow(effectiveEvents(found.loaded, query.knownBy), query);
    this.misses += 1;
    this.wanted.set(`${query.party} ${name}`, query);
    if (query.from === undefined && query.through === undefined)
      this.usualOf(query.party).set(name, query.types);
    return [];
  };

  /** Asks for what is not at hand; see `loadMissed`. */
  want(queries: readonly FactsQuery[]): void {
    for (const query of queries) {
      const name = topicOf(query);
      if (!this.cache.get(query.party)?.has(name)) this.wanted.set(`${query.party} ${name}`, query);
    }
  }

  /** Asks for what others of its kind are usually asked about: what is at hand is not waited for. */
  wantUsual(parties: Iterable<string>): void {
    for (const party of parties)
      for (const types of this.usualOf(party).values()) this.want([{ party, types }]);
  }

  /** Who is told of in the answers to usual questions is often asked the same. */
  wantNeighbours(parties: Iterable<string>): void {
    for (const party of parties)
      for (const [topic, types] of this.usualOf(party)) {
        const counting = this.cache.get(party)?.get(topic)?.counting ?? [];
        if (counting.length > fewEvents) continue;
        for (const event of counting)
          this.want(obligorKeys(event).map((neighbour) => ({ party: neighbour, types })));
      }
  }

  private usualOf(party: string): Map<string, readonly EventType[]> {
    const [kind = '', id] = party.split(':', 2);
    const of = id === undefined ? 'party' : kind;
    const usual = this.usual.get(of) ?? new Map<string, readonly EventType[]>();
    this.usual.set(of, usual);
    return usual;
  }

  /** Loads what was missed: one question to the log for all parties asked the same. */
  async loadMissed(where: Where): Promise<void> {
    const questions = [...groupBy([...this.wanted.values()], topicOf)];
    this.wanted.clear();
    const found: Found[] = [];
    for (let at = 0; at < questions.length; at += readsAtOnce) {
      const some = questions.slice(at, at + readsAtOnce);
      found.push(...(await Promise.all(some.map((question) => answerTo(where, question)))));
    }
    const all = found.flatMap(({ arrivals }) => arrivals);
    const family = familiesIn(await amendedAmong(where, all));
    for (const { topic, asked, arrivals } of found) {
      const byParty = groupBy(
        arrivals.flatMap((arrival) => arrival.recorded.keys.map((key) => ({ key, arrival }))),
        ({ key }) => key,
      );
      for (const query of asked) {
        const { party } = query;
        const own = byParty.get(party)?.map(({ arrival }) => arrival) ?? [];
        const answers = this.cache.get(party) ?? new Map<string, Answer>();
        answers.set(topic, own.length === 0 ? nothing : answerOf(query, withFamily(own, family)));
        this.cache.set(party, answers);
      }
    }
  }

  /** Never taken back: whoever asked once is at worst judged anew for nothing. */
  async noteAskers(tx: ClientBase, askers: readonly Asker[]): Promise<void> {
    const rows = askers.flatMap(({ asker, facts }) =>
      facts
        .filter((query) => this.isNew(asker, query))
        .flatMap(({ party, types, from, through }) =>
          types.map((type) => ({ about: party, type, asker, from, through })),
        ),
    );
    if (rows.length === 0) return;
    for (const { type } of rows) this.typesAsked?.add(type);
    await tx.query(
      `insert into watch.asked_fact (about, type, party, since, until)
       select distinct * from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[])
       on conflict do nothing`,
      [
        rows.map(({ about }) => about),
        rows.map(({ type }) => type),
        rows.map(({ asker }) => asker),
        rows.map(({ from }) => from ?? '-infinity'),
        rows.map(({ through }) => through ?? 'infinity'),
      ],
    );
  }

  /** What arrived outdates what is kept of its histories; answers to whom it is of interest. */
  async record(tx: ClientBase, arrivals: readonly Arrival[]): Promise<News> {
    const types = await this.types(tx);
    const asked = arrivals.filter(({ event }) => types.has(event.type));
    const news = new Map<PartyId, ToldElsewhere[]>();
    if (asked.length === 0) return news;
    const told: readonly ToldElsewhere[] = asked.flatMap(({ event, parties, collateral }) =>
      [...parties, ...(collateral === undefined ? [] : [collateralKey(collateral)])].map(
        (about) => ({ about, event }),
      ),
    );
    for (const { about } of told) this.cache.delete(about);
    const { rows } = await tx.query<{ party: PartyId; nr: string }>(
      `select distinct asked.party, told.nr
       from unnest($1::text[], $2::text[], $3::date[]) with ordinality
         as told(about, type, day, nr)
       join watch.asked_fact asked
         on asked.about = told.about and asked.type = told.type
         and told.day between asked.since and asked.until
       order by asked.party, told.nr`,
      [
        told.map(({ about }) => about),
        told.map(({ event }) => event.type),
        told.map(({ event }) => event.date),
      ],
    );
    for (const { party, nr } of rows) {
      const one = told[Number(nr) - 1];
      const before = news.get(party);
      if (one && before) before.push(one);
      else if (one) news.set(party, [one]);
    }
    return news;
  }

  /** Most folds ask what they asked before: only what is new is worth a row. */
  private isNew(asker: string, query: FactsQuery): boolean {
    const key = `${asker} ${query.party} ${topicOf(query)}`;
    if (this.noted.has(key)) return false;
    this.noted.set(key, true);
    return true;
  }

  private async types(tx: ClientBase): Promise<ReadonlySet<string>> {
    if (!this.typesAsked) {
      const { rows } = await tx.query<{ type: string }>(
        'select distinct type from watch.asked_fact',
      );
      this.typesAsked = new Set(rows.map(({ type }) => type));
    }
    return this.typesAsked;
  }
}

const inWindow = (
  events: readonly CreditEvent[],
  { party, types, from, through }: FactsQuery,
): readonly CreditEvent[] =>
  events.filter(
    (event) =>
      types.includes(event.type) &&
      (from === undefined || event.date >= from) &&
      (through === undefined || event.date <= through) &&
      // A correction may name another party than what it corrects.
      historyKeys(event).includes(party),
  );
