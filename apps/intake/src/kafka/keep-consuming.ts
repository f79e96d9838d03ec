/** Keeps a feed's consumer going: whatever ends one, another begins after a pause that grows. */
import { setTimeout as wait } from 'node:timers/promises';
import { consumeFeed, type ConsumerTools, type Ended } from './consume-feed';
import type { KafkaFeed } from './kafka-feed';

export type Keeping = ConsumerTools &
  Readonly<{ onRestart: (ended: Ended) => void; firstPauseMs?: number }>;

const longestPauseMs = 30_000;

/** Resolves when the signal has ended it, and nothing of it is under way any more. */
export async function keepConsuming(
  feed: KafkaFeed,
  keeping: Keeping,
  signal: AbortSignal,
): Promise<void> {
  const { firstPauseMs = 1_000 } = keeping;
  let pause = firstPauseMs;
  let isFailing = false;
  const onState: Keeping['onState'] = (state, problem) => {
    // Trying again mends nothing yet: what is wrong stays told until records are read.
    if (state === 'joining' && isFailing) return;
    isFailing = state === 'waiting';
    keeping.onState(state, problem);
  };
  while (!signal.aborted) {
    const ended = await consumeFeed(feed, { ...keeping, onState }, signal);
    if (ended.why === 'closed') return;
    if (ended.progressed) pause = firstPauseMs;
    keeping.onRestart(ended);
    onState('waiting', ended.error ?? ended.why);
    // Not all at the same moment, where many lost the same broker.
    await wait(pause * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
    pause = Math.min(2 * pause, longestPauseMs);
  }
}
