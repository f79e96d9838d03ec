/** The same pair is recorded once, however often and by whomever it is sent. */
import { expect, it } from '@jest/globals';
import { openStores, type Prepare } from './open-stores';
import { readAll, sampleEvent, sampleEvents } from './sample-events';

export function repetition(prepare: Prepare): void {
  const open = openStores(prepare);

  it('answers duplicate with the old position', async () => {
    const store = await open();
    await store.append(sampleEvents(3, 'a'));
    expect(await store.append([sampleEvent('a2'), sampleEvent('b1')])).toEqual([
      { outcome: 'duplicate', position: 2 },
      { outcome: 'recorded', position: 4 },
    ]);
    expect(await store.head()).toBe(4);
  });

  it('tells another payload under the same pair from a repetition', async () => {
    const store = await open();
    const changed = sampleEvent('a1', { payload: '{"id":"a1", "type":"loan.disbursed"}' });
    await store.append([sampleEvent('a1')]);
    expect(await store.append([changed, sampleEvent('a1')])).toEqual([
      { outcome: 'conflicting-duplicate', position: 1 },
      { outcome: 'duplicate', position: 1 },
    ]);
    expect((await store.find('urn:bank:a', 'a1'))?.payload).toBe(sampleEvent('a1').payload);
  });

  it('tells them apart inside one call, in the order given', async () => {
    const store = await open();
    const changed = sampleEvent('a1', { payload: 'changed' });
    expect(await store.append([sampleEvent('a1'), changed, sampleEvent('a1')])).toEqual([
      { outcome: 'recorded', position: 1 },
      { outcome: 'conflicting-duplicate', position: 1 },
      { outcome: 'duplicate', position: 1 },
    ]);
    expect(await store.head()).toBe(1);
  });

  it('goes by the pair: the same id of another source is another event', async () => {
    const store = await open();
    const other = sampleEvent('a1', { source: 'urn:bank:b' });
    expect(await store.append([sampleEvent('a1'), other])).toEqual([
      { outcome: 'recorded', position: 1 },
      { outcome: 'recorded', position: 2 },
    ]);
  });

  it('finds a quarter of a large batch known and records the rest without a gap', async () => {
    const store = await open();
    const change = (n: number) => ({ stream: `feed-${n % 5}` });
    await store.append(sampleEvents(500, 'a', change));
    const again = sampleEvents(2000, 'a', change);
    const answers = await store.append(again);
    expect(answers.filter(({ outcome }) => outcome === 'duplicate').length).toBe(500);
    expect(answers.filter(({ outcome }) => outcome === 'recorded').length).toBe(1500);
    expect(await readAll(store)).toHaveLength(2000);
    expect(await store.append(again)).toEqual(
      answers.map(({ position }) => ({ outcome: 'duplicate', position })),
    );
  });

  it('records once what many send at once', async () => {
    const stores = await Promise.all([open(), open()]);
    const events = sampleEvents(50, 'a');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => stores[n % 2]!.append(events)),
    );
    for (const at of events.keys()) {
      const outcomes = answers.map((answer) => answer[at]);
      expect(outcomes.filter((answer) => answer?.outcome === 'recorded')).toHaveLength(1);
      expect(outcomes.filter((answer) => answer?.outcome === 'duplicate')).toHaveLength(7);
      expect(new Set(outcomes.map((answer) => answer?.position)).size).toBe(1);
    }
    expect(await stores[0].head()).toBe(50);
  });
}
