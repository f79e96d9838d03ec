/**
 * Folds everything again from the first event, beside the live views and while intake goes on;
 * compares; and only then puts the new in the place of the old.
 *
 * Most of the log is folded while the live judge works. Then its office is taken for as long as the
 * last few events, the comparison and the copying take, so both stand at the same event.
 */
import { businessDateOf } from '@tocsin/credit-events';
import type { EventStore } from '@tocsin/event-store';
import { inTransaction, readCheckpoint, seizeOffice } from '@tocsin/subscriptions';
import type { ClientBase, Pool, PoolClient } from 'pg';
import { thinkThrough } from '../judge/due-work';
import { isFoldedByThisCode } from '../judge/folded-by';
import { Judge } from '../judge/judge';
import { refuseShards } from './refuse-shards';
import { whole } from '../shards/shard';
import { createBeside } from './beside';
import { compareItems, type Difference } from './differences';
import { foldBeside, type Folding } from './fold-beside';
import { switchOver } from './switch-over';
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
/** So many events are soon folded: near enough to take the office. */
const nearEnough = 2_000;

export async function rebuild(options: RebuildOptions): Promise<Rebuilt> {
  const { store, pool, url, view, now = () => new Date(), progress = () => undefined } = options;
  const views = new Set<ViewName>(view ? [view] : viewNames);
  await refuseShards(pool);
  const beside = await createBeside(url);
  const client = await beside.pool.connect();
  try {
    const judges = view !== 'alerts';
    const folding = foldBeside({ store, client, now, judges });
    for (;;) {
      const target = await readCheckpoint(pool, whole.name);
      if (target - folding.position() <= nearEnough) break;
      await folding.advance(target, (position) => {
        progress(position, target);
      });
    }
    await folding.finish();
    return await atOneEvent({ ...options, now, views, client, folding });
  } finally {
    client.release();
    await beside.drop();
  }
}

type AtOneEvent = RebuildOptions &
  Readonly<{
    now: () => Date;
    views: ReadonlySet<ViewName>;
    client: PoolClient;
    folding: Folding;
  }>;

async function atOneEvent(given: AtOneEvent): Promise<Rebuilt> {
  const { pool, folding, client, views, accept = false, now } = given;
  const office = await seizeOffice({ name: whole.name, pool });
  const started = performance.now();
  try {
    const live = office.client;
    const { position } = office.mark;
    await bringToRest(given, live, position);
    await folding.advance(position, () => undefined);
    await folding.finish();
    const compared = await compareAll(given, live, position);
    const switched = compared.differences === 0 || accept;
    const trigger = { known: businessDateOf(now()), reason: 'judged-anew' } as const;
    const { differing, ...result } = compared;
    if (switched) await switchOver({ live, beside: client, views, position, differing, trigger });
    const pausedSeconds = (performance.now() - started) / 1000;
    return { position, ...result, switched, pausedSeconds };
  } finally {
    await office.leave();
  }
}

/**
 * What the live judge had put off is done in its place, so that like is compared with like. States
 * of other code are left alone: everybody would have to be folded anew, which is being done.
 */
async function bringToRest(
  { store, now }: Pick<AtOneEvent, 'store' | 'now'>,
  live: ClientBase,
  position: number,
): Promise<void> {
  if (!(await isFoldedByThisCode(live))) return;
  const judge = new Judge({ store, now });
  const at = { position, lagging: false };
  const piece = () =>
    inTransaction(live, { durable: true }, (tx) => thinkThrough({ judge, tx, at }));
  while (await piece());
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
  for (const view of views)
    equal[view] = await compareItems(
      view,
      { live: itemsOf[view](live, position), rebuilt: itemsOf[view](client, position) },
      (difference) => {
        differences += 1;
        if (examples.length < examplesMax) examples.push(difference);
        if (view === 'sightings') differing.add(difference.key.split(' ')[0] ?? '');
      },
    );
  return { equal, examples, differences, differing: [...differing] };
}
