/** When the watch says that it is done, it is; and it says so in the end. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { Registry } from 'prom-client';
import { addDays, businessDate } from '@tocsin/credit-events';
import { setStage, told, type Stage } from '../../../test/watch-stage';
import { foundingSigns, parties, town } from '../../../test/watch-town';
import { dayClosed } from './calendar/close-days';
import { readProcessed } from './progress';
import { RunningWatch, WatchModule } from './watch.module';

let stage: Stage;
// Machines differ: what takes a second here may take ten beside others.
jest.setTimeout(60_000);
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);
const closedDays = async () => {
  const { rows } = await stage.pool.query<{ payload: string }>(
    `select payload from store.event where type = 'calendar.day-closed' order by pos`,
  );
  return rows.map(({ payload }) => (JSON.parse(payload) as { data: { date: string } }).data.date);
};
const opened = (time: string, id = `open-${time}`) =>
  told({
    type: 'account.opened',
    id,
    time,
    data: { account: 'A-1', party: parties.mill, bank: 'BANKB', kind: 'general' },
  });

describe('the calendar', () => {
  it('closes every day from the first seen up to yesterday, in order, once', async () => {
    const watch = stage.start({ now: () => noon('2025-03-14') });
    await stage.append([opened('2025-03-10'), opened('2025-03-12')]);
    await stage.settled(watch);
    expect(await closedDays()).toEqual(['2025-03-10', '2025-03-11', '2025-03-12', '2025-03-13']);
  });

  it('does not begin before anything has happened, nor with what is to come', async () => {
    const watch = stage.start({ now: () => noon('2025-03-10') });
    await stage.settled(watch);
    await stage.append([opened('2025-03-10')]);
    await stage.settled(watch);
    expect(await closedDays()).toEqual([]);
  });

  it('goes on from its last day when a backfill reaches further back', async () => {
    let today = '2025-03-12';
    const watch = stage.start({ now: () => noon(today) });
    await stage.append([opened('2025-03-10')]);
    await stage.settled(watch);
    today = '2025-03-13';
    await stage.append([opened('2019-07-01')]);
    await stage.settled(watch);
    expect(await closedDays()).toEqual(['2025-03-10', '2025-03-11', '2025-03-12']);
  });

  it('goes on at midnight although nothing happens', async () => {
    let today = '2025-03-12';
    const watch = stage.start({ now: () => noon(today), clockEveryMs: 50 });
    await stage.append([opened('2025-03-10')]);
    await stage.settled(watch);
    today = '2025-03-14';
    await stage.settled(watch);
    expect((await closedDays()).at(-1)).toBe('2025-03-13');
  });

  it('stands where a former life of the watch has left it', async () => {
    await stage.append([opened('2025-03-10'), dayClosed(businessDate('2025-03-10'))]);
    const watch = stage.start({ now: () => noon('2025-03-13') });
    await stage.settled(watch);
    expect(await closedDays()).toEqual(['2025-03-10', '2025-03-11', '2025-03-12']);
  });

  it('spans decades in a moment', async () => {
    const watch = stage.start({ now: () => noon('2025-03-13') });
    await stage.append([opened('2001-06-18')]);
    await stage.settled(watch);
    const days = await closedDays();
    expect(days.at(-1)).toBe('2025-03-12');
    expect(days).toHaveLength(8669);
    expect(new Set(days).size).toBe(8669);
  });
});

describe('a deadline', () => {
  const seizure = told({
    type: 'seizure.ordered',
    id: 'seizure',
    time: '2025-10-08',
    source: '/courts/330106',
    data: {
      seizure: 'S-1',
      court: '330106',
      region: '330106',
      party: parties.mill,
      applicant: 'X-FRIEND01',
      stage: 'pre-suit',
      scope: 'all-assets',
      assets: '40000000.00',
      claim: '5000000.00',
    },
  });
  const loan = town().filter(({ id }) => id === `loan-${parties.mill}-BANKA`);

  it('passes with the days, and not before', async () => {
    let today = '2025-10-09';
    const watch = stage.start({ now: () => noon(today) });
    await stage.append([...loan, seizure]);
    await stage.settled(watch);
    expect(await stage.alerts()).toEqual([]);
    let raised: string | undefined;
    for (let day = 0; day < 50 && raised === undefined; day++) {
      today = addDays(businessDate(today), 1);
      // An event of somebody else wakes the watch, as each day's business does.
      await stage.append([opened(today)]);
      await stage.settled(watch);
      const [alert] = await stage.alerts();
      if (alert) raised = today;
      if (alert) expect(alert).toMatchObject({ sign: 'sham-seizure', since: '2025-11-07' });
    }
    // Thirty days, three of grace, and the day after its end.
    expect(raised).toBe('2025-11-11');
  });
});

describe('processed', () => {
  it('never says so early, and says so in the end', async () => {
    const watch = stage.start({ batchSize: 25 });
    await stage.append(town());
    let doneAt: number | undefined;
    while (doneAt === undefined) {
      const position = await watch.processedPosition();
      const head = await stage.store.head();
      if (position >= head) doneAt = head;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const alerts = await stage.alerts();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await stage.store.head()).toBe(doneAt);
    expect(await stage.alerts()).toEqual(alerts);
    expect(alerts.map(({ sign }) => sign)).toEqual(expect.arrayContaining(foundingSigns));
  });

  it('is taken back when a day has ended that is not closed yet', async () => {
    const watch = stage.start({ now: () => noon('2025-03-12') });
    await stage.append([opened('2025-03-10')]);
    await stage.settled(watch);
    await watch.stop();
    const head = await stage.store.head();
    expect(await readProcessed(stage.pool, noon('2025-03-12'))).toBe(head);
    expect(await readProcessed(stage.pool, noon('2025-03-13'))).toBeLessThan(head);
  });

  it('is nothing where nothing has happened', async () => {
    expect(await readProcessed(stage.pool, new Date())).toBe(0);
  });
});

describe('inside Nest', () => {
  it('starts with the application, reports to Prometheus, stops with it', async () => {
    const metrics = new Registry();
    const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const { pool, store } = stage;
    const app = await Test.createTestingModule({
      imports: [WatchModule.register({ store, pool, logger, metrics })],
    }).compile();
    await app.init();
    const watch = app.get(RunningWatch);
    await stage.append(town());
    while ((await watch.processedPosition()) < (await store.head()))
      await new Promise((resolve) => setTimeout(resolve, 10));

    const text = await metrics.metrics();
    expect(text).toContain(
      'tocsin_alerts_raised_total{sign="affiliate-lawsuit",severity="red",axis="willingness",region="13"} 1',
    );
    expect(text).toContain(
      'tocsin_alerts_open{sign="affiliate-lawsuit",severity="red",region="13"} 1',
    );
    expect(text).toMatch(/tocsin_obligors_watched \d+/);
    expect(text).toContain('tocsin_subscription_lag_events{name="judge"} 0');
    expect(text).toContain('tocsin_subscription_lag_seconds{name="judge"} 0');
    expect(text).toMatch(/tocsin_alert_latency_seconds_count [1-9]/);
    expect(text).not.toMatch(/X-MILL|P-FIN/);
    await app.close();
    expect(await metrics.metrics()).not.toContain('tocsin_obligors_watched');
  });
});
