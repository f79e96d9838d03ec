/**
 * Commits how far each partition is durable, a few times a second and one call at a time. What is
 * not committed when somebody dies is read again, and found to be recorded already.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { KafkaConsumer, Reached } from './kafka-port';

export type Committer = Readonly<{
  /** Everything of the partition before `next` is durable. */
  note: (reached: Reached) => void;
  /** After the group has shared out anew: what was reached before is no longer ours to say. */
  forget: () => void;
  /** Resolves when all that was noted is committed, or cannot be. */
  flush: () => Promise<void>;
}>;

const pauseMs = 250;

/** `onFailure`: told when a commit failed for another reason than a group shared out anew. */
export function createCommitter(
  commit: KafkaConsumer['commit'],
  onFailure: (error: unknown) => void,
): Committer {
  const due = new Map<string, Reached>();
  let running: Promise<void> | undefined;
  let hurried = new AbortController();

  const commitAll = async (): Promise<void> => {
    while (due.size > 0) {
      const reached = [...due.values()];
      due.clear();
      try {
        await commit(reached);
      } catch (error) {
        onFailure(error);
        return;
      }
      await wait(pauseMs, undefined, { signal: hurried.signal }).catch(() => undefined);
    }
  };
  const ensureRunning = (): Promise<void> => {
    running ??= commitAll().finally(() => (running = undefined));
    return running;
  };
  return {
    note: (reached) => {
      due.set(`${reached.topic}/${String(reached.partition)}`, reached);
      void ensureRunning();
    },
    forget: () => {
      due.clear();
    },
    flush: async () => {
      hurried.abort();
      while (due.size > 0 || running) await ensureRunning();
      hurried = new AbortController();
    },
  };
}
