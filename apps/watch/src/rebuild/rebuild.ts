/**
 * Folds everything again from the first event, beside the live views and while intake goes on;
 * compares; and only then puts the new in the place of the old.
 *
 * Most of the log is folded while the live judge works. Then the offices of all who make the views
 * are taken for as long as the last few events, the comparison and the copying take, so that both
 * stand at the same event.
 */
import { businessDateOf } from '@tocsin/credit-events';
import type { EventStore } from '@tocsin/event-store';
import { readCheckpoint } from '@tocsin/subscriptions';
import type { ClientBase, Pool, PoolClient } from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { readShards } from '../schema';
import { createBeside } from './beside';
import { compareItems, type Difference } from './differences';
import { foldBeside, type Folding } from './fold-beside';
import { alertsAlone, handsFor, type Hand } from './hands';
import { heldBack } from './held-back';
import { switchOver } from './switch-over';
import { takeOver } from './take-over';
import { itemsOf, viewNames, type ViewName } from './views';

export type RebuildOptions = Readonly<{
  store: EventStore;
  /** The database of the live views, and its address. */
  pool: Pool;
  url: string;
  /** All of them where absent. */
  view?: ViewName;
  /** Switches although something differs; the watch then tells what is seen now. */
  accept?: boolean;
  now?: () => Date;
  progress?: (done: number, total: number) => void;
}>;

export type Rebuilt = Readonly<{
  position: number;
  /** Equal items by view. */
  equal: Readonly<Partial<Record<ViewName, number>>>;
  differences: number;
  /** The first hundred. */
  examples: readonly Difference[];
  switched: boolean;
  /** How long nobody judged. */
  pausedSeconds: number;
}>;

const examplesMax = 100;
/** So many events are soon folded: near enough to take the offices. */
const nearEnough = 2_000;
/** Within which whoever is behind, and at work, has come further. */
const patienceMs = 2_000;

export async function rebuild(options: RebuildOptions): Promise<Rebuilt> {
  const { store, pool, url, view, now = () => new Date(), progress = () => undefined } = options;
  const views = new Set<ViewName>(view ? [view] : viewNames);
  const shards = await readShards(pool);
  const hands = handsFor({ store, now, shards, views });
  const making = handsFor({ store: heldBack(store), now, shards, views });
  const beside = await createBeside(url, shards);
  const client = await beside.pool.connect();
  try {
    const folding = foldBeside({
      ...{ store, client },
      hands: view === 'alerts' ? making.map(alertsAlone) : making,
    });
    await comeNear({ pool, hands, folding, progress });
    await folding.finish();
    return await atOneEvent({ ...options, now, views, shards, hands, client, folding });
  } finally {
    client.release();
    await beside.drop();
  }
}

type Approach = Readonly<{
  pool: Pool;
  hands: readonly Hand[];
  folding: Folding;
  progress: NonNullable<RebuildOptions['progress']>;
}>;

/** Until little is left to do in the place of anybody who makes the views. */
async function comeNear({ pool, hands, folding, progress }: Approach): Promise<void> {
  let last = -1;
  for (;;) {
    const reached = await Promise.all(hands.map(({ name }) => readCheckpoint(pool, name)));
    const [first, target] = [Math.min(...reached), Math.max(...reached)];
    const waits = target - first > nearEnough && first > last;
    if (target - folding.position() <= nearEnough && !waits) return;
    last = first;
    await folding.advance(target, (position) => {
      progress(position, target);
    });
    if (waits) await wait(patienceMs);
  }
}

type AtOneEvent = RebuildOptions &
  Readonly<{
    now: () => Date;
    views: ReadonlySet<ViewName>;
    shards: number;
    /** Of the live views. */
    hands: readonly Hand[];
    client: PoolClient;
    folding: Folding;
  }>;

async function atOneEvent(given: AtOneEvent): Promise<Rebuilt> {
  const { store, pool, hands, folding, client, views, shards, accept = false, now } = given;
  const started = performance.now();
  const atRest = await takeOver({ store, pool, hands });
  const { client: live, position } = atRest;
  try {
    await folding.advance(position, () => undefined);
    await folding.finish();
    const { differing, ...result } = await compareAll(given, live, position);
    const switched = result.differences === 0 || accept;
    const trigger = { known: businessDateOf(now()), reason: 'judged-anew' } as const;
    const places = { live, beside: client, views, shards, position };
    if (switched) await switchOver({ ...places, differing, trigger });
    const pausedSeconds = (performance.now() - started) / 1000;
    return { position, ...result, switched, pausedSeconds };
  } finally {
    await atRest.leave();
  }
}

async function compareAll(
  { client, views }: Pick<AtOneEvent, 'client' | 'views'>,
  live: ClientBase,
  position: number,
) {
  const equal: Partial<Record<ViewName, number>> = {};
  const examples: Difference[] = [];
  const differing = new Set<string>();
  let differences = 0;
  const differs = (difference: Difference) => {
    differences += 1;
    if (examples.length < examplesMax) examples.push(difference);
    if (difference.view === 'sightings') differing.add(difference.key.split(' ')[0] ?? '');
  };
  for (const view of views) {
    let same = 0;
    for (const items of itemsOf[view])
      same += await compareItems(
        view,
        { live: items(live, position), rebuilt: items(client, position) },
        differs,
      );
    equal[view] = same;
  }
  return { equal, examples, differences, differing: [...differing] };
}
