/**
 * What happens to collateral belongs to the history of whoever has it pledged at the time, also
 * where the event names somebody else: its next owner, a tenant.
 */
import { readEvent, type CreditEvent, type EventType } from '@tocsin/credit-events';
import type { KnownEvents, RecordedEvent } from '@tocsin/event-store';
import { readAmendments } from './read-amendments';
import { amendmentKey, readEverything } from './read-history';

/** From one instant to another, in epoch milliseconds. */
type Pledge = Readonly<{ key: string; from: number; until: number }>;

export type Pledges = readonly Pledge[];

/** The pledges that a party ever gave, by the key of their collateral's history. */
export async function pledgesOf(store: KnownEvents, party: string): Promise<Pledges> {
  const recorded = await readEverything(store, [party], ['collateral.pledged']);
  const amendments = await readAmendments(store, recorded);
  const given = recorded
    .flatMap((event) => readEvent(event) ?? [])
    .filter(isOf('collateral.pledged'))
    .filter((event) => event.data.party === party && !amendments.has(amendmentKey(event)));
  const keys = [...new Set(given.map(keyOf))];
  const releases = (await readEverything(store, keys, ['collateral.released']))
    .flatMap((event) => readEvent(event) ?? [])
    .filter(isOf('collateral.released'));
  return given.map((event) => {
    const ends = releases
      .filter(({ data }) => data.bank === event.data.bank)
      .filter((release) => keyOf(release) === keyOf(event) && release.at >= event.at);
    return { key: keyOf(event), from: event.at, until: Math.min(...ends.map(({ at }) => at)) };
  });
}

/** Whether an event is in the party's history: it names the party, or collateral then pledged. */
export const isInHistory =
  (party: string, pledges: Pledges) =>
  ({ keys, time }: RecordedEvent): boolean =>
    keys.includes(party) ||
    pledges.some(
      ({ key, from, until }) =>
        keys.includes(key) && time.getTime() >= from && time.getTime() <= until,
    );

const keyOf = ({ data }: CreditEvent<'collateral.pledged' | 'collateral.released'>): string =>
  `collateral:${data.collateral}`;

const isOf =
  <T extends EventType>(type: T) =>
  (event: CreditEvent): event is Extract<CreditEvent, { type: T }> =>
    event.type === type;
