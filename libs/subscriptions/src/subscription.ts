/**
 * What a subscription is asked for and what it promises. It hands the store's events to a handler,
 * in order, without a gap, and moves its checkpoint in the transaction of the handler's writes: so
 * every event takes effect on the database exactly once, whatever dies in between.
 */
import type { EventStore, Position, RecordedEvent } from '@tocsin/event-store';
import type { ClientBase, Pool } from 'pg';

/** Any pino logger will do. */
export type Logger = Readonly<{
  info: (details: object, message: string) => void;
  warn: (details: object, message: string) => void;
  error: (details: object, message: string) => void;
}>;

export type DueWork = Readonly<{
  /** Everything up to here has been handled and committed. */
  position: Position;
  /** False at the head; true when the work is done in passing because it has waited too long. */
  lagging: boolean;
}>;

export type Commit = Readonly<{ position: Position; events: number; seconds: number }>;

export type Fold = Readonly<{
  /** Names the code by which the handler makes its rows. */
  by: string;
  /** Prepares for the first event, in the transaction that sets the checkpoint back to it. */
  startOver: (tx: ClientBase) => Promise<void>;
}>;

export type SubscriptionOptions = Readonly<{
  /** Unique in the database; the key of the checkpoint and of the lock. */
  name: string;
  store: EventStore;
  /** Where the checkpoint and the handler's writes live. Only its settings are used: the
   * subscription opens one connection of its own, because the lock lives as long as that. */
  pool: Pool;
  logger: Logger;
  /**
   * Handles up to `batchSize` events, writing through `tx` only. May be called again with the same
   * events, or with fewer of them, after a transaction that was not committed. An error that is
   * not transient makes the subscription look for the one event that causes it, and stop there.
   */
  handle: (events: readonly RecordedEvent[], tx: ClientBase) => Promise<void>;
  /**
   * One piece of work that need not be done with each batch; answers whether there is more. Called
   * in a transaction of its own: at the head, again and again until there is no more (new events
   * go first), and while lagging at the latest `dueEveryMs` after it was last done.
   */
  whenCaughtUp?: (tx: ClientBase, at: DueWork) => Promise<boolean>;
  /** Default 5,000 ms. */
  dueEveryMs?: number;
  /** Asks for such work with each look at an unchanged log too: others than events may bring it. */
  dueWhileIdle?: boolean;
  /** For rows that are made again from the first event once other code would make other rows. */
  fold?: Fold;
  /**
   * Called before the first batch of each term of office and after each transaction that was not
   * committed: whatever the handler remembers may be ahead of the database or behind it.
   */
  forget?: () => void;
  /** Called after each commit of a batch; must not throw. */
  onCommitted?: (commit: Commit) => void;
  /** Errors, beside those of the database, after which trying again may help. */
  isTransient?: (error: unknown) => boolean;
  /** Default 1,000. */
  batchSize?: number;
  /**
   * False lets a commit be answered before it is on disk (`synchronous_commit = off`), which is
   * about a tenth faster. Safe for rows that can be made again from the log: after a crash of
   * PostgreSQL rows and checkpoint fall back together, and the events are handled once more. Not
   * safe where the handler tells somebody outside what it has written. Default true.
   */
  durable?: boolean;
  /** How often to look for events whose notification was lost. Default 1,000 ms. */
  pollEveryMs?: number;
  /** How long `stop` waits for the batch in hand before it cuts the connection. Default 10,000. */
  stopWithinMs?: number;
  /** Stops the subscription when aborted, as `stop` does. */
  signal?: AbortSignal;
}>;

export type SubscriptionState =
  /** Connecting, or after a transient error about to. */
  | 'connecting'
  /** Another process owns the name; this one takes over when that one dies. */
  | 'waiting'
  | 'running'
  | 'failed'
  | 'stopped';

/** Why a subscription stopped. Without `event` the work at the head failed. */
export type Failure = Readonly<{
  at: Date;
  message: string;
  event?: Readonly<{ position: Position; type: string; eventId: string }>;
}>;

/** How far behind: in events, and as the age of the oldest event not yet handled. */
export type Lag = Readonly<{ events: number; seconds: number }>;

export type Subscription = Readonly<{
  name: string;
  state: () => SubscriptionState;
  /** The last committed position, also of another owner (then up to a second old). */
  position: () => Position;
  lag: () => Promise<Lag>;
  failure: () => Failure | undefined;
  /** Resolves when everything up to the position is handled and no due work is left; rejects when
   * the subscription ends before. Without a position: the head at the time of the call. */
  caughtUp: (position?: Position) => Promise<void>;
  /** Finishes or rolls back the batch in hand, lets go of the name, and resolves. */
  stop: () => Promise<void>;
  /** Resolves when the subscription has stopped or failed; never rejects. */
  done: Promise<void>;
}>;
