/**
 * The world of a story, made of its own events: ties, completeness, parameters. Ties are walked by
 * the real index of @tocsin/connections, which specs hand in, since signs know only its types.
 */
import { historyKeys, type BusinessDate, type CreditEvent } from '@tocsin/credit-events';
import { effectiveEvents } from '../src/effective-events';
import type { World } from '../src/fold';

export type Ties = (events: readonly CreditEvent[]) => Pick<World, 'connected' | 'controlling'>;

/** What the events say of everything around a subject, with the days closed so far. */
export function worldOf(
  events: readonly CreditEvent[],
  ties: Ties,
  closed: { closedThrough?: BusinessDate } = {},
): World {
  return {
    ...closed,
    ...ties(events),
    eventsOf: ({ party, types, from = '', through = '9', knownBy }) =>
      effectiveEvents(events, knownBy).filter(
        (event) =>
          types.includes(event.type) &&
          event.date >= from &&
          event.date <= through &&
          historyKeys(event).includes(party),
      ),
    willingnessNear: () => [],
    completeness: ({ type, bank }) =>
      events.flatMap((event) => {
        if (event.type !== 'feed.complete') return [];
        const { types, bank: speaksFor, through } = event.data;
        if (types !== undefined && !types.includes(type)) return [];
        if (bank !== undefined && speaksFor !== undefined && bank !== speaksFor) return [];
        return [{ source: event.source, through, declared: event.date, known: event.known }];
      }),
    parameterChanges: (sign) =>
      events
        .flatMap((event) =>
          event.type === 'sign.parameters-set' && event.data.sign === sign ? [event] : [],
        )
        .toSorted((a, b) => a.at - b.at)
        .map(({ date, known, data }) => ({ from: date, known, parameters: data.parameters })),
  };
}
