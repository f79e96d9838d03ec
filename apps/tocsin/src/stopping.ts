/**
 * Ending in good order: on SIGTERM or SIGINT the process first says that it is not ready, goes on
 * for as long as load balancers need to notice, then closes in the reverse order of opening.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

export type Stopping = Readonly<{
  /** Whether a signal to stop has come. */
  hasBegun: () => boolean;
  /** Steps to close, in the order of opening. */
  closing: (() => Promise<unknown>)[];
}>;

/** How long closing may take after the drain, before the process ends all the same. */
const graceMs = 30_000;

export function stopOnSignal(logger: Logger, drainSeconds: number): Stopping {
  const closing: Stopping['closing'] = [];
  let begun = false;
  const stop = (signal: string): void => {
    if (begun) return;
    begun = true;
    logger.info(`${signal}: finishing what was accepted, then stopping`);
    setTimeout(() => process.exit(1), drainSeconds * 1_000 + graceMs).unref();
    wait(drainSeconds * 1_000)
      .then(() => closeAll(closing))
      .then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error(error);
          process.exit(1);
        },
      );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { hasBegun: () => begun, closing };
}

export async function closeAll(closing: Stopping['closing']): Promise<void> {
  for (const step of closing.splice(0).reverse()) await step();
}
