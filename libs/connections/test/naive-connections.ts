/**
 * The slow and obvious way to connect two parties: lay every tie out day by day, try every walk.
 * Written apart from the lib, so that the two can be held against each other.
 */
import type { BusinessDate, CreditEvent, PartyId } from '@tocsin/credit-events';
import type { ConnectionEdge, ConnectionPath } from '../src/connection-path';
import { day } from './tie-events';

const lastDay = 31;
const days = Array.from({ length: lastDay }, (_, index) => day(index + 1));

/** Events that count at a day of knowledge. */
function counting(events: readonly CreditEvent[], knownBy: BusinessDate): readonly CreditEvent[] {
  const known = events.filter((event) => event.known <= knownBy);
  const isVoided = (id: string): boolean =>
    known.some((v) => v.type === 'event.voided' && v.data.event === id && isLastWord(v));
  const standIn = (id: string): CreditEvent | undefined =>
    known
      .filter((c) => c.corrects === id && !isVoided(c.id))
      .sort((a, b) => a.knownAt - b.knownAt || a.at - b.at || (a.id < b.id ? -1 : 1))
      .at(-1);
  const stands = (e: CreditEvent): boolean => {
    if (isVoided(e.id)) return false;
    if (e.corrects === undefined) return true;
    const corrected = known.find(({ id }) => id === e.corrects);
    return (
      !isVoided(e.corrects) &&
      standIn(e.corrects) === e &&
      (corrected === undefined || stands(corrected))
    );
  };
  const isLastWord = (e: CreditEvent): boolean => stands(e) && standIn(e.id) === undefined;
  return known.filter(isLastWord);
}

type Said = Readonly<{
  event: CreditEvent;
  from: PartyId;
  to: PartyId;
  detail: string;
  until?: string;
  /** Number of the unbroken term it belongs to. */
  run?: number;
}>;

const inOrder = (a: Said, b: Said) => a.event.at - b.event.at || (a.event.id < b.event.id ? -1 : 1);

/** What an event says, and of which tie. */
function saying(event: CreditEvent): (Omit<Said, 'event'> & { tie: string }) | undefined {
  switch (event.type) {
    case 'party.shareholding': {
      const { holder: from, party: to, ratio } = event.data;
      const detail = ratio > 0.5 ? 'control' : 'significant';
      return { tie: `shareholding ${from} ${to}`, from, to, detail: ratio >= 0.25 ? detail : '' };
    }
    case 'party.office': {
      const { person: from, party: to, office: detail, until } = event.data;
      return { tie: `office ${detail} ${from} ${to}`, from, to, detail, ...(until && { until }) };
    }
    case 'party.related': {
      const { party: from, other: to, relation: detail, until } = event.data;
      const pair = [from, to].sort().join(' ');
      return { tie: `relation ${detail} ${pair}`, from, to, detail, ...(until && { until }) };
    }
    case 'party.changed': {
      const { legalRepresentative: from, party: to } = event.data;
      const detail = 'legal-representative';
      return from === undefined ? undefined : { tie: `named ${to}`, from, to, detail };
    }
    default:
      return undefined;
  }
}

/** Ties by name: for each day the statement that makes it hold, or nothing. */
function tiesByDay(events: readonly CreditEvent[]): Map<string, (Said | undefined)[]> {
  const said = new Map<string, Said[]>();
  for (const event of events) {
    const one = saying(event);
    if (one === undefined || one.from === one.to) continue;
    said.set(one.tie, [...(said.get(one.tie) ?? []), { ...one, event }]);
  }
  return new Map(
    [...said].map(([tie, all]) => {
      const replaced = tie.startsWith('shareholding') || tie.startsWith('named');
      return [tie, (replaced ? replacedByDay : endedByDay)(all.sort(inOrder))];
    }),
  );
}

const nothing = (): (Said | undefined)[] => days.map(() => undefined);
const indexOf = (date: string) => days.findIndex((d) => d === date);

