/**
 * Work under way, a few pieces at a time: done in any order, told of in the order in which it was
 * begun. After a failure nothing more is told of.
 */
import { EventEmitter, once } from 'node:events';

export type InFlight<T> = Readonly<{
  /** False where there was no room within the time. */
  waitForRoom: (ms: number) => Promise<boolean>;
  /** Beyond its room as well: whoever has waited may add. */
  add: (work: Promise<T>) => void;
  /** Resolves when all that was added is told of, or failed. */
  settled: () => Promise<void>;
}>;

export type InFlightOptions<T> = Readonly<{
  room: number;
  onDone: (done: T) => Promise<void> | void;
  /** Once: of whichever fails first. */
  onFailure: (error: unknown) => void;
}>;

export function createInFlight<T>({ room, onDone, onFailure }: InFlightOptions<T>): InFlight<T> {
  const changes = new EventEmitter();
  let under = 0;
  let failed = false;
  let told: Promise<void> = Promise.resolve();
  const tell = async (before: Promise<void>, work: Promise<T>): Promise<void> => {
    try {
      // Both at once: a failure must not wait unheard for what began earlier.
      const [done] = await Promise.all([work, before]);
      if (!failed) await onDone(done);
    } catch (error) {
      if (!failed) onFailure(error);
      failed = true;
    } finally {
      under -= 1;
      changes.emit('room');
    }
  };
  return {
    waitForRoom: async (ms) => {
      const signal = AbortSignal.timeout(ms);
      while (under >= room && !signal.aborted) {
        await once(changes, 'room', { signal }).catch(() => undefined);
      }
      return under < room;
    },
    add: (work) => {
      under += 1;
      told = tell(told, work);
    },
    settled: () => told,
  };
}
