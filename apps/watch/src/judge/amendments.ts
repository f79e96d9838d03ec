/**
 * Voids and corrections. They may come before or after the event they speak of, amend one another,
 * and name other obligors than it: whoever is touched by any event of such a family is judged anew.
 */
import type { KnownEvents, Position } from '@tocsin/event-store';
import type { ClientBase } from 'pg';
import type { LinkFact } from '@tocsin/connections';
import type { CreditEvent } from '@tocsin/credit-events';
import { arrivalOf, type Arrival } from './arrival';
import { groupBy } from './group-by';

/** What amends the named events, and what amends that, by the event amended. */
export async function loadAmendments(
  tx: ClientBase,
  names: Iterable<string>,
): Promise<ReadonlyMap<string, readonly LinkFact[]>> {
  const found = new Map<string, readonly LinkFact[]>();
  let open = [...new Set(names)];
  while (open.length > 0) {
    const { rows } = await tx.query<{ target: string; fact: LinkFact }>(
      'select target, fact from watch.fact where target = any($1)',
      [open],
    );
    const byTarget = groupBy(rows, ({ target }) => target);
    for (const name of open)
      found.set(
        name,
        (byTarget.get(name) ?? []).map(({ fact }) => fact),
      );
    open = rows.map(({ fact }) => fact.event).filter((name) => !found.has(name));
  }
  return found;
}

type Where = Readonly<{ tx: ClientBase; store: KnownEvents; through: Position }>;

/**
 * All events up to a position that amend, or are amended by, the named ones, directly or over
 * others; and the names among them that nobody has recorded yet.
 */
export async function amendedFamily(
  { tx, store, through }: Where,
  names: Iterable<string>,
): Promise<Readonly<{ events: readonly Arrival[]; missing: readonly string[] }>> {
  const events = new Map<string, Arrival>();
  const missing: string[] = [];
  const asked = new Set<string>();
  let open = [...names];
  while (open.length > 0) {
    for (const name of open) asked.add(name);
    const amendments = [...(await loadAmendments(tx, open)).values()].flat();
    const named = await Promise.all(open.map((name) => findByName(store, name)));
    const amending = await store.readPositions(amendments.map(({ ref }) => ref));
    open.forEach((name, index) => {
      if ((named[index]?.position ?? Infinity) > through) missing.push(name);
    });
    const arrivals = [...named, ...amending].flatMap((recorded) =>
      recorded && recorded.position <= through ? (arrivalOf(recorded) ?? []) : [],
    );
    for (const arrival of arrivals) events.set(arrival.name, arrival);
    const reached = arrivals.flatMap(({ name, target }) => (target ? [name, target] : [name]));
    open = [...new Set(reached)].filter((name) => !asked.has(name));
  }
  return { events: [...events.values()], missing };
}

function findByName(store: KnownEvents, name: string) {
  // A source is a URI reference and holds no bar; an id may.
  const bar = name.indexOf('|');
  return store.find(name.slice(0, bar), name.slice(bar + 1));
}

/** Groups of events that speak of one another, each event with all of its group. */
export function familiesIn(
  events: readonly Arrival[],
): (names: Iterable<string>) => readonly Arrival[] {
  const byName = groupBy(
    events.flatMap((event) =>
      [event.name, event.target].flatMap((name) => (name === undefined ? [] : [{ name, event }])),
    ),
    ({ name }) => name,
  );
  return (names) => {
    const reached = new Set<Arrival>();
    const asked = new Set<string>();
    let open = [...names];
    while (open.length > 0) {
      for (const name of open) asked.add(name);
      const next = open.flatMap((name) => (byName.get(name) ?? []).map(({ event }) => event));
      for (const event of next) reached.add(event);
      open = next
        .flatMap(({ name, target }) => (target === undefined ? [name] : [name, target]))
        .filter((name) => !asked.has(name));
    }
    return [...reached];
  };
}

/** The groups, each once. */
export function eachFamilyOf(events: readonly Arrival[]): readonly (readonly Arrival[])[] {
  const family = familiesIn(events);
  const seen = new Set<string>();
  return events.flatMap(({ name }) => {
    if (seen.has(name)) return [];
    const group = family([name]);
    for (const one of group) seen.add(one.name);
    return [group];
  });
}

type Families = ReturnType<typeof familiesIn>;

/** The events with whatever amends them, each once. */
export function withFamily(own: readonly Arrival[], family: Families): readonly CreditEvent[] {
  const all = new Map(own.map((arrival) => [arrival.name, arrival]));
  for (const arrival of family(all.keys())) all.set(arrival.name, arrival);
  return [...all.values()].map(({ event }) => event);
}

/** The amended events that are waited for; nearly always none, and then nothing is asked. */
export class Orphans {
  private any = true;

  forget(): void {
    this.any = true;
  }

  async add(tx: ClientBase, names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    this.any = true;
    await tx.query(
      'insert into watch.orphan select distinct * from unnest($1::text[]) on conflict do nothing',
      [names],
    );
  }

  /** Those among the arrived that were waited for; they are waited for no longer. */
  async takeArrived(tx: ClientBase, arrivals: readonly Arrival[]): Promise<readonly string[]> {
    if (!this.any) return [];
    const { rows } = await tx.query<{ target: string }>(
      'delete from watch.orphan where target = any($1) returning target',
      [arrivals.map(({ name }) => name)],
    );
    const { rowCount } = await tx.query('select from watch.orphan limit 1');
    this.any = rowCount === 1;
    return rows.map(({ target }) => target);
  }
}
