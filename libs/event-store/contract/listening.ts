/** The hint that the log has grown. */
import { expect, it } from '@jest/globals';
import type { EventStore } from '../src/event-store';
import { openStores, type Prepare } from './open-stores';
import { sampleEvent } from './sample-events';

export function listening(prepare: Prepare): void {
  const open = openStores(prepare);

  it('tells a listener, in this process and on another handle', async () => {
    const [writer, other] = await Promise.all([open(), open()]);
    const here = heard(writer);
    const there = heard(other);
    // A hint may be lost while the listener is still finding its ear.
    for (let n = 0; (await here.calls()) === 0 || (await there.calls()) === 0; n++)
      await writer.append([sampleEvent(`${n}`)]);
    here.stop();
    there.stop();
  });

  it('is quiet after being told to stop', async () => {
    const store = await open();
    const stopped = heard(store);
    const listener = heard(store);
    stopped.stop();
    for (let n = 0; (await listener.calls()) === 0; n++) await store.append([sampleEvent(`${n}`)]);
    expect(await stopped.calls()).toBe(0);
    listener.stop();
  });
}

function heard(store: EventStore): { calls: () => Promise<number>; stop: () => void } {
  let calls = 0;
  const stop = store.onAppended(() => {
    calls++;
  });
  return {
    stop,
    calls: async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return calls;
    },
  };
}
