/**
 * The life of a subscription: wait for the office, serve until asked to stop, start again after
 * errors that pass, stand still after errors that do not.
 */
import type { Position, RecordedEvent } from '@tocsin/event-store';
import { recordFailure, startOverIfFoldedOtherwise } from './checkpoint';
import { NotContiguous, openBatches, type Batch, type EventBatches } from './event-batches';
import { Stuck, doDueWork, handleBatch } from './handle-batch';
import { enterOffice, type Office } from './office';
import { pause } from './pause';
import { lagsAt } from './read-subscriptions';
import type {
  Commit,
  Failure,
  Lag,
  Subscription,
  SubscriptionOptions,
  SubscriptionState,
} from './subscription';
import { inTransaction } from './transaction';

const firstBackOffMs = 100;
const longestBackOffMs = 5_000;

/** Starts at once and in the background; `migrateSubscriptions` must have run before. */
export function startSubscription(options: SubscriptionOptions): Subscription {
  const life = new Life(options);
  const done = life.live();
  return {
    name: options.name,
    state: () => life.state,
    position: () => life.position,
    failure: () => life.failure,
    lag: () => life.lag(),
    caughtUp: (position) => life.caughtUp(position),
    stop: () => life.stop(done),
    done,
  };
}

type Waiter = Readonly<{ target: Position; resolve: () => void; reject: (error: Error) => void }>;

class Life {
  state: SubscriptionState = 'connecting';
  position: Position = 0;
  failure: Failure | undefined;

  private readonly options: SubscriptionOptions;
  private readonly stopAsked = new AbortController();
  private office: Office | undefined;
  private errorsInRow = 0;
  /** Handled, and no due work left, up to here. */
  private settled: Position = -1;
  private waiters: readonly Waiter[] = [];

  constructor(options: SubscriptionOptions) {
    this.options = {
      ...options,
      onCommitted: (commit) => {
        this.committed(commit);
      },
    };
    this.tellCommitted = options.onCommitted;
    options.signal?.addEventListener('abort', () => {
      this.stopAsked.abort();
    });
    if (options.signal?.aborted) this.stopAsked.abort();
  }

  private readonly tellCommitted: SubscriptionOptions['onCommitted'];

  private get stopping(): boolean {
    return this.stopAsked.signal.aborted;
  }

  /** Never rejects. */
  async live(): Promise<void> {
    while (!this.stopping && !this.failure) {
      try {
        await this.term();
      } catch (error) {
        await this.backOff(error);
      }
    }
    this.state = this.failure ? 'failed' : 'stopped';
    for (const { reject } of this.waiters)
      reject(new Error(`Subscription "${this.options.name}" has ${this.state}.`));
    this.waiters = [];
  }

  async lag(): Promise<Lag> {
    const [lag] = await lagsAt(this.options.store, [this.position]);
    return lag ?? { events: 0, seconds: 0 };
  }

  async caughtUp(position?: Position): Promise<void> {
    const target = position ?? (await this.options.store.head());
    if (this.settled >= target) return;
    if (this.state === 'failed' || this.state === 'stopped')
      throw new Error(`Subscription "${this.options.name}" has ${this.state}.`);
    await new Promise<void>((resolve, reject) => {
      this.waiters = [...this.waiters, { target, resolve, reject }];
    });
  }

  async stop(done: Promise<void>): Promise<void> {
    this.stopAsked.abort();
    const ended = new AbortController();
    void done.then(() => {
      ended.abort();
    });
    await pause(this.options.stopWithinMs ?? 10_000, ended.signal);
    if (ended.signal.aborted) return;
    const { name, logger } = this.options;
    logger.warn({ subscription: name }, 'The batch in hand takes too long; rolling it back.');
    this.office?.cut();
    await pause(1_000, ended.signal);
  }

  /** One term of office, from taking the lock to losing it or giving it back. */
  private async term(): Promise<void> {
    const { name, pool, logger } = this.options;
    const office = await enterOffice({
      name,
      pool,
      stopAsked: this.stopAsked.signal,
      onWaiting: (position) => {
        this.state = 'waiting';
        this.position = position;
      },
    });
    if (!office) return;
    this.office = office;
    this.position = office.mark.position;
    this.state = 'running';
    logger.info({ subscription: name, position: this.position }, 'Subscription running.');
    try {
      this.options.forget?.();
      await this.serve(await this.asFoldedNow(office));
    } catch (error) {
      if (!(error instanceof Stuck || error instanceof NotContiguous)) throw error;
      await this.standStill(office, error);
    } finally {
      this.office = undefined;
      await office.leave();
    }
  }

