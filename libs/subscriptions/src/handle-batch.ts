/**
 * Takes one batch through the handler. When the handler fails for a reason that will not pass, the
 * batch is halved until the one event that causes it stands alone; all events before it are
 * committed by then.
 */
import type { Position, RecordedEvent } from '@tocsin/event-store';
import { CheckpointMoved, moveCheckpoint } from './checkpoint';
import type { Office } from './office';
import type { SubscriptionOptions } from './subscription';
import { inTransaction } from './transaction';
import { isTransient } from './transient';

/** The handler cannot get past an event, or past the work at the head where `event` is absent. */
export class Stuck extends Error {
  override readonly name = 'Stuck';
  constructor(
    override readonly cause: unknown,
    readonly event?: RecordedEvent,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

/** Handles and commits the events; answers the new position, also step by step to `onCommitted`. */
export async function handleBatch(
  options: SubscriptionOptions,
  office: Office,
  events: readonly RecordedEvent[],
): Promise<void> {
  try {
    await commitBatch(options, office, events);
  } catch (error) {
    options.forget?.();
    if (willPass(options, office, error)) throw error;
    const [only] = events;
    if (only && events.length === 1) throw new Stuck(error, only);
    options.logger.warn(
      { subscription: options.name, from: only?.position, events: events.length, err: error },
      'A batch failed; looking for the event that causes it.',
    );
    const half = Math.ceil(events.length / 2);
    await handleBatch(options, office, events.slice(0, half));
    await handleBatch(options, office, events.slice(half));
  }
}

async function commitBatch(
  options: SubscriptionOptions,
  office: Office,
  events: readonly RecordedEvent[],
): Promise<void> {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return;
  const started = performance.now();
  const from: Position = first.position - 1;
  await inTransaction(office.client, { durable: options.durable ?? true }, async (tx) => {
    await options.handle(events, tx);
    await moveCheckpoint(tx, { ...office.mark, position: from }, last);
  });
  options.onCommitted?.({
    position: last.position,
    events: events.length,
    seconds: (performance.now() - started) / 1000,
  });
}

/** One piece of the work at the head; answers whether there is more. */
export async function doDueWork(
  options: SubscriptionOptions,
  office: Office,
  at: Readonly<{ position: Position; lagging: boolean }>,
): Promise<boolean> {
  const { whenCaughtUp } = options;
  if (!whenCaughtUp) return false;
  try {
    return await inTransaction(office.client, { durable: options.durable ?? true }, (tx) =>
      whenCaughtUp(tx, at),
    );
  } catch (error) {
    options.forget?.();
    if (willPass(options, office, error)) throw error;
    throw new Stuck(error);
  }
}

function willPass(options: SubscriptionOptions, office: Office, error: unknown): boolean {
  return (
    office.lost.aborted ||
    error instanceof CheckpointMoved ||
    isTransient(error) ||
    options.isTransient?.(error) === true
  );
}
