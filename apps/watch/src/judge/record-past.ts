/**
 * What reaches beyond the obligors an event names: ties, voids and corrections, completeness marks,
 * parameters and lives of signs. Recorded at once, before anything of the batch is folded; whom it
 * concerns is marked.
 */
import type { Position } from '@tocsin/event-store';
import type { ClientBase } from 'pg';
import type { PartyId } from '@tocsin/credit-events';
import { eventName, linkFacts, partiesOf, saysFrom, type LinkFact } from '@tocsin/connections';
import { amendedFamily, eachFamilyOf } from './amendments';
import type { Arrival } from './arrival';
import type { ChangedTie } from './changed-ties';
import type { DueMarks, Trigger } from './due';
import type { JudgeMemory } from './memory';
import type { News } from './other-histories';
import { anybody, pledgorsOf } from './pledges';

/** The events of a batch, and the obligors to be judged anew because of them. */
export type Past = Readonly<{
  tx: ClientBase;
  arrivals: readonly Arrival[];
  due: DueMarks;
  /** Position of the last of them. */
  through: Position;
}>;

/** Answers what is of interest to obligors whose history it does not belong to. */
export async function recordPast(judge: JudgeMemory, past: Past): Promise<News> {
  await recordTies(judge, past);
  const news = await judge.others.record(past.tx, past.arrivals);
  await recordAmendments(judge, past);
  for (const event of await judge.world.record(past.tx, past.arrivals)) {
    const { known, ref: because } = event;
    if (event.type === 'feed.complete')
      await judge.due.markWhoAwaits(past.tx, event.data.types, {
        known,
        reason: 'completeness-changed',
        because,
      });
    else if (event.type === 'sign.parameters-set')
      await judge.due.markEverybody(past.tx, { known, reason: 'parameters-changed', because });
    // What a released sign sees becomes alerts; a retired one leaves everything as it stands.
    else if (event.type === 'sign.released')
      await judge.due.markEverybody(past.tx, { known, reason: 'judged-anew', because });
  }
  return news;
}

async function recordTies(
  { links, changedTies }: JudgeMemory,
  { tx, arrivals }: Past,
): Promise<void> {
  const stated = arrivals.map((arrival) => ({ arrival, facts: linkFacts(arrival.event) }));
  await links.record(
    tx,
    stated.flatMap(({ facts }) => facts),
  );
  await changedTies.note(
    tx,
    stated.flatMap(({ arrival: { event }, facts }) =>
      facts.flatMap(endsOf).map((ends) => ({
        ...ends,
        known: event.known,
        because: event.ref,
      })),
    ),
  );
}

/** Voids and corrections, and events that were voided or corrected before they came. */
async function recordAmendments(judge: JudgeMemory, past: Past): Promise<void> {
  const { tx, arrivals, due, through } = past;
  const awaited = await judge.orphans.takeArrived(tx, arrivals);
  const amending = arrivals.filter(({ target }) => target !== undefined);
  if (awaited.length === 0 && amending.length === 0) return;
  const names = new Set([...awaited, ...amending.flatMap(({ target }) => target ?? [])]);
  const family = await amendedFamily({ tx, store: judge.store, through }, names);
  await judge.orphans.add(tx, family.missing);
  const all = [...family.events, ...amending];
  const families = eachFamilyOf(all).map((events) => ({ events, trigger: triggerOf(events) }));
  const triggers = new Map(
    families.flatMap(({ events, trigger }) => events.map(({ name }) => [name, trigger] as const)),
  );
  const mark = (party: PartyId, name: string): void => {
    const trigger = triggers.get(name);
    if (trigger) due.add(party, trigger);
  };
  for (const [name, parties] of await partiesTouched(past, all))
    for (const party of parties) mark(party, name);
  for (const [party, told] of await judge.others.record(tx, all))
    for (const { event } of told) mark(party, eventName(event.source, event.id));
  await retie(judge, past, families);
  // A completeness mark, a parameter or a decision on a sign may have been taken back.
  const about = (prefix: string): readonly Arrival[] =>
    families.flatMap(({ events }) =>
      events.some(({ event }) => event.type.startsWith(prefix)) ? events : [],
    );
  const [marks, decisions] = [about('feed.complete'), about('sign.')];
  if (marks.length > 0) {
    await judge.world.loadDeclared(tx);
    const trigger = { ...triggerOf(marks), reason: 'completeness-changed' as const };
    await judge.due.markWhoAwaits(tx, undefined, trigger);
  }
  if (decisions.length > 0) {
    await judge.world.loadDeclared(tx);
    await judge.due.markEverybody(tx, { ...triggerOf(decisions), reason: 'parameters-changed' });
  }
}

/** The last amendment known: only with it could be said what is said now. */
function triggerOf(events: readonly Arrival[]): Trigger {
  const amendments = events.filter(({ target }) => target !== undefined);
  const { event } = (amendments.length > 0 ? amendments : events).reduce((a, b) =>
    b.event.knownAt > a.event.knownAt ? b : a,
  );
  const reason = event.corrects === undefined ? 'event-voided' : 'event-corrected';
  return { known: event.known, reason, because: event.ref };
}

/** By name of the event, whose history it belongs to. */
async function partiesTouched(
  { tx }: Past,
  events: readonly Arrival[],
): Promise<ReadonlyMap<string, readonly PartyId[]>> {
  const collaterals = events.flatMap(({ collateral }) => collateral ?? []);
  const pledgors = await pledgorsOf(tx, collaterals);
  return new Map(
    events.map(({ name, parties, collateral = '' }) => {
      const all = [...parties, ...(pledgors.get(collateral) ?? [])];
      return [name, all.filter((party) => party !== anybody)];
    }),
  );
}

/** Events that speak of one another, and which of them changed what is said. */
type Family = Readonly<{ events: readonly Arrival[]; trigger: Trigger }>;

/** Ties that the events state hold no longer, or again. */
async function retie(
  { links, changedTies }: JudgeMemory,
  { tx }: Past,
  families: readonly Family[],
): Promise<void> {
  const stated = families.map(({ events, trigger }) => ({
    trigger,
    facts: events.flatMap(({ event }) => linkFacts(event)),
  }));
  const parties = new Set(stated.flatMap(({ facts }) => facts.flatMap(partiesOf)));
  if (parties.size === 0) return;
  links.outdate(parties);
  await changedTies.note(
    tx,
    stated.flatMap(({ facts, trigger: { known, because = 0 } }) =>
      withEarliest(facts.flatMap(endsOf)).map((ends) => ({ ...ends, known, because })),
    ),
  );
}

type Ends = Pick<ChangedTie, 'a' | 'b' | 'since'>;

const endsOf = (fact: LinkFact): readonly Ends[] => {
  const [a, b] = partiesOf(fact);
  return a === undefined || b === undefined ? [] : [{ a, b, since: saysFrom(fact) }];
};

/** What amends a statement may be of another day: all of them concern the first. */
function withEarliest(all: readonly Ends[]): readonly Ends[] {
  const [first] = all.map(({ since }) => since).toSorted();
  return first === undefined ? all : all.map((ends) => ({ ...ends, since: first }));
}
