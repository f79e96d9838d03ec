/** A log of its own for the time of a measurement, and a watch on it in processes of their own. */
import type { EventToAppend } from '@tocsin/event-store';
import { createPostgresEventStore, migrate } from '@tocsin/event-store-postgres';
import { generateEvents } from '../events/generate-events';
import type { Bench } from '../section';
import { startWatching, type CaughtUp, type Watching } from './watching';

const batch = 2_000;

type Log = Readonly<{
  fill: (events: number) => Promise<void>;
  watching: Pick<Watching, 'catchUp'>;
}>;

/** With so many processes, the watch is cut into as many shards. */
export async function withLog<T>(
  bench: Bench,
  { processes = 1 }: Readonly<{ processes?: number }>,
  work: (log: Log) => Promise<T>,
): Promise<T> {
  const url = await bench.postgres.freshDatabase('judged');
  await migrate(url);
  const store = await createPostgresEventStore({ connectionString: url });
  const supply = generateEvents(4);
  const fill = async (events: number): Promise<void> => {
    for (let left = events; left > 0; left -= batch) {
      const some: EventToAppend[] = [];
      while (some.length < Math.min(batch, left)) some.push(supply.next().value);
      await store.append(some);
    }
  };
  const watches: Watching[] = [];
  try {
    while (watches.length < processes) watches.push(await startWatching(url, processes));
    return await work({ fill, watching: together(watches) });
  } finally {
    await Promise.all(watches.map((watch) => watch.end()));
    await store.close();
    await bench.postgres.dropDatabase('judged');
  }
}

/** As long as the slowest takes, with the memory of all. */
const together = (watches: readonly Watching[]): Log['watching'] => ({
  catchUp: async () => {
    const all = await Promise.all(watches.map((watch) => watch.catchUp()));
    return all.reduce<CaughtUp>(
      (sum, one) => ({
        seconds: Math.max(sum.seconds, one.seconds),
        peakBytes: sum.peakBytes + one.peakBytes,
      }),
      { seconds: 0, peakBytes: 0 },
    );
  },
});
