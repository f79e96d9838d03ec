/**
 * Folds many subjects, loading what their signs ask about on the way: ties, other histories, what
 * is seen of connected parties. What one fold misses is fetched together with what the others miss,
 * and those go on from where they waited.
 */
import type { KnownEvents, Position } from '@tocsin/event-store';
import { setImmediate } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { historyKeys, obligorKeys, type CreditEvent, type PartyId } from '@tocsin/credit-events';
import {
  asked,
  fold as foldCatalogue,
  type Elsewhere,
  type FoldResult,
  type SubjectState,
} from '@tocsin/warning-signs';
import { subjectOf } from './arrival';
import type { Links } from './links';
import type { OtherHistories } from './other-histories';
import type { Willingness } from './willingness';
import type { WorldMemory } from './world';

export type ToFold = Readonly<{
  party: PartyId;
  state?: SubjectState;
  events: readonly CreditEvent[];
  /** What came into other histories since the state. */
  elsewhere?: readonly Elsewhere[];
  /** Where everything is folded anew: the state before, which asked much the same. */
  before?: SubjectState | undefined;
}>;

export type Folded = Extract<FoldResult, { outcome: 'folded' }>;
type Waiting = Extract<FoldResult, { outcome: 'waits' }>;
type Outcome = Exclude<FoldResult, Waiting>;

export type Folding = Readonly<{
  judge: Readonly<{
    store: KnownEvents;
    links: Links;
    others: OtherHistories;
    willingness: Pick<Willingness, 'near' | 'misses' | 'loadMissed'>;
    world: Pick<WorldMemory, 'asWorld'>;
  }>;
  tx: ClientBase;
  /** Nothing recorded later is looked at. */
  through: Position;
  /** The whole catalogue where absent. */
  fold?: typeof foldCatalogue;
}>;

/** Whoever else lives in the process, such as the API of the embedded start, gets a turn so often. */
const breathEveryMs = 20;

export async function foldSubjects(
  { judge, tx, through, fold = foldCatalogue }: Folding,
  subjects: readonly ToFold[],
): Promise<ReadonlyMap<PartyId, Outcome>> {
  const { links, others, willingness, world, store } = judge;
  const results = new Map<PartyId, Outcome>();
  const surroundings = {
    ...world.asWorld({
      connected: links.connected,
      controlling: links.controlling,
      eventsOf: others.eventsOf,
      willingnessNear: willingness.near,
    }),
    misses: () => links.misses + others.misses + willingness.misses,
  };
  await haveAtHand({ judge, tx, through }, subjects);
  let open: readonly Open[] = subjects.map(({ party, state, events, elsewhere }) => ({
    party,
    goOn: () =>
      fold({
        subject: subjectOf(party),
        ...(state && { state }),
        events,
        ...(elsewhere && { elsewhere }),
        world: surroundings,
      }),
  }));
  let breathedMs = performance.now();
  while (open.length > 0) {
    const waiting: Open[] = [];
    for (const { party, goOn } of open) {
      if (performance.now() - breathedMs > breathEveryMs) {
        await setImmediate();
        breathedMs = performance.now();
      }
      const result = goOn();
      if (result.outcome === 'waits') waiting.push({ party, goOn: result.goOn });
      else results.set(party, result);
    }
    await links.loadMissed(tx);
    await others.loadMissed({ tx, store, through });
    await willingness.loadMissed(tx);
    open = waiting;
  }
  links.endRound();
  return results;
}

type Open = Readonly<{ party: PartyId; goOn: () => FoldResult }>;

/** Whoever has more ties than this is asked about in earnest before its neighbours are loaded. */
const fewLinks = 20;

/**
 * Loads beforehand what will likely be asked: what the state has asked before, and the ties of whom
 * the events name, with their neighbours' where they are few. What is missing costs a round.
 */
async function haveAtHand(
  { judge: { links, others, store }, tx, through }: Folding,
  subjects: readonly ToFold[],
): Promise<void> {
  const { parties, histories } = namedIn(subjects);
  for (const { state, before = state } of subjects) {
    if (!before) continue;
    const questions = asked(before);
    // Of all whom a state has ever asked about, its next events name few.
    if (!state) for (const about of questions.parties()) parties.add(about);
    others.want(questions.facts);
  }
  others.wantUsual(histories);
  await others.loadMissed({ tx, store, through });
  others.wantNeighbours(histories);
  links.want(parties);
  await links.loadMissed(tx);
  for (const party of parties) {
    const ties = links.linksOf(party) ?? [];
    if (ties.length <= fewLinks) links.want(ties.flatMap((tie) => tie.others));
  }
  await links.loadMissed(tx);
  await others.loadMissed({ tx, store, through });
}

/** Who the events are about, and under which keys they are found. */
function namedIn(subjects: readonly ToFold[]) {
  const parties = new Set(subjects.map(({ party }) => party));
  const histories = new Set<string>();
  for (const event of subjects.flatMap(({ events }) => events)) {
    for (const named of obligorKeys(event)) parties.add(named);
    for (const key of historyKeys(event)) histories.add(key);
  }
  return { parties, histories };
}
