/** Death in mid-batch, takeover, and two owners at once: every event still takes effect once. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually, setStage, upTo, type Stage } from '../test/stage';

// Connections break and come back here, on machines that may be busy.
jest.setTimeout(30_000);

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

describe('a batch that was not committed', () => {
  it('is handled again after the connection was lost in the middle of it', async () => {
    await stage.append(30);
    let deaths = 2;
    let forgotten = 0;
    const subscription = stage.start({
      batchSize: 10,
      forget: () => {
        forgotten += 1;
      },
      handle: async (events, tx) => {
        await stage.write(events, tx);
        if (events[0]?.position === 11 && deaths-- > 0) await stage.killOwners();
        await tx.query('select 1');
      },
    });
    await subscription.caughtUp();
    expect(await stage.rows()).toEqual(upTo(30));
    expect(subscription.failure()).toBeUndefined();
    // Three terms of office and two batches that were rolled back.
    expect(forgotten).toBe(5);
  });

  it('is handled again after a serialization failure', async () => {
    await stage.append(10);
    let failures = 2;
    const subscription = stage.start({
      handle: async (events, tx) => {
        await stage.write(events, tx);
        if (failures-- > 0)
          await tx.query(`do $$ begin raise 'try again' using errcode = '40001'; end $$`);
      },
    });
    await subscription.caughtUp();
    expect(await stage.rows()).toEqual(upTo(10));
  });

  it('is handled again after an error that the host calls transient', async () => {
    await stage.append(10);
    let failures = 1;
    const subscription = stage.start({
      isTransient: (error) => error instanceof RangeError,
      handle: async (events, tx) => {
        await stage.write(events, tx);
        if (failures-- > 0) throw new RangeError('busy');
      },
    });
    await subscription.caughtUp();
    expect(await stage.rows()).toEqual(upTo(10));
  });

  it('is rolled back when somebody else has moved the checkpoint', async () => {
    await stage.append(10);
    let moved = false;
    const subscription = stage.start({
      handle: async (events, tx) => {
        await stage.write(events, tx);
        if (moved) return;
        moved = true;
        await stage.pool.query(`update store.checkpoint set position = 4 where name = 'spec'`);
      },
    });
    await subscription.caughtUp();
    expect(await stage.rows()).toEqual(upTo(10).slice(4));
    expect(
      stage.log.some(({ details }) => String(nameOf(details)).includes('CheckpointMoved')),
    ).toBe(true);
  });

  it('is rolled back when the checkpoint has another owner', async () => {
    await stage.append(10);
    let taken = false;
    const subscription = stage.start({
      handle: async (events, tx) => {
        await stage.write(events, tx);
        if (taken) return;
        taken = true;
        await stage.pool.query(`update store.checkpoint set owner = gen_random_uuid()`);
      },
    });
    await subscription.caughtUp();
    expect(await stage.rows()).toEqual(upTo(10));
    expect(taken).toBe(true);
    expect(stage.log.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });
});

describe('two subscriptions of one name', () => {
  it('work one at a time; the second takes over when the first dies', async () => {
    await stage.append(10);
    const handledBy: string[] = [];
    const named = (by: string) =>
      stage.start({
        handle: async (events, tx) => {
          handledBy.push(by);
          await stage.write(events, tx);
        },
      });
    const first = named('first');
    await first.caughtUp();
    const second = named('second');
    await eventually('the second waits', () => second.state() === 'waiting');
    await stage.append(10);
    await first.caughtUp();
    expect(handledBy).not.toContain('second');
    await eventually('the second knows the position', () => second.position() === 20);
    // The first stops as a process does that dies: its connection goes, and it does not come back.
    await first.stop();
    await stage.append(10);
    await second.caughtUp();
    expect(handledBy.at(-1)).toBe('second');
    expect(await stage.rows()).toEqual(upTo(30));
  });

  it('handle each event once while their connections are killed again and again', async () => {
    const both = [stage.start({ batchSize: 20 }), stage.start({ batchSize: 20 })];
    for (let round = 0; round < 12; round++) {
      await stage.append(50);
      await new Promise((resolve) => setTimeout(resolve, (round * 37) % 90));
      await stage.killOwners();
    }
    const head = await stage.store.head();
    await eventually('all are handled', async () => (await stage.rows()).length === head, 20_000);
    expect(await stage.rows()).toEqual(upTo(head));
    expect(both.filter((each) => each.failure())).toEqual([]);
  });

  it('notice at once when the connection breaks while they are idle', async () => {
    const subscription = stage.start({ pollEveryMs: 60_000 });
    await subscription.caughtUp();
    await eventually('one owner is killed', async () => (await stage.killOwners()) === 1);
    await eventually('it is connecting again', () =>
      stage.log.some(({ message }) => message === 'Subscription interrupted.'),
    );
    await stage.append(1);
    await subscription.caughtUp();
    expect(await stage.rows()).toEqual([1]);
  });
});

const nameOf = (details: object): unknown =>
  'err' in details && details.err instanceof Error ? details.err.name : undefined;
