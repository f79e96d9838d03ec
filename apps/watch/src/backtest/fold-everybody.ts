/**
 * One sign over all histories, read once and folded in one or several worlds: beside the live
 * state and touching nothing. Memory holds a few histories at a time and what was seen.
 */
import type { BusinessDate, CreditEvent, PartyId } from '@tocsin/credit-events';
import type { EventStore, Position } from '@tocsin/event-store';
import { effectiveEvents, engineOf, historyOf, type WarningSign } from '@tocsin/warning-signs';
import type { ClientBase } from 'pg';
import { subjectOf } from '../judge/arrival';
import { foldSubjects } from '../judge/fold-subjects';
import { Links } from '../judge/links';
import { OtherHistories } from '../judge/other-histories';
import { readHistories } from '../judge/read-histories';
import { Willingness } from '../judge/willingness';
import type { WorldMemory } from '../judge/world';
import { seenIn, type Seen } from './seen';

/** How many histories are done, of how many. */
export type Progress = (done: number, total: number) => void;

type WorldToFoldIn = Pick<WorldMemory, 'asWorld'>;

type Everybody = Readonly<{
  tx: ClientBase;
  store: EventStore;
  sign: WarningSign;
  /** Nothing recorded later is looked at. */
  through: Position;
  worlds: readonly WorldToFoldIn[];
  progress: Progress;
}>;

export type EverybodyFolded = Readonly<{
  /** By world, in the order given; each alert once. */
  seen: readonly (readonly Seen[])[];
  /** The days on which a party came to harm, in order; parties without any are left out. */
  harms: ReadonlyMap<string, readonly BusinessDate[]>;
}>;

const historiesAtOnce = 50;

export async function foldEverybody(of: Everybody): Promise<EverybodyFolded> {
  const { tx, store, sign, through, worlds, progress } = of;
  const links = new Links();
  const around = {
    store,
    links,
    others: new OtherHistories(),
    willingness: new Willingness(links),
  };
  const { fold } = engineOf([sign]);
  const seen = worlds.map(() => new Map<string, Seen>());
  const harms = new Map<string, readonly BusinessDate[]>();
  const keys = await keysOf(tx, sign);
  progress(0, keys.length);
  for (let from = 0; from < keys.length; from += historiesAtOnce) {
    const parties = keys.slice(from, from + historiesAtOnce);
    const histories = await readHistories({ tx, store, through }, parties);
    const toFold = parties.map((party) => ({ party, events: histories.get(party) ?? [] }));
    for (const { party, events } of toFold) {
      const days = harmsIn(events);
      if (days.length > 0) harms.set(party, days);
    }
    for (const [index, world] of worlds.entries()) {
      const results = await foldSubjects(
        { judge: { ...around, world }, tx, through, fold },
        toFold,
      );
      for (const { party, events } of toFold) {
        const result = results.get(party);
        if (result?.outcome !== 'folded') continue;
        for (const sighting of result.sightings) {
          const one = seenIn(sighting, { standing: result.standing, events });
          seen[index]?.set(one.alert, one);
        }
      }
    }
    progress(from + parties.length, keys.length);
  }
  return { seen: seen.map((all) => [...all.values()]), harms };
}

async function keysOf(tx: ClientBase, sign: WarningSign): Promise<readonly PartyId[]> {
  const { rows } = await tx.query<{ party: PartyId }>(
    'select party from watch.subject order by party',
  );
  const kind = historyOf(sign);
  return rows.map(({ party }) => party).filter((party) => subjectOf(party).kind === kind);
}

const harmsIn = (events: readonly CreditEvent[]): readonly BusinessDate[] => {
  if (!events.some(isHarm)) return [];
  return effectiveEvents(events)
    .filter(isHarm)
    .map(({ date }) => date)
    .toSorted();
};

/** What a lender means by harm: more than 90 days past due, written off, in bankruptcy. */
const isHarm = (event: CreditEvent): boolean =>
  (event.type === 'loan.overdue' && event.data.daysPastDue > 90) ||
  event.type === 'loan.written-off' ||
  event.type === 'bankruptcy.accepted';
