/**
 * The intake's host for a sender that cannot be answered "try again": while the log or the
 * quarantine cannot be written it tries again itself, and the pipeline stands still meanwhile.
 * Repeating is harmless, because an event is recorded once however often it is appended.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { IngestHost } from '../pipeline/take-batch';

export type Patience = Readonly<{
  /** Ends the waiting: what is under way then fails. */
  signal: AbortSignal;
  /** Told with each failure, and with `undefined` when it works again. */
  onTrouble: (error: unknown) => void;
}>;

export function patientHost(host: IngestHost, patience: Patience): IngestHost {
  const { log } = host;
  return {
    ...host,
    log: {
      append: (...asked) => untilItWorks(() => log.append(...asked), patience),
      readPositions: (...asked) => untilItWorks(() => log.readPositions(...asked), patience),
    },
    quarantine: (lines) => untilItWorks(() => host.quarantine(lines), patience),
    recalledAmong: (...asked) => untilItWorks(() => host.recalledAmong(...asked), patience),
    settle: (...asked) => untilItWorks(() => host.settle(...asked), patience),
  };
}

const firstPauseMs = 200;
const longestPauseMs = 10_000;

async function untilItWorks<T>(
  work: () => Promise<T>,
  { signal, onTrouble }: Patience,
): Promise<T> {
  for (let pause = firstPauseMs; ; pause = Math.min(2 * pause, longestPauseMs)) {
    try {
      const done = await work();
      if (pause > firstPauseMs) onTrouble(undefined);
      return done;
    } catch (error) {
      // The log's word that something cannot be recorded; time does not change it.
      if (error instanceof TypeError || signal.aborted) throw error;
      onTrouble(error);
      await wait(pause, undefined, { signal });
    }
  }
}
