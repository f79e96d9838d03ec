/** Whether a party stands on a list on a day: entries and removals are decisions of people. */
import {
  addDays,
  type BusinessDate,
  type CreditEvent,
  type EventType,
  type EvidenceRef,
} from '@tocsin/credit-events';

export const listEventTypes = ['list.entered', 'list.removed'] as const satisfies EventType[];
type ListEvent = CreditEvent<(typeof listEventTypes)[number]>;

/** The entry by which a party is listed. */
export type Listing = Readonly<{
  event: EvidenceRef;
  scope: CreditEvent<'list.entered'>['data']['scope'];
  /** Banks may open an account for wages all the same. */
  allowsWages: boolean;
}>;

/**
 * The entry in force on the day among these events of one party, in business order: from its first
 * day to its last, or until a removal, which counts from its own day on.
 */
export function blackListedOn(
  events: readonly ListEvent[],
  day: BusinessDate,
): Listing | undefined {
  let listing: Listing | undefined;
  for (const event of events) {
    if (event.date > day || event.data.list !== 'black') continue;
    if (event.type === 'list.removed') listing = undefined;
    else if (isInForce(event.data, day))
      listing = {
        event: event.ref,
        scope: event.data.scope,
        allowsWages: event.data.exceptions?.includes('wages-account') ?? false,
      };
  }
  return listing;
}

const isInForce = (
  { from, until }: CreditEvent<'list.entered'>['data'],
  day: BusinessDate,
): boolean => from <= day && (until === undefined || day <= until);

/** The days on which these entries begin, and those after their last ones. */
export const daysOfEntries = (events: readonly ListEvent[]): readonly BusinessDate[] =>
  events.flatMap((event) => {
    if (event.type !== 'list.entered') return [];
    const { from, until } = event.data;
    return until === undefined ? [from] : [from, addDays(until, 1)];
  });
