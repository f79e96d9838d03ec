/** Our event store as an app uses it: one store, `append`, a durable answer for every event. */
import type { EventToAppend } from '@tocsin/event-store';
import { createPostgresEventStore, migrate } from '@tocsin/event-store-postgres';
import type { BenchPostgres } from '../bench-postgres';
import type { Contender } from '../duel';
import { timedSlice, type SliceLimits } from './timed-slice';

export type Setting = Readonly<{
  postgres: BenchPostgres;
  events: readonly EventToAppend[];
  limits: SliceLimits;
}>;

export function tocsin(
  { postgres, events, limits }: Setting,
  { batch, callers = 1 }: Readonly<{ batch: number; callers?: number }>,
): Contender {
  const name = callers === 1 ? `append, batches of ${batch}` : `append, ${callers} callers`;
  return {
    name,
    slice: async () => {
      const database = await postgres.freshDatabase('contender');
      await migrate(database);
      const store = await createPostgresEventStore({ connectionString: database });
      try {
        return await timedSlice({
          events,
          batch,
          callers,
          limits,
          append: async (some) => {
            const answers = await store.append(some);
            if (answers.some(({ outcome }) => outcome !== 'recorded'))
              throw new Error('An event of the benchmark was not recorded.');
          },
        });
      } finally {
        await store.close();
        await postgres.dropDatabase('contender');
      }
    },
  };
}
