/**
 * What a host would know of one simulated town: every history under its key, ties walked by the real
 * index, facts of other histories, declarations of completeness. Towns know nothing of each other,
 * so a portfolio of any size is judged town by town in the memory of one.
 */
import { controlPaths, emptyConnections, findPath, linksIn, withEvents } from '@tocsin/connections';
import { historyKeys, readEvent, type BusinessDate, type CreditEvent } from '@tocsin/credit-events';
import { effectiveEvents, type World } from '@tocsin/warning-signs';
import type { Lived, SimulatedEvent } from '@apps/tocsin/src/simulate/live';
import { lineOf } from '@apps/tocsin/src/simulate/portfolio';

export type Histories = ReadonlyMap<string, readonly CreditEvent[]>;
type Declaration = ReturnType<World['completeness']>[number] &
  Readonly<{ bank: string | undefined; types: readonly string[] | undefined }>;

/** Events as folds read them, from the lines that a feed would send. */
export function creditEvents(lived: Iterable<Lived>): readonly CreditEvent[] {
  const events: CreditEvent[] = [];
  for (const { event } of lived) {
    const read = event && readAt(event, events.length + 1);
    if (read) events.push(read);
  }
  return events;
}

const readAt = (event: SimulatedEvent, position: number): CreditEvent | undefined =>
  readEvent({ position, payload: lineOf(event), known: new Date(event.knowntime) });

/** Every history: of parties, collateral, areas and regions. */
export function historiesOf(events: readonly CreditEvent[]): Histories {
  const histories = new Map<string, CreditEvent[]>();
  for (const event of events)
    for (const key of historyKeys(event)) {
      const history = histories.get(key);
      if (history) history.push(event);
      else histories.set(key, [event]);
    }
  return histories;
}

/** A subject's own events, and those of every collateral that it ever pledged. */
export function wholeHistory(histories: Histories, key: string): readonly CreditEvent[] {
  const own = histories.get(key) ?? [];
  const pledged = new Set<string>();
  for (const event of own)
    if (event.type === 'collateral.pledged' && event.data.party === key)
      pledged.add(event.data.collateral);
  if (pledged.size === 0) return own;
  const all = new Set(own);
  for (const collateral of pledged)
    for (const event of histories.get(`collateral:${collateral}`) ?? []) all.add(event);
  return [...all];
}

export type Surroundings = Readonly<{
  events: readonly CreditEvent[];
  histories: Histories;
  /** `feed.complete` of the banks; they speak for all towns. */
  declared: readonly CreditEvent[];
  closedThrough: BusinessDate;
}>;

export function worldOf({ events, histories, declared, closedThrough }: Surroundings): World {
  const linksOf = linksIn(withEvents(emptyConnections(), events));
  const declarations = declared.flatMap(declarationIn);
  const known = new Map<string, readonly CreditEvent[]>();
  const counting = (party: string, knownBy: BusinessDate | undefined) => {
    const history = histories.get(party) ?? [];
    if (knownBy !== undefined) return effectiveEvents(history, knownBy);
    const kept = known.get(party) ?? effectiveEvents(history);
    known.set(party, kept);
    return kept;
  };
  return {
    closedThrough,
    connected: (query) => {
      const found = findPath({ linksOf, ...query });
      return found.outcome === 'path' ? found.path : undefined;
    },
    controlling: (query) => {
      const found = controlPaths({ linksOf, ...query });
      return found.outcome === 'paths' ? found.paths : [];
    },
    eventsOf: ({ party, types, from = '', through = '9', knownBy }) =>
      counting(party, knownBy).filter(
        ({ type, date }) => types.includes(type) && date >= from && date <= through,
      ),
    // It raises severities only, and severities are not measured here.
    willingnessNear: () => [],
    completeness: ({ type, bank }) =>
      declarations.filter(
        (one) =>
          (one.types === undefined || one.types.includes(type)) &&
          (bank === undefined || one.bank === undefined || one.bank === bank),
      ),
    parameterChanges: () => [],
  };
}

const declarationIn = (event: CreditEvent): readonly Declaration[] => {
  if (event.type !== 'feed.complete') return [];
  const { bank, types, through } = event.data;
  const { source, date: declared, known } = event;
  return [{ source, through, declared, known, bank, types }];
};
