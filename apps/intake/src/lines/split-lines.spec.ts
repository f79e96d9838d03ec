import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Batch } from '../pipeline/delivered';
import { beginning, type LineMark, splitLines } from './split-lines';

const limits = { eventBytes: 64, quarantinedBytes: 8 };

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, at + size));
  }
}

async function all(bytes: Buffer, size: number, start?: LineMark): Promise<Batch<LineMark>[]> {
  const batches: Batch<LineMark>[] = [];
  for await (const batch of splitLines(inPieces(bytes, size), limits, start)) batches.push(batch);
  return batches;
}

const linesOf = (batches: readonly Batch<LineMark>[]) =>
  batches
    .flatMap(({ lines }) => lines)
    .map((one) =>
      'text' in one
        ? [one.index, one.line, one.text]
        : [one.index, one.line, one.refusal.reason, one.rawBytes, Buffer.from(one.raw).toString()],
    );

describe('cutting bytes into lines', () => {
  it('numbers lines from one, counts events from zero, passes blank lines over', async () => {
    const batches = await all(Buffer.from('\uFEFFone\r\n\n  two\n三\n\nlast'), 1000);
    expect(linesOf(batches)).toEqual([
      [0, 1, 'one'],
      [1, 3, 'two'],
      [2, 4, '三'],
      [3, 6, 'last'],
    ]);
    expect(batches.at(-1)?.mark).toEqual({ bytes: 24, lines: 6, events: 4 });
  });

  it('has nothing to say of nothing', async () => {
    expect(linesOf(await all(Buffer.from(''), 10))).toEqual([]);
    expect(linesOf(await all(Buffer.from('\n \n'), 10))).toEqual([]);
  });

  it.each([1, 7, 63, 64, 65, 1000])(
    'refuses what is too long or no UTF-8 and keeps its neighbours, %d bytes at a time',
    async (size) => {
      const bytes = Buffer.concat([
        Buffer.from(`a\n${'x'.repeat(65)}\nb\n`),
        Buffer.from([0x61, 0xff, 0x62, 0x0a]),
        Buffer.from(`${'y'.repeat(64)}\n${'三'.repeat(22)}\nc\n${'z'.repeat(200)}`),
      ]);
      expect(linesOf(await all(bytes, size))).toEqual([
        [0, 1, 'a'],
        [1, 2, 'too-large', 65, 'xxxxxxxx'],
        [2, 3, 'b'],
        [3, 4, 'invalid-utf8', 3, 'a\uFFFDb'],
        [4, 5, 'y'.repeat(64)],
        [5, 6, 'too-large', 66, '三三\uFFFD'],
        [6, 7, 'c'],
        [7, 8, 'too-large', 200, 'zzzzzzzz'],
      ]);
    },
  );

  const texts = fc.array(
    fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 30 })),
  );

  it('does not depend on where the pieces end', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 50 }), async (lines, size) => {
        const bytes = Buffer.from(lines.join('\n'));
        expect(linesOf(await all(bytes, size))).toEqual(linesOf(await all(bytes, 1_000_000)));
      }),
    );
  });

  it('goes on from any mark as if it had not stopped', async () => {
    const bytes = Buffer.from(
      Array.from({ length: 12_000 }, (_, n) => `{"n":${String(n)}}\n`).join(''),
    );
    const batches = await all(bytes, 9_000);
    const whole = linesOf(batches);
    expect(whole).toHaveLength(12_000);
    const marks = batches.map(({ mark }) => mark ?? beginning);
    expect(marks.length).toBeGreaterThan(5);
    for (const mark of marks) {
      const rest = linesOf(await all(bytes.subarray(mark.bytes), 5_000, mark));
      expect(rest).toEqual(whole.slice(mark.events));
    }
  });

  it('hands on the whole lines before it fails', async () => {
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('one\ntwo\nhal'));
      throw new Error('unexpected end');
    }
    const seen: Batch<LineMark>[] = [];
    const reading = async (): Promise<void> => {
      for await (const batch of splitLines(breaking(), limits)) seen.push(batch);
    };
    await expect(reading()).rejects.toThrow('unexpected end');
    expect(linesOf(seen)).toEqual([
      [0, 1, 'one'],
      [1, 2, 'two'],
    ]);
    expect(seen.at(-1)?.mark).toEqual({ bytes: 8, lines: 2, events: 2 });
  });
});
