import { describe, expect, it } from '@jest/globals';
import type { Call, Portion } from './append-queue';
import { decideBatch, type KnownEvent, type Question } from './decide-batch';
import { prepareEvent, type PreparedEvent } from './prepared-event';

const event = (id: string, payload = id, stream = 'x'): PreparedEvent =>
  prepareEvent({
    source: 's',
    id,
    stream,
    type: 't',
    time: '2025-01-01T00:00:00Z',
    keys: [],
    payload,
  });
const nobody = { resolve: () => undefined, reject: () => undefined };
const append = (...events: readonly PreparedEvent[]): Portion => {
  const call: Call = { kind: 'append', events, answers: [], ...nobody };
  return { call, events };
};
const command = (expected: number, ...events: readonly PreparedEvent[]): Portion => {
  const call: Call = { kind: 'stream', stream: 'x', expected, events, ...nobody };
  return { call, events };
};
const knownAs = (prepared: PreparedEvent, position: number, version = position) =>
  [
    prepared.eventId,
    { position, version, stream: 'x', payloadHash: `#${prepared.event.payload}` },
  ] as const satisfies readonly [string, KnownEvent];
const decide = (portions: readonly Portion[], more: Partial<Question> = {}) =>
  decideBatch({
    portions,
    head: 10,
    known: new Map(),
    streamHeads: new Map([['x', 5]]),
    hashOf: (payload) => `#${payload}`,
    tried: new Map(),
    ...more,
  });
const appended = (outcome: string, ...positions: readonly number[]) => ({
  kind: 'append',
  answers: positions.map((position) => ({ outcome, position })),
});

describe('a batch', () => {
  it('counts positions and versions on over all its callers', () => {
    const { rows, answers, streamHeads } = decide([
      append(event('a'), event('b', 'b', 'y')),
      append(event('c')),
    ]);
    expect(answers).toEqual([appended('recorded', 11, 12), appended('recorded', 13)]);
    expect(rows.map(({ version }) => version)).toEqual([6, 1, 7]);
    expect(streamHeads).toEqual(
      new Map([
        ['x', 7],
        ['y', 1],
      ]),
    );
  });

  it('finds repetitions of the log and of itself, and tells changed ones', () => {
    const { rows, answers } = decide(
      [append(event('a'), event('a', 'changed')), append(event('b'), event('b'), event('b', '!'))],
      { known: new Map([knownAs(event('a'), 3)]) },
    );
    expect(answers).toEqual([
      {
        kind: 'append',
        answers: [
          { outcome: 'duplicate', position: 3 },
          { outcome: 'conflicting-duplicate', position: 3 },
        ],
      },
      {
        kind: 'append',
        answers: [
          { outcome: 'recorded', position: 11 },
          { outcome: 'duplicate', position: 11 },
          { outcome: 'conflicting-duplicate', position: 11 },
        ],
      },
    ]);
    expect(rows).toHaveLength(1);
  });

  it('answers recorded, once, for what an earlier try of the same batch has recorded', () => {
    const again = event('a');
    const { rows, answers } = decide([append(again), append(event('a')), append(event('z'))], {
      head: 11,
      known: new Map([knownAs(again, 11), knownAs(event('z'), 4)]),
      tried: new Map([
        [again.eventId, 11],
        [event('z').eventId, 12],
      ]),
    });
    // z stands where somebody else put it.
    expect(answers).toEqual([
      appended('recorded', 11),
      appended('duplicate', 11),
      appended('duplicate', 4),
    ]);
    expect(rows).toEqual([]);
  });

  it('lets a refused command pass without a trace, and later ones see what went before', () => {
    const { rows, answers } = decide([
      append(event('a')),
      command(5, event('late')),
      command(6, event('b'), event('c')),
      command(6, event('b'), event('c')),
      command(8, event('a')),
    ]);
    expect(answers.slice(1)).toEqual([
      { kind: 'stream', answer: { outcome: 'wrong-expected-version', actual: 6 } },
      { kind: 'stream', answer: { outcome: 'recorded', position: 13, version: 8 } },
      { kind: 'stream', answer: { outcome: 'recorded', position: 13, version: 8 } },
      { kind: 'stream', answer: { outcome: 'conflicting-duplicate', position: 11 } },
    ]);
    expect(rows.map(({ prepared }) => prepared.event.id)).toEqual(['a', 'b', 'c']);
  });

  it('knows a repeated command by its place in the stream and its payloads', () => {
    const known = new Map([knownAs(event('a'), 9, 4), knownAs(event('b'), 10, 5)]);
    const outcomeOf = (portion: Portion) => decide([portion], { known }).answers[0];
    expect(outcomeOf(command(3, event('a'), event('b')))).toEqual({
      kind: 'stream',
      answer: { outcome: 'recorded', position: 10, version: 5 },
    });
    for (const other of [
      command(3, event('b'), event('a')),
      command(4, event('a')),
      command(3, event('a'), event('b', 'changed')),
    ])
      expect(outcomeOf(other)).toMatchObject({ answer: { outcome: 'wrong-expected-version' } });
  });
});
