import type { EventType } from './event-types';

/** A whole event for the reading, around valid data of its type. */
export const exampleEvent = (type: EventType, source: string, data: object): object => ({
  specversion: '1.0',
  id: `${type.replace('.', '-')}-0001`,
  source,
  type,
  time: '2026-03-02T09:30:00+08:00',
  data,
});
