/** Streams: versions, and appends that hold only if nobody else has written. */
import { expect, it } from '@jest/globals';
import { openStores, type Prepare } from './open-stores';
import { readAll, sampleEvent } from './sample-events';

const inAlert = (id: string, payload = `{"id":"${id}"}`) =>
  sampleEvent(id, { stream: 'alert-1', payload });

export function streams(prepare: Prepare): void {
  const open = openStores(prepare);

  it('numbers the events of each stream', async () => {
    const store = await open();
    await store.append(
      ['x', 'y', 'x', 'x', 'y'].map((name, n) => sampleEvent(`${n}`, { stream: name })),
    );
    await store.append([sampleEvent('5', { stream: 'y' })]);
    const y = await store.readStream('y');
    expect(y.map(({ version, position }) => [version, position])).toEqual([
      [1, 2],
      [2, 5],
      [3, 6],
    ]);
  });

  it('creates a stream only where there is none', async () => {
    const store = await open();
    expect(
      await store.appendToStream('alert-1', 'no-stream', [inAlert('1'), inAlert('2')]),
    ).toEqual({
      outcome: 'recorded',
      position: 2,
      version: 2,
    });
    expect(await store.appendToStream('alert-1', 'no-stream', [inAlert('3')])).toEqual({
      outcome: 'wrong-expected-version',
      actual: 2,
    });
    expect(await store.head()).toBe(2);
  });

  it('continues a stream only where it is as long as expected', async () => {
    const store = await open();
    expect(await store.appendToStream('alert-1', 1, [inAlert('1')])).toEqual({
      outcome: 'wrong-expected-version',
      actual: 0,
    });
    await store.appendToStream('alert-1', 0, [inAlert('1')]);
    await store.append([sampleEvent('other'), inAlert('2')]);
    expect(await store.appendToStream('alert-1', 1, [inAlert('3')])).toEqual({
      outcome: 'wrong-expected-version',
      actual: 2,
    });
    expect(await store.appendToStream('alert-1', 2, [inAlert('3'), inAlert('4')])).toEqual({
      outcome: 'recorded',
      position: 5,
      version: 4,
    });
    expect((await store.readStream('alert-1')).map(({ payload }) => payload)).toEqual(
      ['1', '2', '3', '4'].map((id) => inAlert(id).payload),
    );
  });

  it('answers an exact repetition as the first time, also when others have written since', async () => {
    const store = await open();
    await store.append([sampleEvent('first')]);
    const create = () => store.appendToStream('alert-1', 'no-stream', [inAlert('1'), inAlert('2')]);
    const first = await create();
    expect(first).toEqual({ outcome: 'recorded', position: 3, version: 2 });
    expect(await create()).toEqual(first);
    await store.append([inAlert('3')]);
    expect(await create()).toEqual(first);
    expect(await store.head()).toBe(4);
  });

  it('does not take half a repetition, or a changed one, for the whole', async () => {
    const store = await open();
    await store.appendToStream('alert-1', 'no-stream', [inAlert('1'), inAlert('2')]);
    const wrong = { outcome: 'wrong-expected-version', actual: 2 };
    const again = (...events: Parameters<typeof store.appendToStream>[2]) =>
      store.appendToStream('alert-1', 'no-stream', events);
    expect(await again(inAlert('1'), inAlert('2', 'changed'))).toEqual(wrong);
    expect(await again(inAlert('1'), inAlert('2'), inAlert('3'))).toEqual(wrong);
    expect(await again(inAlert('2'), inAlert('1'))).toEqual(wrong);
    expect(await store.head()).toBe(2);
  });

  it('records nothing of a call when one of its pairs stands elsewhere', async () => {
    const store = await open();
    await store.append([sampleEvent('1'), sampleEvent('2')]);
    expect(
      await store.appendToStream('alert-1', 'no-stream', [inAlert('new'), inAlert('2')]),
    ).toEqual({ outcome: 'conflicting-duplicate', position: 2 });
    expect(await store.readStream('alert-1')).toEqual([]);
    expect(await store.head()).toBe(2);
  });

  it('does not let a refused command hurt its neighbours', async () => {
    const store = await open();
    const [plain, refused, created, raced] = await Promise.all([
      store.append([sampleEvent('1')]),
      store.appendToStream('alert-1', 7, [inAlert('x')]),
      store.appendToStream('alert-1', 'no-stream', [inAlert('a')]),
      store.appendToStream('alert-1', 'no-stream', [inAlert('b')]),
    ]);
    expect(plain[0]?.outcome).toBe('recorded');
    expect(refused.outcome).toBe('wrong-expected-version');
    expect([created.outcome, raced.outcome].sort()).toEqual(['recorded', 'wrong-expected-version']);
    expect(await readAll(store)).toHaveLength(2);
  });

  it('refuses what no caller can mean', async () => {
    const store = await open();
    await expect(store.appendToStream('alert-1', 0, [])).rejects.toThrow(TypeError);
    await expect(store.appendToStream('alert-2', 0, [inAlert('1')])).rejects.toThrow(TypeError);
    await expect(store.appendToStream('alert-1', 0, [inAlert('1'), inAlert('1')])).rejects.toThrow(
      TypeError,
    );
    expect(await store.head()).toBe(0);
  });
}
