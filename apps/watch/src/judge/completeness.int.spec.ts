/** Declarations of completeness that arrive after the absence they speak of was believed. */
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { setStage, told, type Stage } from '../../../../test/watch-stage';

let stage: Stage;
jest.setTimeout(60_000);
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const party = 'X-DEBTOR01';
const region = '330106';
const owes = told({
  type: 'loan.disbursed',
  id: 'loan',
  time: '2024-06-03',
  data: { loan: 'L-1', party, bank: 'BANKA', amount: '5000000.00' },
});
/** Of everything, before any suit: the thirtieth day is 2025-04-02. */
const seizes = told({
  type: 'seizure.ordered',
  id: 'seizure',
  time: '2025-03-03',
  data: {
    seizure: 'S-1',
    court: region,
    region,
    party,
    applicant: 'X-FRIEND01',
    stage: 'pre-suit',
    scope: 'all-assets',
    assets: '9000000.00',
  },
});
const declares = (time: string, through: string) =>
  told({ type: 'feed.complete', id: `through-${through}`, time, data: { through } });

const seen = async () =>
  (await stage.alerts()).map(({ since, known, foundLate }) => ({ since, known, foundLate }));

it('the court had declared everything on the very day: known on that day', async () => {
  const watch = stage.start();
  await stage.append([owes, seizes]);
  await stage.settled(watch);
  expect(await seen()).toEqual([{ since: '2025-04-02', known: '2025-04-05', foundLate: false }]);
  await stage.append([declares('2025-04-02T20:00:00+08:00', '2025-04-02')]);
  await stage.settled(watch);
  expect(await seen()).toEqual([{ since: '2025-04-02', known: '2025-04-02', foundLate: false }]);
});

it('the court had declared less and spoke again later: known only then', async () => {
  const watch = stage.start();
  await stage.append([owes, seizes]);
  await stage.settled(watch);
  await stage.append([declares('2025-03-31', '2025-03-30')]);
  await stage.append([declares('2025-04-09', '2025-04-08')]);
  await stage.settled(watch);
  expect(await seen()).toEqual([{ since: '2025-04-02', known: '2025-04-09', foundLate: true }]);
});
