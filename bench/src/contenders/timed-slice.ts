/** Cuts one slice: appends batch after batch until the events or the time are used up. */
import type { EventToAppend } from '@tocsin/event-store';
import type { Slice } from '../duel';
import { quantile } from '../quantiles';

export type SliceLimits = Readonly<{ eventsMax: number; secondsMax: number }>;

export type Appending = Readonly<{
  events: readonly EventToAppend[];
  batch: number;
  callers: number;
  limits: SliceLimits;
  append: (events: readonly EventToAppend[], caller: number) => Promise<void>;
}>;

/** Each caller sends its next batch when the last one is answered. */
export async function timedSlice(work: Appending): Promise<Slice> {
  const { batch, limits } = work;
  const events = work.events.slice(0, limits.eventsMax);
  const latencies: number[] = [];
  let taken = 0;
  let done = 0;
  const started = performance.now();
  const timeIsUp = (): boolean => performance.now() - started > limits.secondsMax * 1_000;
  const caller = async (number: number): Promise<void> => {
    while (taken < events.length && !timeIsUp()) {
      const some = events.slice(taken, taken + batch);
      taken += some.length;
      const sent = performance.now();
      await work.append(some, number);
      latencies.push(performance.now() - sent);
      done += some.length;
    }
  };
  await Promise.all(Array.from({ length: work.callers }, (_, number) => caller(number)));
  return {
    events: done,
    seconds: (performance.now() - started) / 1_000,
    figures: { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) },
  };
}
