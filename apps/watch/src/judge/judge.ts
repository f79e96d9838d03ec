/**
 * The judge: events in log order go in, alerts come out. What arrives in business order is folded
 * into the obligor's state at once; whatever changes an obligor's past marks it as due, and is
 * folded again from the whole history when the judge has caught up. While the judge is far behind,
 * all that arrives is such a change: a history is then folded once, and not with every batch that
 * touches it. All it writes commits together with its checkpoint; alerts are appended before that,
 * under ids that make repetition harmless.
 */
import type { EventStore, Position, RecordedEvent } from '@tocsin/event-store';
import type { ClientBase } from 'pg';
import { businessOrder, type CreditEvent, type PartyId } from '@tocsin/credit-events';
import { continues, type Elsewhere } from '@tocsin/warning-signs';
import { whole, type Shard } from '../shards/shard';
import { arrivalOf, type Arrival } from './arrival';
import { ChangedTies } from './changed-ties';
import { DueList, DueMarks, lateBecauseOf, type Trigger } from './due';
import { foldSubjects, type ToFold } from './fold-subjects';
import { FoldedBy } from './folded-by';
import { Links } from './links';
import { OtherHistories, type News } from './other-histories';
import { recordPast } from './record-past';
import { routeByPledge } from './pledges';
import type { JudgeMemory } from './memory';
import { Orphans } from './amendments';
import { settle, type Verdict } from './settle';
import { Standings } from './standings';
import { Subjects, type Subject } from './subjects';
import { Willingness } from './willingness';
import { WorldMemory } from './world';

export type JudgeOptions = Readonly<{
  store: EventStore;
  now: () => Date;
  metrics?: JudgeMemory['metrics'];
  /** States kept in memory, as bytes of their stored form. Default 48 MiB. */
  cacheBytes?: number;
  /** Which histories it folds; all where absent. */
  shard?: Shard;
  /** So many events behind the head it does not fold them one by one. Default 20,000. */
  farBehindEvents?: number;
}>;

export class Judge implements JudgeMemory {
  readonly store: EventStore;
  readonly now: () => Date;
  readonly metrics: JudgeMemory['metrics'];
  readonly subjects: Subjects;
  readonly standings = new Standings();
  readonly due: DueList;
  readonly changedTies = new ChangedTies();
  readonly links = new Links();
  readonly others = new OtherHistories();
  readonly willingness: Willingness;
  readonly world = new WorldMemory();
  readonly orphans = new Orphans();
  private readonly foldedBy = new FoldedBy();
  private readonly shard: Shard;
  private readonly farBehindEvents: number;
  private isCatchingUp = false;

  constructor(options: JudgeOptions) {
    const { store, now, metrics, cacheBytes = 48 * 1024 * 1024, shard = whole } = options;
    this.farBehindEvents = options.farBehindEvents ?? 20_000;
    this.shard = shard;
    this.due = new DueList(shard.owns);
    this.willingness = new Willingness(this.links, shard);
    this.store = store;
    this.now = now;
    this.metrics = metrics;
    this.subjects = new Subjects(cacheBytes);
  }

  forget(): void {
    this.subjects.forget();
    this.standings.forget();
    this.due.forget();
    this.changedTies.forget();
    this.links.forget();
    this.others.forget();
    this.willingness.forget();
    this.world.forget();
    this.orphans.forget();
    this.foldedBy.forget();
    this.isCatchingUp = false;
  }

  /** What must be known before anything is judged; asked once, until everything is forgotten. */
  async open(tx: ClientBase): Promise<void> {
    await this.foldedBy.check(tx, this);
    await this.world.load(tx);
  }

  /** One batch, in the transaction of its checkpoint. */
  async handle(events: readonly RecordedEvent[], tx: ClientBase): Promise<void> {
    await this.open(tx);
    const arrivals = events.flatMap((recorded) => arrivalOf(recorded) ?? []);
    const through = events.at(-1)?.position ?? 0;
    const due = new DueMarks();
    const routes = await routeByPledge(tx, arrivals, due);
    const news = await recordPast(this, { tx, arrivals, due, through });
    const { owns } = this.shard;
    const arrived = arriving(route(arrivals, routes, owns), news);
    const isFarBehind = await this.isFarBehind(through);
    if (!isFarBehind) await this.followTies(tx);
    const toFold = isFarBehind ? markAll(arrived, due) : await this.inOrder(tx, arrived, due);
    const verdicts = await this.judge(tx, { toFold, due, through });
    const atHand = new Map(events.map((recorded) => [recorded.position, recorded]));
    await settle(this, { tx, verdicts, atHand, position: through });
    await this.due.save(tx, due);
  }