  private async asFoldedNow(office: Office): Promise<Office> {
    const { fold, name, logger } = this.options;
    if (!fold) return office;
    const isAnew = await inTransaction(office.client, { durable: true }, async (tx) => {
      const startsOver = await startOverIfFoldedOtherwise(tx, office.mark, fold.by);
      if (startsOver) await fold.startOver(tx);
      return startsOver;
    });
    if (!isAnew) return office;
    if (this.position > 0)
      logger.info({ subscription: name, from: this.position }, 'Folded anew: the code is other.');
    this.position = 0;
    this.settled = -1;
    return { ...office, mark: { ...office.mark, position: 0 } };
  }

  private async serve(office: Office): Promise<void> {
    const batches = openBatches(this.options.store, this.options.batchSize ?? 1_000);
    const due = { open: this.hasDueWork, lastDoneMs: performance.now() };
    try {
      while (!this.stopping) {
        const batch = await batches.next(this.position);
        if (batch.events.length > 0) {
          await this.handle(office, batch.events);
          due.open = this.hasDueWork;
          if (performance.now() - due.lastDoneMs < this.dueEveryMs) continue;
          // Whatever it answers, at the head there may be more to do than in passing.
          await this.workInPassing(office);
        } else if (due.open) {
          due.open = await doDueWork(this.options, office, this.dueAt(false));
        } else {
          this.settle();
          await this.idle(office, batches, batch);
          due.open = this.hasDueWork && this.options.dueWhileIdle === true;
        }
        this.errorsInRow = 0;
        due.lastDoneMs = performance.now();
        if (!due.open) this.settle();
      }
    } finally {
      batches.close();
    }
  }

  private get hasDueWork(): boolean {
    return this.options.whenCaughtUp !== undefined;
  }

  private get dueEveryMs(): number {
    return this.options.dueEveryMs ?? 5_000;
  }

  private dueAt(lagging: boolean): { position: Position; lagging: boolean } {
    return { position: this.position, lagging };
  }

  private async handle(office: Office, events: readonly RecordedEvent[]): Promise<void> {
    await handleBatch(this.options, office, events);
    this.errorsInRow = 0;
  }

  private committed(commit: Commit): void {
    this.position = commit.position;
    if (!this.hasDueWork) this.settle();
    this.tellCommitted?.(commit);
  }

  /** Under constant load the head is never reached: a third of the time goes to what is due. */
  private async workInPassing(office: Office): Promise<void> {
    const until = performance.now() + this.dueEveryMs / 2;
    let more = true;
    while (more && !this.stopping && performance.now() < until)
      more = await doDueWork(this.options, office, this.dueAt(true));
  }

  private async idle(office: Office, batches: EventBatches, batch: Batch): Promise<void> {
    const grown = new AbortController();
    void batches.grownSince(batch).then(() => {
      grown.abort();
    });
    const { lost } = office;
    await pause(this.options.pollEveryMs ?? 1_000, grown.signal, lost, this.stopAsked.signal);
    if (lost.aborted) throw new Error('Connection terminated while waiting for events.');
  }

  private settle(): void {
    this.settled = this.position;
    for (const { target, resolve } of this.waiters) if (target <= this.settled) resolve();
    this.waiters = this.waiters.filter(({ target }) => target > this.settled);
  }

  private async standStill(office: Office, error: Stuck | NotContiguous): Promise<void> {
    const event = error instanceof Stuck ? error.event : undefined;
    const failure: Failure = {
      at: new Date(),
      message: error.message,
      ...(event && {
        event: { position: event.position, type: event.type, eventId: event.eventId },
      }),
    };
    const { name, logger } = this.options;
    await recordFailure(office.client, name, failure);
    this.failure = failure;
    logger.error(
      { subscription: name, ...failure, err: error.cause ?? error },
      event
        ? `Subscription "${name}" stopped before event ${event.position} (${event.type}), which ` +
            `it cannot handle. Mend the cause and restart; nothing is skipped.`
        : `Subscription "${name}" stopped at position ${this.position}. Mend the cause and restart.`,
    );
  }

  private async backOff(error: unknown): Promise<void> {
    this.state = 'connecting';
    const ms = Math.min(longestBackOffMs, firstBackOffMs * 2 ** this.errorsInRow);
    this.errorsInRow += 1;
    if (this.stopping) return;
    const { name, logger } = this.options;
    logger.warn({ subscription: name, err: error, retryInMs: ms }, 'Subscription interrupted.');
    await pause(ms, this.stopAsked.signal);
  }
}
