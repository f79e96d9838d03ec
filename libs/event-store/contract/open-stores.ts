/** Opens stores for the test that runs and closes them after it. */
import { afterEach, beforeEach } from '@jest/globals';
import type { EventStore } from '../src/event-store';

type LogUnderTest = Readonly<{
  open: () => Promise<EventStore>;
  /** After the stores are closed. */
  remove?: () => Promise<void>;
}>;

export type Prepare = () => Promise<LogUnderTest>;

/** Answers a function that opens one more handle on the present test's log. */
export function openStores(prepare: Prepare): () => Promise<EventStore> {
  let log: LogUnderTest;
  const opened = new Set<EventStore>();
  beforeEach(async () => {
    log = await prepare();
  });
  afterEach(async () => {
    await Promise.all([...opened].map((store) => store.close()));
    opened.clear();
    await log.remove?.();
  });
  return async () => {
    const store = await log.open();
    opened.add(store);
    return store;
  };
}