  /**
   * Whether so much waits after a position that its alerts come sooner if they come together: more
   * than is worth the trouble, and half of what the histories hold, as an event in its order costs
   * about three times what it costs in the fold of a whole history. Once it is so, it is until next
   * to nothing waits, as whoever is marked waits for all of it.
   */
  async isFarBehind(position: Position): Promise<boolean> {
    const waiting = (await this.store.head()) - position;
    this.isCatchingUp = this.isCatchingUp
      ? waiting > this.farBehindEvents / 10
      : waiting > Math.max(this.farBehindEvents, position / 2);
    return this.isCatchingUp;
  }

  /** Before the batch is folded: whoever has had no event since a tie changed will be so with it. */
  private async followTies(tx: ClientBase): Promise<void> {
    const { changedTies, links, due } = this;
    while (await changedTies.follow({ tx, links, due }));
  }

  /** The obligors for whom what is new continues what their state has seen; others become due. */
  private async inOrder(
    tx: ClientBase,
    all: ReadonlyMap<PartyId, Arriving>,
    due: DueMarks,
  ): Promise<readonly InOrder[]> {
    const marked = await this.due.among(tx, [...all.keys()]);
    const open = [...all.keys()].filter((party) => !marked.has(party) && !due.has(party));
    const subjects = await this.subjects.load(tx, open);
    return open.flatMap((party) => {
      const [subject, one] = [subjects.get(party), all.get(party)];
      if (!subject || !one) return [];
      const { state } = subject;
      if (!state) return one.events.length > 0 ? [{ party, subject, ...one }] : [];
      if (continues(state, one.events)) return [{ party, subject, state, ...one }];
      due.add(party, one.trigger);
      return [];
    });
  }

  private async judge(
    tx: ClientBase,
    {
      toFold,
      due,
      through,
    }: Readonly<{ through: Position; toFold: readonly InOrder[]; due: DueMarks }>,
  ): Promise<readonly Verdict[]> {
    const results = await foldSubjects({ judge: this, tx, through }, toFold);
    return toFold.flatMap(({ party, subject, trigger, recorded }) => {
      const result = results.get(party);
      if (result?.outcome === 'folded') return [{ subject, result, trigger, recorded }];
      due.add(party, trigger);
      return [];
    });
  }
}

/** What is new for an obligor: events of its own history, and others that it has asked about. */
type Arriving = Readonly<{
  events: readonly CreditEvent[];
  elsewhere: readonly Elsewhere[];
  trigger: Trigger;
  /** When the last of them was recorded. */
  recorded: Date | undefined;
}>;
type InOrder = ToFold & Arriving & Readonly<{ subject: Subject }>;

/** Folds nothing now. */
function markAll(arrived: ReadonlyMap<PartyId, Arriving>, due: DueMarks): readonly InOrder[] {
  for (const [party, { trigger }] of arrived) due.add(party, trigger);
  return [];
}

function arriving(
  own: ReadonlyMap<PartyId, readonly Arrival[]>,
  news: News,
): ReadonlyMap<PartyId, Arriving> {
  const parties = new Set([...own.keys(), ...news.keys()]);
  return new Map(
    [...parties].map((party) => {
      const arrivals = own.get(party) ?? [];
      const told = news.get(party) ?? [];
      const events = arrivals.map(({ event }) => event).sort(businessOrder);
      return [
        party,
        {
          events,
          elsewhere: told.map(({ about, event: { type, date } }) => ({ party: about, type, date })),
          trigger: lateBecauseOf([...events, ...told.map(({ event }) => event)]),
          recorded: arrivals.at(-1)?.recorded.recorded,
        },
      ];
    }),
  );
}

/** Each obligor's new events: those that name it, and those of the collateral it pledged. */
function route(
  arrivals: readonly Arrival[],
  routes: ReadonlyMap<Arrival, readonly PartyId[]>,
  owns: Shard['owns'],
): ReadonlyMap<PartyId, readonly Arrival[]> {
  const byParty = new Map<PartyId, Arrival[]>();
  const add = (party: PartyId, arrival: Arrival) => {
    if (!owns(party)) return;
    const own = byParty.get(party);
    if (own) own.push(arrival);
    else byParty.set(party, [arrival]);
  };
  for (const arrival of arrivals) {
    for (const party of arrival.parties) add(party, arrival);
    for (const party of routes.get(arrival) ?? []) add(party, arrival);
  }
  return byParty;
}