function replacedByDay(said: readonly Said[]): (Said | undefined)[] {
  const held = nothing();
  let run = 0;
  for (const [index, one] of said.entries()) {
    const before = said[index - 1];
    if (before?.from !== one.from || before.detail === '') run += 1;
    held.fill(one.detail === '' ? undefined : { ...one, run }, indexOf(one.event.date));
  }
  return held;
}

function endedByDay(said: readonly Said[]): (Said | undefined)[] {
  const held = nothing();
  for (const [index, one] of said.entries()) {
    const first = indexOf(one.event.date);
    const end = one.until === undefined ? lastDay - 1 : indexOf(one.until);
    const run = held[first]?.run ?? index;
    // A term that runs on the day goes on to the new end only, a new one begins.
    const start = held.findIndex((h) => h?.run === run);
    if (start >= 0) held.fill(undefined, Math.max(end + 1, start));
    if (end >= first) held.fill({ ...one, run }, first, end + 1);
  }
  return held;
}

function edgesOn(
  events: readonly CreditEvent[],
  on: BusinessDate,
  knownBy: BusinessDate,
): ConnectionEdge[] {
  const at = days.indexOf(on);
  const byKnowledge = days.map((known) => tiesByDay(counting(events, known)));
  const now = byKnowledge[days.indexOf(knownBy)] ?? new Map<string, (Said | undefined)[]>();
  return [...now].flatMap(([tie, held]) => {
    const said = held[at];
    if (said === undefined) return [];
    const since = held.findIndex((other) => other?.run === said.run);
    const named = tie.startsWith('named');
    const isTold = (other: Said | undefined) =>
      other !== undefined && (!named || other.from === said.from);
    let known = days.indexOf(knownBy);
    while (isTold(byKnowledge[known - 1]?.get(tie)?.[at])) known -= 1;
    const { from, to, detail, event } = said;
    const kind = named ? 'office' : (tie.split(' ')[0] as ConnectionEdge['kind']);
    return [
      {
        ...{ from, to, kind, detail },
        ...(event.type === 'party.shareholding' ? { ratio: event.data.ratio } : {}),
        ...{ since: days[since] ?? on, known: days[known] ?? on, event: event.ref },
      },
    ];
  });
}

const rank = (edge: ConnectionEdge) =>
  [
    edge.known,
    edge.kind,
    edge.detail,
    edge.from,
    edge.since,
    String(edge.event).padStart(9, '0'),
  ].join('|');

/** All paths between two parties, tried one by one; the first in order is the answer. */
export function naivePath(input: {
  events: readonly CreditEvent[];
  a: PartyId;
  b: PartyId;
  on: BusinessDate;
  knownBy: BusinessDate;
}): ConnectionPath | undefined {
  const [start, end] = input.a < input.b ? [input.a, input.b] : [input.b, input.a];
  const edges = edgesOn(input.events, input.on, input.knownBy).sort((x, y) =>
    rank(x) < rank(y) ? -1 : 1,
  );
  const paths: { via: PartyId[]; edges: ConnectionEdge[] }[] = [];
  const go = (via: PartyId[], walked: ConnectionEdge[]): void => {
    const here = via.at(-1);
    if (here === end) paths.push({ via, edges: walked });
    if (here === end || walked.length === 3) return;
    for (const edge of edges) {
      const next = edge.from === here ? edge.to : edge.to === here ? edge.from : undefined;
      if (next !== undefined && !via.includes(next)) go([...via, next], [...walked, edge]);
    }
  };
  if (start !== end) go([start], []);
  const key = (path: (typeof paths)[number]) =>
    [
      path.edges
        .map((e) => e.known)
        .sort()
        .at(-1),
      path.edges.length,
      path.via.join(' '),
      ...path.edges.map(rank),
    ].join('/');
  const [best] = paths.sort((x, y) => (key(x) < key(y) ? -1 : 1));
  if (best === undefined) return undefined;
  return {
    from: input.a,
    to: input.b,
    edges: input.a === start ? best.edges : best.edges.toReversed(),
    known:
      best.edges
        .map((e) => e.known)
        .sort()
        .at(-1) ?? input.on,
  };
}
