/**
 * Under which histories an event is found: its obligors, the collateral it names, and the event it
 * amends. Computed for every event taken in, so each type's paths are resolved once, here.
 */
import { eventTypes } from './event-types';
import type { EventDefinition } from './define-event-type';
import { isCounty, looksLikeParty, type PartyId } from './ids';

/** What an event before recording and a credit event have in common. */
export type KeyedEvent = Readonly<{
  type: string;
  source: string;
  corrects?: string;
  data: object;
}>;

type Data = Readonly<Record<string, unknown>>;
type Keys = Pick<EventDefinition, 'collateral' | 'area' | 'prefectureOf' | 'countyOf' | 'sign'> &
  Readonly<{ obligors: readonly ((data: Data) => unknown)[] }>;

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

/**
 * Every history: `<party>`, `collateral:<id>`, `area:<bank>/<area>`, `region:<prefecture>` or
 * `region:<county>`, `sign:<id>`, and `event:<source>|<id>` of a corrected or voided one.
 */
export const historyKeys = (event: KeyedEvent): readonly string[] => {
  const keys: string[] = [...obligorKeys(event)];
  const data = event.data as Data;
  const of = keysOfType.get(event.type);
  if (of) addOthers(keys, data, of);
  if (event.corrects !== undefined) keys.push(`event:${event.source}|${event.corrects}`);
  if (event.type === 'event.voided') keys.push(`event:${event.source}|${String(data['event'])}`);
  return keys;
};

/** The histories of what is no party. */
const addOthers = (keys: string[], data: Data, of: Keys): void => {
  if (of.collateral !== undefined) keys.push(`collateral:${String(data[of.collateral])}`);
  if (of.area) keys.push(`area:${String(data[of.area.bank])}/${String(data[of.area.area])}`);
  const region = regionIn(data, of);
  if (region !== undefined) keys.push(`region:${region}`);
  if (of.sign !== undefined) keys.push(`sign:${String(data[of.sign])}`);
};

const regionIn = (data: Data, { prefectureOf, countyOf }: Keys): string | undefined => {
  if (prefectureOf !== undefined) return `${String(data[prefectureOf]).slice(0, 4)}00`;
  return countyOf === undefined
    ? undefined
    : countyConcerned(data[countyOf] as AboutAlert | undefined);
};

type AboutAlert = Readonly<{
  axis: string;
  subject: Readonly<{ kind: string }>;
  region?: string;
}>;

/** The county that counts a confirmed alert: where it doubts the willingness of an obligor there. */
export const countyConcerned = (about: AboutAlert | undefined): string | undefined =>
  about?.axis === 'willingness' &&
  about.subject.kind === 'obligor' &&
  about.region !== undefined &&
  isCounty(about.region)
    ? about.region
    : undefined;

const addParty = (found: PartyId[], value: string): void => {
  if (looksLikeParty(value) && !found.includes(value)) found.push(value);
};

const readerOf = (path: string): ((data: Data) => unknown) => {
  const [outer = '', inner] = path.split('.');
  if (inner === undefined) return (data) => data[outer];
  return (data) => (data[outer] as Data | undefined)?.[inner];
};

const keysOfDefinition = ({ obligors, ...others }: EventDefinition): Keys => ({
  ...others,
  obligors: obligors.map(readerOf),
});

const keysOfType: ReadonlyMap<string, Keys> = new Map(
  Object.entries(eventTypes).map(([type, definition]) => [type, keysOfDefinition(definition)]),
);
