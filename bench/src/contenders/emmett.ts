/** Emmett on PostgreSQL: `appendToStream`, one stream a call, as its interface asks. */
import type { Contender } from '../duel';
import { requireRival } from './rivals';
import { timedSlice } from './timed-slice';
import type { Setting } from './tocsin';

/** As much of its interface as is used here. */
type Emmett = Readonly<{
  getPostgreSQLEventStore: (connectionString: string) => Readonly<{
    schema: { migrate: () => Promise<unknown> };
    appendToStream: (stream: string, events: readonly object[]) => Promise<unknown>;
    close: () => Promise<void>;
  }>;
}>;

export function emmett(
  { postgres, events, limits }: Setting,
  { batch, callers = 1 }: Readonly<{ batch: number; callers?: number }>,
): Contender {
  const { getPostgreSQLEventStore } = requireRival('@event-driven-io/emmett-postgresql') as Emmett;
  const parsed = new Map(
    events
      .slice(0, limits.eventsMax)
      .map((event) => [event, { type: event.type, data: JSON.parse(event.payload) as object }]),
  );
  const by = callers === 1 ? '' : `, ${callers} callers`;
  return {
    name: `Emmett appendToStream, batches of ${batch}${by}`,
    slice: async () => {
      const store = getPostgreSQLEventStore(await postgres.freshDatabase('contender'));
      try {
        await store.schema.migrate();
        let calls = 0;
        return await timedSlice({
          events,
          batch,
          callers,
          limits,
          append: async (some) => {
            const written = some.map((event) => parsed.get(event) ?? {});
            await store.appendToStream(`file-${calls++ % 500}`, written);
          },
        });
      } finally {
        await store.close();
        await postgres.dropDatabase('contender');
      }
    },
  };
}
