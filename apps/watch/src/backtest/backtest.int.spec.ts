/** A changed sign over a recorded log, beside the live one and touching nothing. */
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { setStage, told, type Stage } from '../../../../test/watch-stage';
import type { Watch } from '../watch';
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

const registered = (n: number, name: string, region: string) =>
  told({
    type: 'party.registered',
    id: `registered-${n}`,
    time: '2020-01-06',
    data: { party: party(n), kind: 'company', name, region },
  });
const decided = (type: string, time: string, data: object) =>
  told({
    ...{ type, time, source: '/tocsin', id: `${type}-${time}` },
    data: { sign, reason: '联席会议决定', ...data },
  });

const sign = 'multi-bank-account-opening';
let stage: Stage;
let watch: Watch;
beforeAll(async () => {
  stage = await setStage();
  watch = stage.start();
  await stage.append([
    registered(1, '一厂', '330106'),
    registered(2, '二厂', '320100'),
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

const test = (more: object = {}) => backtest(stage, { sign, ...more });
const counts = { live: 1, tested: 1, same: 1, gained: 0, lost: 0, earlier: 0, later: 0 };
const alertIds = async () =>
  (await stage.alerts()).filter((alert) => alert.sign === sign).map(({ id }) => id);

it('sees with the numbers in force what the live sign saw', async () => {
  const lead = { withHarm: 1, medianDays: 161 };
  expect(await test()).toMatchObject({
    sign,
    status: 'live',
    parameters: { banksMin: 3, windowDays: 90, exposureMin: '1000000.00' },
    counts,
    changes: [],
    leadTime: { live: lead, tested: lead },
  });
});

it('says what a lower threshold would have gained and seen earlier, by bank and month', async () => {
  const result = await test({ parameters: { banksMin: 2 } });
  const [alert] = await alertIds();
  expect(result).toMatchObject({
    parameters: { banksMin: 2, windowDays: 90, exposureMin: '1000000.00' },
    counts: { ...counts, tested: 2, same: 0, gained: 1, earlier: 1 },
    changes: expect.arrayContaining([
      expect.objectContaining({
        change: 'gained',
        subject: expect.objectContaining({ id: party(2) }),
        since: '2025-03-17',
      }),
      expect.objectContaining({
        ...{ change: 'earlier', alert, subject: { kind: 'obligor', id: party(1), name: '一厂' } },
        ...{ since: '2025-03-17', liveSince: '2025-03-24', days: -7 },
      }),
    ]),
    byBank: [{ name: 'BANKA', live: 1, tested: 2, gained: 1, lost: 0 }],
    byRegion: [
      { name: '320100', live: 0, tested: 1, gained: 1, lost: 0 },
      { name: '330106', live: 1, tested: 1, gained: 0, lost: 0 },
    ],
    workload: [{ name: '2025-03', live: 1, tested: 2, gained: 1, lost: 0 }],
    leadTime: {
      live: { withHarm: 1, medianDays: 161 },
      tested: { withHarm: 1, medianDays: 168 },
    },
  });
});

it('says what a higher one would have lost', async () => {
  const result = await test({ parameters: { banksMin: 4 } });
  expect(result.counts).toEqual({ ...counts, tested: 0, same: 0, lost: 1 });
  const [alert] = await alertIds();
  expect(result.changes).toMatchObject([
    {
      change: 'lost',
      alert,
      subject: expect.objectContaining({ id: party(1) }),
      since: '2025-03-24',
    },
  ]);
});

it('looks only at what began within the days asked for, on either side', async () => {
  const nothing = { ...counts, live: 0, tested: 0, same: 0 };
  expect((await test({ from: '2025-04-01' })).counts).toEqual(nothing);
  expect((await test({ to: '2025-03-24' })).counts).toEqual(counts);
  const moved = await test({ from: '2025-03-20', parameters: { banksMin: 2 } });
  expect(moved.counts).toEqual({ ...counts, tested: 0, same: 0, earlier: 1 });
});

it('looks only at one region, where one is asked for', async () => {
  const { counts: there, byRegion } = await test({
    parameters: { banksMin: 2 },
    region: '330000',
  });
  expect(there).toEqual({ ...counts, same: 0, earlier: 1 });
  expect(byRegion.map(({ name }) => name)).toEqual(['330106']);
});

it('tells how far it has come, and changes nothing', async () => {
  const before = await stage.store.head();
  const steps: (readonly [number, number])[] = [];
  await backtest(stage, { sign, parameters: { banksMin: 1 } }, (done, total) =>
    steps.push([done, total]),
  );
  expect(steps).toEqual([
    [0, 2],
    [2, 2],
  ]);
  expect(await stage.store.head()).toBe(before);
});

it.each([
  [{ sign: 'no-such-sign' }, 'There is no sign no-such-sign'],
  [{ parameters: { bankMin: 2 } }, 'has no parameter "bankMin". It has banksMin, windowDays'],
  [{ parameters: { banksMin: 'two' } }, 'banksMin: A whole number of banks'],
  [{ parameters: { exposureMin: '1e6' } }, 'exposureMin: An amount in yuan'],
])('refuses %j in words', async (more, words) => {
  await expect(test(more)).rejects.toThrow(words);
});

it('goes as far as the judge has come, and no further', async () => {
  const { through, settled } = await test();
  expect([through, settled]).toEqual([await stage.store.head(), true]);
  await watch.stop();
  await stage.append([opens(2, '2025-03-24', 'BANKD')]);
  expect(await test()).toMatchObject({ through, settled: true, counts });
  await stage.pool.query(
    `insert into watch.due (party, known, reason) values ($1, '2025-04-01', 'judged-anew')`,
    [party(2)],
  );
  expect(await test()).toMatchObject({ through, settled: false });
  await stage.settled((watch = stage.start()));
  expect(await test()).toMatchObject({ settled: true, counts: { live: 2, tested: 2, same: 2 } });
});

async function decide(day: string, parameters: object): Promise<void> {
  await stage.append([decided('sign.parameters-set', day, { parameters })]);
  await stage.settled(watch);
}

it('keeps the numbers as they were decided, day by day, beside those that are asked for', async () => {
  await decide('2025-03-20', { banksMin: 4 });
  expect(await alertIds()).toEqual([]);
  expect(await test()).toMatchObject({
    parameters: { banksMin: 4 },
    counts: { ...counts, live: 0, tested: 0, same: 0 },
  });
  const other = await test({ parameters: { exposureMin: '500000.00' } });
  expect(other).toMatchObject({ parameters: { banksMin: 4 }, counts: { gained: 0 } });
  const before = await test({ parameters: { banksMin: 3 } });
  expect(before).toMatchObject({ parameters: { banksMin: 3 }, counts: { gained: 2 } });
  await decide('2025-03-21', { banksMin: 3 });
  expect(await test()).toMatchObject({ counts: { live: 2, same: 2 } });
});
