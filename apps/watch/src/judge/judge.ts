/**
 * The judge: events in log order go in, alerts come out. What arrives in business order is folded
 * into the obligor's state at once; whatever changes an obligor's past marks it as due, and is
 * folded again from the whole history when the judge has caught up. All it writes commits together
 * with its checkpoint; alerts are appended before that, under ids that make repetition harmless.
 */
import type { EventStore, Position, RecordedEvent } from '@tocsin/event-store';
import type { ClientBase } from 'pg';
import { businessOrder, type CreditEvent, type PartyId } from '@tocsin/credit-events';
import { continues } from '@tocsin/warning-signs';
import { arrivalOf, type Arrival } from './arrival';
import { ChangedTies } from './changed-ties';
import { DueList, DueMarks, type Trigger } from './due';
import { foldSubjects, type ToFold } from './fold-subjects';
import { FoldedBy } from './folded-by';
import { Links } from './links';
import { OtherHistories } from './other-histories';
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
}>;

export class Judge implements JudgeMemory {
  readonly store: EventStore;
  readonly now: () => Date;
  readonly metrics: JudgeMemory['metrics'];
  readonly subjects: Subjects;
  readonly standings = new Standings();
  readonly due = new DueList();
  readonly changedTies = new ChangedTies();
  readonly links = new Links();
  readonly others = new OtherHistories();
  readonly willingness = new Willingness(this.links);
  readonly world = new WorldMemory();
  readonly orphans = new Orphans();
  private readonly foldedBy = new FoldedBy();

  constructor({ store, now, metrics, cacheBytes = 48 * 1024 * 1024 }: JudgeOptions) {
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
    await recordPast(this, { tx, arrivals, due, through });
    const byParty = route(arrivals, routes);
    const marked = await this.due.among(tx, [...byParty.keys()]);
    const toFold = await this.inOrder(tx, { byParty, marked, due });
    const verdicts = await this.judge(tx, { toFold, byParty, due, through });
    const atHand = new Map(events.map((recorded) => [recorded.position, recorded]));
    await settle(this, { tx, verdicts, atHand, position: through });
    await this.due.save(tx, due);
  }

  /** The obligors whose new events continue what their state has seen; the others become due. */
  private async inOrder(
    tx: ClientBase,
    {
      byParty,
      marked,
      due,
    }: Readonly<{
      byParty: ReadonlyMap<PartyId, readonly Arrival[]>;
      marked: ReadonlySet<PartyId>;
      due: DueMarks;
    }>,
  ): Promise<readonly (ToFold & Readonly<{ subject: Subject }>)[]> {
    const open = [...byParty.keys()].filter((party) => !marked.has(party) && !due.has(party));
    const subjects = await this.subjects.load(tx, open);
    const inOrder: (ToFold & Readonly<{ subject: Subject }>)[] = [];
    for (const party of open) {
      const subject = subjects.get(party);
      const events = (byParty.get(party) ?? []).map(({ event }) => event).sort(businessOrder);
      if (!subject || events.length === 0) continue;
      const { state } = subject;
      if (state && !continues(state, events)) due.add(party, lateBecauseOf(events));
      else inOrder.push({ party, events, subject, ...(state && { state }) });
    }
    return inOrder;
  }

  private async judge(
    tx: ClientBase,
    {
      toFold,
      byParty,
      due,
      through,
    }: Readonly<{
      through: Position;
      toFold: readonly (ToFold & Readonly<{ subject: Subject }>)[];
      byParty: ReadonlyMap<PartyId, readonly Arrival[]>;
      due: DueMarks;
    }>,
  ): Promise<readonly Verdict[]> {
    const results = await foldSubjects({ judge: this, tx, through }, toFold);
    return toFold.flatMap(({ party, subject, events }) => {
      const result = results.get(party);
      const trigger = lateBecauseOf(events);
      if (result?.outcome !== 'folded') {
        due.add(party, trigger);
        return [];
      }
      const recorded = byParty.get(party)?.at(-1)?.recorded.recorded;
      return [{ subject, result, trigger, ...(recorded && { recorded }) }];
    });
  }
}

/** Each obligor's new events: those that name it, and those of the collateral it pledged. */
function route(
  arrivals: readonly Arrival[],
  routes: ReadonlyMap<Arrival, readonly PartyId[]>,
): ReadonlyMap<PartyId, readonly Arrival[]> {
  const byParty = new Map<PartyId, Arrival[]>();
  const add = (party: PartyId, arrival: Arrival) => {
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

/** The event known last is the one without which nothing would have changed. */
function lateBecauseOf(events: readonly CreditEvent[]): Trigger {
  const last = events.reduce((a, b) => (b.knownAt > a.knownAt ? b : a));
  return { known: last.known, reason: 'late-event', because: last.ref };
}
