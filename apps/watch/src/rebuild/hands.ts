/**
 * Who makes the views: the judge's shards, the keeper of the loan book and the reckoner of feeds,
 * each with what its subscription does. The same hands work on the live views, in the place of
 * their owners, and on those made beside.
 */
import type { EventStore, Position, RecordedEvent } from '@tocsin/event-store';
import {
  reckoningFoldedBy,
  reckoningSubscription,
  writeAlerts,
  writeCompleteness,
} from '@tocsin/read-models';
import { markFoldedBy, readFoldedBy } from '@tocsin/subscriptions';
import type { ClientBase } from 'pg';
import { thinkThrough } from '../judge/due-work';
import { isFoldedByThisCode } from '../judge/folded-by';
import { Judge } from '../judge/judge';
import {
  foldLoanBook,
  loanBookFoldedBy,
  loanBookSubscription,
  noteInLoanBook,
} from '../loan-book/keep-loan-book';
import { ownTables, shardsOf, type Shard } from '../shards/shard';
import type { ViewName } from './views';

export type Hand = Readonly<{
  /** Of its subscription. */
  name: string;
  /** Before the first event. */
  begin: (tx: ClientBase) => Promise<void>;
  handle: (events: readonly RecordedEvent[], tx: ClientBase) => Promise<void>;
  /** One piece of what is left to do after the events up to there; whether there may be more. */
  finish: (tx: ClientBase, position: Position) => Promise<boolean>;
  /** Whether what is there was made by this code, and can be gone on with. */
  isOfThisCode: (client: ClientBase) => Promise<boolean>;
}>;

type Parts = Readonly<{
  store: EventStore;
  now: () => Date;
  /** How many the watch is cut into. */
  shards: number;
  views: ReadonlySet<ViewName>;
}>;

/** Those who make any of these views. */
export function handsFor({ store, now, shards, views }: Parts): readonly Hand[] {
  const judges = shardsOf(shards).map((shard) => judgeOf(shard, { store, now }));
  return [
    ...(judgedViews.some((view) => views.has(view)) ? judges : []),
    ...(views.has('alerts') && judgedViews.every((view) => !views.has(view))
      ? judges.slice(0, 1)
      : []),
    ...(views.has('loan-book') ? [loanBookKeeper(store)] : []),
    ...(views.has('completeness') ? [reckoner(store)] : []),
  ];
}

const judgedViews = ['sightings', 'obligors', 'trial-sightings'] as const;

/** Of one who judges, only what follows from the alerts that are recorded. */
export const alertsAlone = (hand: Hand): Hand => ({
  ...hand,
  handle: async (events, tx) => {
    await writeAlerts(tx, events);
  },
  finish: () => Promise.resolve(false),
});

function judgeOf(shard: Shard, { store, now }: Pick<Parts, 'store' | 'now'>): Hand {
  const judge = new Judge({ store, now, shard });
  return {
    name: shard.name,
    begin: () => Promise.resolve(),
    handle: async (events, tx) => {
      await judge.handle(events, ownTables(tx, shard));
      if (shard.isFirst) await writeAlerts(tx, events);
    },
    finish: (tx, position) =>
      thinkThrough({ judge, tx: ownTables(tx, shard), at: { position, lagging: false } }),
    isOfThisCode: (client) => isFoldedByThisCode(ownTables(client, shard)),
  };
}

const loanBookKeeper = (store: EventStore): Hand => ({
  ...namedBy(loanBookSubscription, loanBookFoldedBy),
  handle: (events, tx) => noteInLoanBook(store, events, tx),
  finish: (tx, through) => foldLoanBook({ store, tx, through }),
});

const reckoner = (store: EventStore): Hand => ({
  ...namedBy(reckoningSubscription, reckoningFoldedBy),
  handle: (events, tx) => writeCompleteness(tx, events, store),
  finish: () => Promise.resolve(false),
});

/** Whose code is named beside its checkpoint. */
const namedBy = (
  name: string,
  foldedBy: string,
): Pick<Hand, 'name' | 'begin' | 'isOfThisCode'> => ({
  name,
  begin: (tx) => markFoldedBy(tx, name, foldedBy),
  isOfThisCode: async (client) => (await readFoldedBy(client, name)) === foldedBy,
});

/** Does what is left to do after the events up to a position, whoever has it to do. */
export async function finishAll(
  hands: readonly Hand[],
  piece: (hand: Hand) => Promise<boolean>,
): Promise<void> {
  // What one has done may be news for another.
  for (let more = true; more;) {
    more = false;
    for (const hand of hands) while (await piece(hand)) more = true;
  }
}
