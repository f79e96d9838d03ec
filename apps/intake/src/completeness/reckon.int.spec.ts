/** The counting as it runs: from the log of a real store, taken up where it stopped. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { toAppend } from '@tocsin/credit-events';
import { findFeed } from '@tocsin/read-models';
import { migrateSubscriptions } from '@tocsin/subscriptions';
import {
  intakeUnderTest,
  type IntakeUnderTest,
  openPostgresLog,
} from '../../../../test/intake-under-test';
import { startReckoning } from './reckon';

let under: IntakeUnderTest;
beforeAll(async () => {
  under = await intakeUnderTest({
    openStore: openPostgresLog,
  });
  await migrateSubscriptions(under.pool);
  await under.intake.feeds.create({ name: 'core', sources: ['/core'] }, 'admin');
}, 60_000);
afterAll(() => under.close());

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Counts all that is there, and stops. */
async function reckon(): Promise<void> {
  const { store, pool } = under;
  const reckoning = startReckoning({ store, pool, logger: quiet });
  await reckoning.caughtUp();
  await reckoning.stop();
}

const said = (id: string, type: string, data: object, time = '2025-03-10T09:00:00+08:00') => {
  const event = { specversion: '1.0', id, source: '/core', type, time, data };
  return toAppend(event, JSON.stringify(event));
};
const arrears = (id: string) =>
  said(id, 'party.arrears', { party: 'X-C0001', kind: 'tax', amount: '5.00' });
const total = (id: string, count: number, hour: number) =>
  said(
    id,
    'feed.control-total',
    { date: '2025-03-10', count },
    `2025-03-11T0${String(hour)}:00:00+08:00`,
  );

const seen = async () => {
  const feed = await findFeed(under.readModels, { now: new Date(), name: 'core' });
  return feed?.totals.map(({ eventId, told, accepted, gap }) => [eventId, told, accepted, gap]);
};

it('counts every event once, over a pause and over what had been voided before it was told', async () => {
  await under.store.append([arrears('a1'), arrears('a2'), total('t1', 3, 1)]);
  await reckon();
  expect(await seen()).toEqual([['t1', 3, 2, 1]]);
  await reckon();
  await under.store.append([arrears('a2'), arrears('a3')]);
  await under.store.append([
    said('v', 'event.voided', { event: 't2', reason: 'wrong' }, '2025-03-12T09:00:00+08:00'),
  ]);
  await reckon();
  await under.store.append([total('t2', 99, 2)]);
  await reckon();
  expect(await seen()).toEqual([['t1', 3, 3, 0]]);
}, 60_000);

it('counts anew, by itself, what other code had counted, and once', async () => {
  const before = await seen();
  await under.pool.query(`update store.checkpoint set folded_by = 'former'`);
  await under.pool.query('update read.feed_day set accepted = accepted + 7');
  await reckon();
  expect(await seen()).toEqual(before);
  await reckon();
  expect(await seen()).toEqual(before);
}, 60_000);
