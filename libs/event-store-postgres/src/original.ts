/**
 * A log that is kept elsewhere, of which the tables here are a copy in the same order: an event is
 * written there first, comes back in the order of all events, and is entered here only then. So the
 * copy depends on nothing but the original, and can be made again from it, position for position.
 */
import type { PreparedEvent } from './prepared-event';

export type Original = Readonly<{
  /** Says in the tables whose copy they are; another name is refused. */
  name: string;
  /** Follows it from behind what is copied; rejects where the copy is of another log. */
  follow: (copied: Copied) => Promise<Following>;
  close: () => Promise<void>;
}>;

/** How far the copy goes. */
export type Copied = Readonly<{
  /** Where to go on, as `Arrivals` named it; from the beginning where there is none. */
  place?: string;
  /** The last event that was copied. */
  last?: Readonly<{ eventId: string; stream: string; revision: number }>;
}>;

/** One spell of following, for as long as this process is in the writer's office. */
export type Following = Readonly<{
  /**
   * Writes the runs in this order, durably before it resolves. After a rejection nothing is known,
   * except of a `Refused`: that could not be taken, and would not be another time.
   */
  append: (runs: readonly Run[], recorded: Date) => Promise<void>;
  /** What has come since the last call; waits where nothing has, until all that was there is told. */
  next: () => Promise<Arrivals>;
  end: () => Promise<void>;
}>;

/** Events on one stream that already holds so many. */
export type Run = Readonly<{
  stream: string;
  length: number;
  events: readonly PreparedEvent[];
  /** All or nothing; otherwise it may be written in pieces. */
  isWhole: boolean;
}>;

export type Arrivals = Readonly<{
  arrivals: readonly Arrival[];
  /** Where to go on once these are copied; none where nothing has changed. */
  place?: string;
  /** Everything that was there when the following began has been told. */
  isCaughtUp: boolean;
}>;

export type Arrival = Readonly<{
  stream: string;
  /** 0, 1, 2, … within the stream of the original. */
  revision: number;
  eventId: string;
  /** Missing where it is none of ours: somebody else has written into the original. */
  prepared?: PreparedEvent;
}>;

/** Would come back however often it is tried, until somebody mends the cause. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
