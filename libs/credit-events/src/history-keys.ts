/**
 * Under which histories an event is found: its obligors, the collateral it names, and the event it
 * amends. Computed for every event taken in, so each type's paths are resolved once, here.
 */
import { eventTypes } from './event-types';
import type { EventDefinition } from './define-event-type';
import { looksLikeParty, type PartyId } from './ids';

/** What an event before recording and a credit event have in common. */
export type KeyedEvent = Readonly<{
  type: string;
  source: string;
  corrects?: string;
  data: object;
}>;

type Data = Readonly<Record<string, unknown>>;
type Keys = Readonly<{
  obligors: readonly ((data: Data) => unknown)[];
  collateral: string | undefined;
}>;

/** The parties whose history the event belongs to, each once; banks are never obligors. */
export const obligorKeys = (event: KeyedEvent): readonly PartyId[] => {
  const found: PartyId[] = [];
  for (const read of keysOfType.get(event.type)?.obligors ?? []) {
    const value = read(event.data as Data);
    if (typeof value === 'string') addParty(found, value);
    else if (Array.isArray(value)) for (const item of value) addParty(found, String(item));
  }
  return found;
};

/** Every history: `<party>`, `collateral:<id>`, `event:<source>|<id>` of a corrected or voided one. */
export const historyKeys = (event: KeyedEvent): readonly string[] => {
  const keys: string[] = [...obligorKeys(event)];
  const data = event.data as Data;
  const collateral = keysOfType.get(event.type)?.collateral;
  if (collateral !== undefined) keys.push(`collateral:${String(data[collateral])}`);
  if (event.corrects !== undefined) keys.push(`event:${event.source}|${event.corrects}`);
  if (event.type === 'event.voided') keys.push(`event:${event.source}|${String(data['event'])}`);
  return keys;
};

const addParty = (found: PartyId[], value: string): void => {
  if (looksLikeParty(value) && !found.includes(value)) found.push(value);
};

const readerOf = (path: string): ((data: Data) => unknown) => {
  const [outer = '', inner] = path.split('.');
  if (inner === undefined) return (data) => data[outer];
  return (data) => (data[outer] as Data | undefined)?.[inner];
};

const keysOfDefinition = ({ obligors, collateral }: EventDefinition): Keys => ({
  obligors: obligors.map(readerOf),
  collateral,
});

const keysOfType: ReadonlyMap<string, Keys> = new Map(
  Object.entries(eventTypes).map(([type, definition]) => [type, keysOfDefinition(definition)]),
);
