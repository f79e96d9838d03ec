/**
 * Which places of the log each delivery took, gathered per batch and written a little later, so
 * that no event and no request waits for it. What a crash leaves unwritten is found again when the
 * same comes again: who repeats an event that nobody is known to have brought has brought it.
 */
import type { Pool } from 'pg';
import type { Brought } from './brought';
import type { DeliveryMark } from './delivery-mark';
import { finishDelivery, type Finished, type Noted, writeDeliveries } from './write-deliveries';

export type DeliveryBook = Readonly<{
  note: (mark: DeliveryMark, brought: readonly Brought[]) => void;
  /** Resolves when everything noted so far is written; rejects, and keeps it, where it cannot be. */
  flush: () => Promise<void>;
  /**
   * Nothing more of it will come. Answers its parts, one a feed; with `feed` also of a delivery in
   * which there was nothing.
   */
  finish: (mark: DeliveryMark, feed?: string) => Promise<readonly Finished[]>;
}>;

const writeDelayMs = 500;

type Writing = Readonly<{ pool: Pool; now: () => number; onError: (error: unknown) => void }>;

export function createDeliveryBook({ pool, now, onError }: Writing): DeliveryBook {
  let noted = new Map<string, Noted>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  const write = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (noted.size === 0) return;
    const due = noted;
    noted = new Map();
    try {
      await writeDeliveries(pool, inOrder(due));
    } catch (error) {
      for (const one of due.values()) add(noted, one);
      later();
      throw error;
    }
  };
  const flush = (): Promise<void> => {
    const written = writing.then(write);
    writing = written.catch(() => undefined);
    return written;
  };
  const later = (): void => {
    timer ??= setTimeout(() => void flush().catch(onError), writeDelayMs).unref();
  };
  return {
    note: (mark, brought) => {
      for (const one of brought) add(noted, { mark, brought: one, at: now() });
      if (brought.length > 0) later();
    },
    flush,
    finish: async (mark, feed) => {
      await flush();
      return finishDelivery(pool, { mark, at: now(), ...(feed === undefined ? {} : { feed }) });
    },
  };
}

/** A rehearsal brings nothing. */
export const noDeliveries: DeliveryBook = {
  note: () => undefined,
  flush: () => Promise.resolve(),
  finish: () => Promise.resolve([]),
};

function add(noted: Map<string, Noted>, { mark, brought, at }: Noted): void {
  const key = JSON.stringify([brought.feed, mark.kind, mark.key]);
  const known = noted.get(key);
  noted.set(key, { mark, at, brought: known ? sumOf(known.brought, brought) : brought });
}

/** In place: what was noted is the book's own. */
function sumOf(sum: Brought, more: Brought): Brought {
  sum.accepted += more.accepted;
  sum.duplicates += more.duplicates;
  sum.quarantined += more.quarantined;
  append(sum.added, more.added);
  append(sum.repeated, more.repeated);
  sum.firstLine = Math.min(sum.firstLine, more.firstLine);
  sum.lastLine = Math.max(sum.lastLine, more.lastLine);
  return sum;
}

function append(ranges: Brought['added'], more: Brought['added']): void {
  for (const [first, end] of more) {
    const last = ranges.at(-1);
    if (last?.[1] === first - 1) last[1] = end;
    else ranges.push([first, end]);
  }
}

/** In one order, so that two processes cannot wait for each other. */
const inOrder = (noted: ReadonlyMap<string, Noted>): readonly Noted[] =>
  [...noted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
