/** Many writers, and readers who look on while they write. */
import { expect, it } from '@jest/globals';
import type { EventStore, RecordedEvent } from '../src/event-store';
import { openStores, type Prepare } from './open-stores';
import { countingFrom, positionsOf, readAll, sampleEvent, sampleEvents } from './sample-events';

const writers = 8;
const callsEach = 15;

export function concurrency(prepare: Prepare): void {
  const open = openStores(prepare);

  it('lets 8 writers write while readers see a prefix without a gap', async () => {
    const stores = await Promise.all([open(), open(), open()]);
    const [, , onlooker] = stores;
    let isDone = false;
    const readers = [stores[0], onlooker].map((store) => tail(store, () => isDone));
    const answers = await Promise.all(
      Array.from({ length: writers }, (_, writer) => write(stores[writer % 3]!, writer)),
    );
    isDone = true;
    const total = answers.flat().length;
    const log = await readAll(onlooker);
    expect(positionsOf(log)).toEqual(countingFrom(1, total));
    expect(new Set(positionsOf(answers.flat())).size).toBe(total);
    for (const reader of readers) {
      const seen = await reader;
      // What a reader saw on the way is what stands there in the end.
      expect(seen).toEqual(log.slice(0, seen.length));
    }
    for (const stream of ['feed-0', 'feed-1', 'feed-2'])
      expect((await onlooker.readStream(stream)).map(({ version }) => version)).toEqual(
        countingFrom(1, log.filter((event) => event.stream === stream).length),
      );
  });

  it('lets exactly one of many racing for a version win', async () => {
    const stores = await Promise.all([open(), open()]);
    for (let version = 0; version < 5; version++) {
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, racer) =>
          stores[racer % 2]!.appendToStream('alert-1', version, [
            sampleEvent(`${version}-${racer}`, { stream: 'alert-1' }),
          ]),
        ),
      );
      expect(answers.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(1);
      expect(answers.filter(({ outcome }) => outcome === 'wrong-expected-version')).toHaveLength(5);
    }
    expect(await stores[0].readStream('alert-1')).toHaveLength(5);
  });
}

/** Calls of one, a few and many events, so that small and large batches alternate. */
async function write(store: EventStore, writer: number): Promise<readonly { position: number }[]> {
  const positions: { position: number }[] = [];
  for (let call = 0; call < callsEach; call++) {
    const count = [1, 3, 120][(call + writer) % 3] ?? 1;
    const events = sampleEvents(count, `${writer}-${call}-`, (n) => ({ stream: `feed-${n % 3}` }));
    const answers = await store.append(events);
    expect(answers.every(({ outcome }) => outcome === 'recorded')).toBe(true);
    const ascending = [...positionsOf(answers)].sort((a, b) => a - b);
    expect(positionsOf(answers)).toEqual(ascending);
    positions.push(...answers);
  }
  return positions;
}

/** Reads on from where it stands, as a subscription does, and asserts what it may assert. */
async function tail(store: EventStore, isDone: () => boolean): Promise<readonly RecordedEvent[]> {
  const seen: RecordedEvent[] = [];
  while (!isDone()) {
    const page = await store.readAfter(seen.length, 100);
    expect(positionsOf(page)).toEqual(countingFrom(seen.length + 1, page.length));
    expect(await store.head()).toBeGreaterThanOrEqual(seen.length + page.length);
    seen.push(...page);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return seen;
}
