/**
 * Old forms of an event's data, brought to the present one on reading. What was recorded is never
 * rewritten; each step knows only its own two versions.
 */
import { eventTypes, type EventType } from './event-types';
import { upcasters } from './upcasters/upcasters';

/** The version that a `dataschema` ends in; 1 when absent. */
export const versionOf = (dataschema: string | undefined): number => {
  if (dataschema === undefined) return 1;
  return Number(dataschema.slice(dataschema.lastIndexOf('/') + 1));
};

/** The data in the shape of the type's present version. */
export const upcast = (type: EventType, data: object, dataschema?: string): object => {
  if (dataschema === undefined && !(type in upcasters)) return data;
  const steps = upcasters[type] ?? [];
  const version = versionOf(dataschema);
  return steps
    .filter((step) => step.from >= version)
    .reduce((older, step) => step.upcast(older), data);
};

export const presentVersion = (type: EventType): number => eventTypes[type].version ?? 1;
