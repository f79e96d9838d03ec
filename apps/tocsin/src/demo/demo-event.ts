/**
 * The words the demo is written in: an event without its id. Ids count the events of a source, so
 * that loading the demo twice records it once.
 */
import type { EventType, PlainDataOf } from '@tocsin/credit-events';

export type DemoEvent = Readonly<{
  source: string;
  type: EventType;
  /** RFC 3339; what happened on a day without an hour happened at nine. */
  time: string;
  /** When the sender learnt of it; with the event where nothing else is said. */
  knowntime: string;
  data: object;
}>;

const instant = (text: string): string => {
  const [day = '', hour = '09:00'] = text.split(' ');
  return `${day}T${hour}:00+08:00`;
};

/** Says one event of a source: `core('2025-03-10 14:00', 'account.opened', { … })`. */
export type Speaker = <T extends EventType>(
  when: string,
  type: T,
  data: PlainDataOf<T>,
  more?: Readonly<{ known?: string }>,
) => DemoEvent;

/** A source that speaks. */
export const speaker =
  (source: string): Speaker =>
  (when, type, data, { known = when } = {}) => ({
    source,
    type,
    time: instant(when),
    knowntime: instant(known),
    data,
  });
