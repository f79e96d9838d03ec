/** An event as the judge takes it in: parsed once, with the histories it belongs to. */
import type { RecordedEvent } from '@tocsin/event-store';
import { isAlertEventType } from '@tocsin/alerts';
import { isEventType, readEvent, type CreditEvent, type PartyId } from '@tocsin/credit-events';
import { eventName } from '@tocsin/connections';
import type { FoldInput } from '@tocsin/warning-signs';

export type Arrival = Readonly<{
  event: CreditEvent;
  name: string;
  /** The event that this one voids or corrects. */
  target?: string;
  /** Keys of the histories that are folded: those of parties, and of areas and regions. */
  parties: readonly PartyId[];
  collateral?: string;
  recorded: RecordedEvent;
}>;

const collateralPrefix = 'collateral:';

/**
 * Undefined for events that no history holds: those that are no credit events, and nearly all of
 * alerts, most of which the judge itself wrote.
 */
export function arrivalOf(recorded: RecordedEvent): Arrival | undefined {
  if (!isEventType(recorded.type)) return undefined;
  if (recorded.keys.length === 0 && isAlertEventType(recorded.type)) return undefined;
  const event = readEvent(recorded);
  if (!event) return undefined;
  const target = targetOf(event);
  const collateral = recorded.keys
    .find((key) => key.startsWith(collateralPrefix))
    ?.slice(collateralPrefix.length);
  return {
    event,
    name: eventName(event.source, event.id),
    parties: historiesIn(recorded.keys),
    recorded,
    ...(target !== undefined && { target }),
    ...(collateral !== undefined && { collateral }),
  };
}

const foldedKinds = ['area', 'region'] as const;

/** Whose history stands under a key. */
export function subjectOf(key: PartyId): FoldInput['subject'] {
  const kind = foldedKinds.find((one) => key.startsWith(`${one}:`));
  return kind ? { kind, id: key.slice(kind.length + 1) } : { kind: 'obligor', id: key };
}

/** Within the watch the key of an area's or region's history goes where a party's id does. */
const historiesIn = (keys: readonly string[]): readonly PartyId[] =>
  keys.filter(
    (key) => !key.includes(':') || foldedKinds.some((kind) => key.startsWith(`${kind}:`)),
  ) as PartyId[];

/** Keys of other kinds carry a prefix with a colon; no party's id holds one. */
export const partiesIn = (keys: readonly string[]): readonly PartyId[] =>
  keys.filter((key) => !key.includes(':')) as PartyId[];

export const collateralKey = (collateral: string): string => `${collateralPrefix}${collateral}`;

function targetOf(event: CreditEvent): string | undefined {
  if (event.corrects !== undefined) return eventName(event.source, event.corrects);
  return event.type === 'event.voided' ? eventName(event.source, event.data.event) : undefined;
}
