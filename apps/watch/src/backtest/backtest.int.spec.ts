/** A changed sign over a recorded log, beside the live one and touching nothing. */
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { setStage, told, type Stage } from '../../../../test/watch-stage';
import { backtest } from './backtest';

jest.setTimeout(60_000);

const party = (n: number) => `X-MILL000${n}`;
const owes = (n: number) =>
  told({
    type: 'loan.disbursed',
    id: `loan-${n}`,
    time: '2025-01-06',
    data: { loan: `L-${n}`, party: party(n), bank: 'BANKA', amount: '25000000.00' },
  });
const opens = (n: number, time: string, bank: string) =>
  told({
    type: 'account.opened',
    id: `${bank}-${n}`,
    time,
    data: { account: `${bank}-${n}`, party: party(n), bank, kind: 'general' },
  });
const late = told({
  type: 'loan.overdue',
  id: 'late',
  time: '2025-09-01',
  data: {
    loan: 'L-1',
    party: party(1),
    bank: 'BANKA',
    daysPastDue: 91,
    principal: '25000000.00',
    interest: '0.00',
  },
});

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  const watch = stage.start();
  await stage.append([
    ...[1, 2].map(owes),
    opens(1, '2025-03-10', 'BANKB'),
    opens(1, '2025-03-17', 'BANKC'),
    opens(1, '2025-03-24', 'BANKD'),
    opens(2, '2025-03-10', 'BANKB'),
    opens(2, '2025-03-17', 'BANKC'),
    late,
  ]);
  await stage.settled(watch);
});
afterAll(() => stage.close());

const sign = 'multi-bank-account-opening';
const test = (more: object = {}) =>
  backtest({ pool: stage.pool, store: stage.store }, { sign, ...more });

it('sees with the numbers in force what the live sign saw', async () => {
  expect(await test()).toMatchObject({
    live: 1,
    tested: 1,
    same: 1,
    gained: [],
    lost: [],
    earlier: [],
    later: [],
    leadTime: { withHarm: 1, medianDays: 161 },
  });
});

it('says what a lower threshold would have gained and seen earlier, by bank and month', async () => {
  const result = await test({ set: { banksMin: 2 } });
  expect(result).toMatchObject({
    parameters: { banksMin: 2, windowDays: 90, exposureMin: '1000000.00' },
    live: 1,
    tested: 2,
    same: 0,
    gained: [{ subject: party(2), since: '2025-03-17' }],
    lost: [],
    earlier: [{ subject: party(1), since: '2025-03-17', liveSince: '2025-03-24', days: -7 }],
    byBank: [{ name: 'BANKA', live: 1, tested: 2, gained: 1, lost: 0 }],
    workload: [{ name: '2025-03', live: 1, tested: 2, gained: 1, lost: 0 }],
  });
});

it('says what a higher one would have lost', async () => {
  const result = await test({ set: { banksMin: '4' } });
  expect(result).toMatchObject({ tested: 0, lost: [{ subject: party(1), since: '2025-03-24' }] });
});

it('looks only at what began within the days asked for', async () => {
  expect(await test({ from: '2025-04-01' })).toMatchObject({ live: 0, tested: 0 });
  expect(await test({ to: '2025-03-24' })).toMatchObject({ live: 1, tested: 1 });
});

it('tells how far it has come, and changes nothing', async () => {
  const before = await stage.store.head();
  const steps: (readonly [number, number])[] = [];
  await backtest(
    { pool: stage.pool, store: stage.store },
    { sign, set: { banksMin: 1 } },
    (done, total) => steps.push([done, total]),
  );
  expect(steps).toEqual([[2, 2]]);
  expect(await stage.store.head()).toBe(before);
});

it.each([
  [{ sign: 'no-such-sign' }, 'There is no sign no-such-sign'],
  [{ set: { bankMin: 2 } }, 'has no parameter bankMin; it has banksMin'],
  [{ set: { banksMin: 'two' } }, 'banksMin must be a number, not "two"'],
  [{ set: { exposureMin: '1e6' } }, 'exposureMin must be an amount of yuan'],
])('refuses %j in words', async (more, words) => {
  await expect(test(more)).rejects.toThrow(words);
});
