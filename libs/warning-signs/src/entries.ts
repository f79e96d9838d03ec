/**
 * Entries as they begin, evolve and go. Every member is spelt out, in one order: entries are made at
 * every step, and copies of one shape are quickest.
 */
import type { PartyId } from '@tocsin/credit-events';
import type { WarningSign } from './define-warning-sign';
import type { Entry } from './history';
import { noFacts } from './standing-reads';
import { takeAway } from './steps';

type Entries = ReadonlyMap<string, Entry>;

/** Objects of one sign and subject that are kept while they show nothing. */
const quietObjectsMax = 256;

type AfterEvent = Pick<Entry, 'facts' | 'factsKnown' | 'state' | 'asked' | 'askedControl'>;

/** The entry after an event. */
export const evolvedTo = (entry: Entry, after: AfterEvent): Entry => ({
  sign: entry.sign,
  object: entry.object,
  isBase: entry.isBase,
  state: after.state,
  asked: after.asked,
  askedControl: after.askedControl,
  facts: after.facts,
  factsKnown: after.factsKnown,
  factsDue: entry.factsDue,
  episodes: entry.episodes,
  reads: entry.reads,
  judgedOn: entry.judgedOn,
  wakeOn: entry.wakeOn,
  pending: entry.pending,
  awaited: entry.awaited,
  foreseen: entry.foreseen,
});

export const nothingAsked: Pick<Entry, 'facts' | 'factsKnown'> = { facts: [], factsKnown: [] };

export function withAll(
  before: readonly PartyId[],
  more: ReadonlySet<PartyId>,
): readonly PartyId[] {
  if (more.size === 0) return before;
  const fresh = [...more].filter((party) => !before.includes(party));
  return fresh.length === 0 ? before : [...before, ...fresh];
}

const hasObjects = ({ objectOf, appear }: WarningSign): boolean =>
  objectOf !== undefined || appear !== undefined;

export const stateAtFirst = (entries: Entries, sign: WarningSign): unknown =>
  entries.get(sign.id)?.state ?? sign.initialState();

/** A new object begins from what all objects of its sign have in common. */
export const begun = (entries: Entries, sign: WarningSign, key: string): Entry => ({
  sign: sign.id,
  object: key === sign.id ? undefined : key.slice(sign.id.length + 1),
  isBase: hasObjects(sign) && key === sign.id,
  state: stateAtFirst(entries, sign),
  asked: [],
  askedControl: [],
  facts: nothingAsked.facts,
  factsKnown: nothingAsked.factsKnown,
  factsDue: undefined,
  episodes: [],
  reads: noFacts,
  judgedOn: undefined,
  wakeOn: undefined,
  pending: [],
  awaited: [],
  foreseen: undefined,
});

/** The longest known object that shows nothing makes room for a new one. */
export function makeRoom(run: Parameters<typeof takeAway>[0], sign: WarningSign): void {
  const quiet: string[] = [];
  run.entries.forEach((entry, key) => {
    if (entry.sign === sign.id && !entry.isBase && entry.episodes.length === 0) quiet.push(key);
  });
  const oldest = quiet[0];
  if (quiet.length >= quietObjectsMax && oldest !== undefined) takeAway(run, oldest);
}
