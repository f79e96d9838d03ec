/** Order, fields and bytes: what is recorded is what comes back. */
import { expect, it } from '@jest/globals';
import { eventIdOf } from '../src/event-id';
import { openStores, type Prepare } from './open-stores';
import { countingFrom, positionsOf, readAll, sampleEvent, sampleEvents } from './sample-events';

export function appending(prepare: Prepare): void {
  const open = openStores(prepare);

  it('begins empty', async () => {
    const store = await open();
    expect(await store.head()).toBe(0);
    expect(await store.readAfter(0, 10)).toEqual([]);
    expect(await store.readStream('feed-a')).toEqual([]);
    expect(await store.readHistory(['X-MILL0001'])).toEqual([]);
    expect(await store.readHistory([])).toEqual([]);
    expect(await store.readPositions([1])).toEqual([]);
    expect(await store.find('urn:bank:a', '1')).toBeUndefined();
  });

  it('records nothing when there is nothing to record', async () => {
    const store = await open();
    expect(await store.append([])).toEqual([]);
    expect(await store.head()).toBe(0);
  });

  it('gives positions 1, 2, 3 … and reads back from any of them', async () => {
    const store = await open();
    expect(await store.append(sampleEvents(3, 'a'))).toEqual(
      [1, 2, 3].map((position) => ({ outcome: 'recorded', position })),
    );
    expect(await store.append([sampleEvent('b')])).toEqual([{ outcome: 'recorded', position: 4 }]);
    expect(await store.head()).toBe(4);
    expect(positionsOf(await store.readAfter(1, 2))).toEqual([2, 3]);
    expect(positionsOf(await store.readAfter(2, 10))).toEqual([3, 4]);
    expect(await store.readAfter(4, 10)).toEqual([]);
    expect(await store.readAfter(99, 10)).toEqual([]);
  });

  it('gives every field back, instants to the millisecond', async () => {
    const store = await open();
    const event = sampleEvent('1', {
      time: '2025-03-10T08:00:00.123456+08:00',
      known: '2025-08-01T23:59:59.9Z',
      keys: ['X-MILL0001', 'collateral:REG-1'],
    });
    await store.append([event]);
    const [recorded] = await store.readAfter(0, 1);
    expect(recorded).toEqual({
      position: 1,
      eventId: eventIdOf('urn:bank:a', '1'),
      stream: 'feed-a',
      version: 1,
      type: 'loan.disbursed',
      time: new Date('2025-03-10T00:00:00.123Z'),
      known: new Date('2025-08-01T23:59:59.900Z'),
      recorded: expect.any(Date),
      keys: ['X-MILL0001', 'collateral:REG-1'],
      payload: event.payload,
    });
  });

  it('takes an event as known when it is recorded, where nobody says otherwise', async () => {
    const store = await open();
    await store.append(sampleEvents(2, 'a'));
    const events = await store.readAfter(0, 2);
    for (const { known, recorded } of events) expect(known).toEqual(recorded);
    expect(events[1]?.recorded).toEqual(events[0]?.recorded);
  });

  it.each([
    '0001-01-01T00:00:00Z',
    '1969-12-31T23:59:59.999Z',
    '1970-01-01T00:00:00.001Z',
    '2000-02-29T12:00:00Z',
    '2024-12-31T23:59:59.010+08:00',
    '2024-12-31T23:59:60Z',
    '9999-12-31T23:59:59.999Z',
  ])('keeps the instant %s', async (time) => {
    const store = await open();
    await store.append([sampleEvent('1', { time })]);
    const [event] = await store.readAfter(0, 1);
    expect(event?.time.getTime()).toBe(Date.parse(time.replace('59:60', '59:59')) + leap(time));
  });
  const leap = (time: string): number => (time.includes(':60') ? 1000 : 0);

  // Twice: alone and among many, since adapters may go different ways by size.
  it.each([1, 200])('keeps the exact bytes of %i payloads', async (times) => {
    const store = await open();
    const events = Array.from({ length: times }, (_, round) =>
      awkward.map((payload, n) =>
        sampleEvent(`${round}-${n}`, {
          payload,
          stream: `feed-${awkward[(n + round) % 7] ?? ''}x`,
          keys: awkward.filter((text) => text.length > 0 && text.length < 40),
        }),
      ),
    ).flat();
    await store.append(events);
    const recorded = await readAll(store);
    expect(recorded.length).toBe(events.length);
    for (const [at, event] of events.entries())
      expect(recorded[at]).toMatchObject({
        payload: event.payload,
        stream: event.stream,
        keys: event.keys,
      });
  });

  it('keeps a payload larger than a whole batch', async () => {
    const store = await open();
    const payload = '单据'.repeat(2_500_000);
    await store.append([sampleEvent('1'), sampleEvent('2', { payload }), sampleEvent('3')]);
    const [, large, after] = await store.readAfter(0, 3);
    expect(large?.payload === payload).toBe(true);
    expect(after?.payload).toBe(sampleEvent('3').payload);
  });

  it('records a batch of 5,000 in the order given', async () => {
    const store = await open();
    const events = sampleEvents(5000, 'n', (n) => ({ stream: `feed-${n % 7}` }));
    const answers = await store.append(events);
    expect(positionsOf(answers)).toEqual(countingFrom(1, 5000));
    const recorded = await readAll(store, 1000);
    expect(recorded.map(({ payload }) => payload)).toEqual(events.map(({ payload }) => payload));
    const stream = await store.readStream('feed-3');
    expect(stream.map(({ version }) => version)).toEqual(countingFrom(1, stream.length));
  });

  it('finds events by their pair and by their positions', async () => {
    const store = await open();
    await store.append([
      sampleEvent('1'),
      sampleEvent('1', { source: 'urn:bank:b', payload: 'other source' }),
      sampleEvent('号码 1 "🏦"', { source: 'urn:法院', payload: 'unicode' }),
    ]);
    expect((await store.find('urn:bank:b', '1'))?.payload).toBe('other source');
    expect((await store.find('urn:法院', '号码 1 "🏦"'))?.payload).toBe('unicode');
    expect(await store.find('urn:bank:b', '2')).toBeUndefined();
    const pairs = ['2', '1', '1'].map((id) => ({ source: 'urn:bank:b', id }));
    const found = await store.findAll([...pairs, { source: 'urn:bank:a', id: '1' }]);
    expect(positionsOf(found)).toEqual([1, 2]);
    expect(await store.findAll([])).toEqual([]);
    expect(positionsOf(await store.readPositions([3, 99, 1, 3]))).toEqual([1, 3]);
    expect(await store.readPositions([])).toEqual([]);
  });

  it('refuses a malformed event, and the whole call with it, but nobody else', async () => {
    const store = await open();
    const malformed = store.append([sampleEvent('1'), sampleEvent('2', { time: 'yesterday' })]);
    const neighbour = store.append([sampleEvent('3')]);
    await expect(malformed).rejects.toThrow(TypeError);
    expect(await neighbour).toEqual([{ outcome: 'recorded', position: 1 }]);
    expect(await store.find('urn:bank:a', '1')).toBeUndefined();
  });
}

/** Texts that formats, drivers and servers like to change. The first seven are fit for names. */
const awkward = [
  'plain',
  '多头开户 — 贷款',
  '🏦𠮷 e\u0301',
  'a\tb\r\nc\rd\n',
  '\\N \\. \\n \\\\ \'single\' "double"',
  '{"curly",NULL} null, ,',
  ' \u00a0\u3000\ufeff leading and trailing \u2028',
  '',
  '{ "b" : 1,\r\n\t"a":[ 1.0, 1e2 ,-0 ],"a":2 , "nul":"\\u0000" }\n',
  '\u0001\u001f\u007f\u0085\uffff',
  'x'.repeat(10_000),
];
