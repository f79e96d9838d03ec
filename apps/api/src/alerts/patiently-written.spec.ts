import { describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import { patientlyWritten } from './patiently-written';

/** Takes a piece whenever it is told to, and holds sixteen bytes. */
function listener() {
  const taken: string[] = [];
  const waiting: (() => void)[] = [];
  const stream = new Writable({
    highWaterMark: 16,
    write: (piece: Buffer, _encoding, done) => {
      waiting.push(() => {
        taken.push(piece.toString());
        done();
      });
    },
  });
  return { stream, taken, take: () => waiting.shift()?.() };
}

describe('a listener', () => {
  it('who has room is not waited for', async () => {
    const { stream } = listener();
    expect(await patientlyWritten(stream, 'short', 5)).toBe(true);
  });

  it('who is slow is waited for', async () => {
    const { stream, taken, take } = listener();
    let written: boolean | undefined;
    const waiting = patientlyWritten(stream, 'longer than the buffer', 5_000).then((done) => {
      written = done;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(written).toBeUndefined();
    take();
    await waiting;
    expect([written, taken]).toEqual([true, ['longer than the buffer']]);
    expect(stream.listenerCount('drain') + stream.listenerCount('close')).toBe(0);
  });

  it('who takes nothing in time is given up', async () => {
    const { stream } = listener();
    expect(await patientlyWritten(stream, 'longer than the buffer', 10)).toBe(false);
  });

  it('who has left is given up at once', async () => {
    const { stream } = listener();
    const waiting = patientlyWritten(stream, 'longer than the buffer', 60_000);
    stream.destroy();
    expect(await waiting).toBe(false);
  });
});
