import { describe, expect, it } from '@jest/globals';
import { createCommitter } from './committer';
import type { Reached } from './kafka-port';

const at = (partition: number, next: number): Reached => ({ topic: 't', partition, next });

describe('the committer', () => {
  it('commits at once, then the newest of each partition together', async () => {
    const calls: (readonly Reached[])[] = [];
    const committer = createCommitter(
      (reached) => {
        calls.push(reached);
        return Promise.resolve(true);
      },
      () => undefined,
    );
    committer.note(at(0, 1));
    committer.note(at(0, 2));
    committer.note(at(1, 7));
    committer.note(at(0, 3));
    await committer.flush();
    expect(calls).toEqual([[at(0, 1)], [at(0, 3), at(1, 7)]]);
  });

  it('says nothing of what it was told to forget', async () => {
    const calls: (readonly Reached[])[] = [];
    const committer = createCommitter(
      (reached) => {
        calls.push(reached);
        return Promise.resolve(false);
      },
      () => undefined,
    );
    committer.note(at(0, 1));
    committer.note(at(0, 2));
    committer.forget();
    await committer.flush();
    expect(calls).toEqual([[at(0, 1)]]);
  });

  it('tells of a failure and works on', async () => {
    const failures: unknown[] = [];
    const results = [Promise.reject(new Error('away')), Promise.resolve(true)];
    const committer = createCommitter(
      () => results.shift() ?? Promise.resolve(true),
      (error) => failures.push(error),
    );
    committer.note(at(0, 1));
    await committer.flush();
    expect(failures).toEqual([new Error('away')]);
    committer.note(at(0, 2));
    await committer.flush();
    expect(results).toEqual([]);
    expect(failures).toHaveLength(1);
  });
});
