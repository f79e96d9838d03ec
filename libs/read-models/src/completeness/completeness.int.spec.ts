/** The reckoning on a real PostgreSQL: exact, and the same in whatever order and portions it came. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { toAppend } from '@tocsin/credit-events';
import { createMemoryEventStore, type RecordedEvent } from '@tocsin/event-store';
import fc from 'fast-check';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/database';
import {
  createReadModelSource,
  migrateReadModels,
  type ReadModelSource,
} from '../read-model-source';
import { listCompleted } from './read-completed';
import { listBalancedTotals, listUnequalTotals } from './read-totals';
import { writeCompleteness } from './write-completeness';

let database: TestDatabase;
let pool: Pool;
let db: ReadModelSource;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 2 });
  db = await createReadModelSource(database.url).initialize();
  await migrateReadModels(db);
}, 60_000);
afterAll(async () => {
  await db.destroy();
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  await pool.query(
    `truncate read.feed_day, read.feed_total, read.feed_completed,
       intake.quarantine, intake.feed_duplicates`,
  );
});

const source = '/banks/BANKA/core';

type Said = Readonly<{ id: string; type: string; time: string; data: object; corrects?: string }>;

const said = (id: string, type: string, data: object) => ({
  ...{ id, type, data },
  time: '2025-03-10T09:00:00+08:00',
});

const loan = (
  id: string,
  {
    amount = '10.00',
    bank = 'BANKA',
    ...more
  }: Partial<Said & Record<'amount' | 'bank', string>> = {},
) => ({
  ...said(id, 'loan.disbursed', { loan: id, party: 'X-MILL0001', bank, amount }),
  ...more,
});

const total = (id: string, data: object, more: Partial<Said> = {}) => ({
  ...said(id, 'feed.control-total', { date: '2025-03-10', ...data }),
  ...more,
});

const voids = (event: string, more: Partial<Said> = {}) => ({
  ...said(`void of ${event}`, 'event.voided', { event, reason: 'wrong' }),
  ...more,
});

/** Tells them in this order, in portions of so many. */
async function tell(events: readonly Said[], portion = 100): Promise<void> {
  const store = createMemoryEventStore();
  await store.append(
    events.map((event) =>
      toAppend({ source, ...event }, JSON.stringify({ specversion: '1.0', source, ...event })),
    ),
  );
  const client = await pool.connect();
  let after = 0;
  for (;;) {
    const batch: readonly RecordedEvent[] = await store.readAfter(after, portion);
    if (batch.length === 0) break;
    await writeCompleteness(client, batch, store);
    after = batch.at(-1)?.position ?? after;
  }
  client.release();
}

async function compared() {
  const sources = [source];
  const all = [
    ...(await listUnequalTotals(db, sources)),
    ...(await listBalancedTotals(db, { sources, limit: 50 })),
  ];
  return all.map(({ eventId, state, told, accepted, gap, amount }) => ({
    ...{ eventId, state, told, accepted, gap },
    ...(amount && { amount: `${amount.accepted ?? '–'} of ${amount.told} ${amount.state}` }),
  }));
}

describe('control totals', () => {
  it('count what they speak of: a day, a bank, a type', async () => {
    const later = { time: '2025-03-10T16:30:00Z' };
    await tell([
      ...[loan('L1'), loan('L2'), loan('L3', { amount: '5.00', bank: 'BANKB' })],
      loan('next day in Shanghai', later),
      said('paid', 'payment.made', {
        from: { account: 'a', bank: 'BANKA', party: 'X-MILL0001' },
        to: { account: 'b', bank: 'BANKB', party: 'X-SISTER01' },
        amount: '1.00',
      }),
      total('all', { count: 4 }),
      total('bank a', { count: 3, bank: 'BANKA' }),
      total('bank b', { count: 1, bank: 'BANKB' }),
      total('loans of a', { count: 2, bank: 'BANKA', type: 'loan.disbursed', amount: '20.00' }),
      total('loans', { count: 3, type: 'loan.disbursed', amount: '26.00' }),
      total('all with a sum', { count: 1, date: '2025-03-11', amount: '7.00' }),
    ]);
    expect(await compared()).toEqual([
      {
        ...{ eventId: 'loans', state: 'amount', told: 3, accepted: 3, gap: 0 },
        amount: '25.00 of 26.00 differs',
      },
      { eventId: 'bank b', state: 'excess', told: 1, accepted: 2, gap: 1 },
      {
        ...{ eventId: 'all with a sum', state: 'balanced', told: 1, accepted: 1, gap: 0 },
        amount: '– of 7.00 not-compared',
      },
      { eventId: 'all', state: 'balanced', told: 4, accepted: 4, gap: 0 },
      { eventId: 'bank a', state: 'balanced', told: 3, accepted: 3, gap: 0 },
      {
        ...{ eventId: 'loans of a', state: 'balanced', told: 2, accepted: 2, gap: 0 },
        amount: '20.00 of 20.00 equal',
      },
    ]);
  });

  it('the latest stated counts; a voided or corrected one does not', async () => {
    const at = (hour: number) => ({ time: `2025-03-11T0${String(hour)}:00:00+08:00` });
    await tell([
      total('second', { count: 2 }, at(2)),
      total('first', { count: 1 }, at(1)),
      voids('third', at(4)),
      total('third', { count: 3 }, at(3)),
      total('typed', { count: 5, type: 'loan.disbursed' }, at(1)),
      total('typed again', { count: 0, type: 'loan.disbursed' }, { ...at(1), corrects: 'typed' }),
      ...[loan('L1'), loan('L2')],
    ]);
    const states = (await compared()).map(({ eventId, state, gap }) => [eventId, state, gap]);
    expect(states).toEqual([
      ['typed again', 'excess', 2],
      ['second', 'balanced', 0],
    ]);
  });

  it('come before, among or after their events, in any portions: the same', async () => {
    const at = (n: number) => ({ time: `2025-03-11T0${String(n)}:00:00+08:00` });
    const events = [
      ...[1, 2, 3].map((n) => loan(`L${String(n)}`)),
      loan('L4', { corrects: 'L3' }),
      total('t1', { count: 9 }, at(1)),
      total('t2', { count: 5 }, at(2)),
      total('t3', { count: 7 }, at(3)),
      voids('t3', at(4)),
      total('t4', { count: 4, type: 'loan.disbursed', amount: '40.00' }, at(1)),
    ];
    const order = fc.shuffledSubarray(events, { minLength: events.length });
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 5 }), async (told, portion) => {
        await pool.query('truncate read.feed_day, read.feed_total');
        await tell(told, portion);
        expect(await compared()).toEqual([
          { eventId: 't2', state: 'missing', told: 5, accepted: 4, gap: 1 },
          {
            ...{ eventId: 't4', state: 'balanced', told: 4, accepted: 4, gap: 0 },
            amount: '40.00 of 40.00 equal',
          },
        ]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('what waits in quarantine', () => {
  const refused = (
    event: Readonly<{
      id: string | null;
      day?: string | null;
      type?: string | null;
      banks?: string | null;
    }>,
  ) =>
    pool.query(
      `insert into intake.quarantine
         (feed, fingerprint, reason, errors, raw, raw_bytes, first_seen, last_seen, times, source,
          event_id, event_type, day, banks)
       values ('f', uuid_send(gen_random_uuid()), 'unknown-field', '[]', '', 0, now(), now(), 1,
         $1, $2, $3, $4, $5)`,
      [
        source,
        event.id,
        event.type ?? 'loan.disbursed',
        event.day ?? '2025-03-10',
        event.banks ?? '{BANKA}',
      ],
    );

  it('stands beside the totals of the day it came on, and closes no gap, where its day is unknown', async () => {
    await tell([loan('L1'), total('t', { count: 2, type: 'loan.disbursed' })]);
    const undated = async () =>
      (await listUnequalTotals(db, [source])).map((one) => [one.state, one.gap, one.undated]);
    for (const [came, type] of [
      ['2025-03-10T23:59:00+08:00', null],
      ['2025-03-11T00:00:00+08:00', null],
      ['2025-03-10T12:00:00+08:00', 'loan.repaid'],
    ])
      await pool.query(
        `insert into intake.quarantine
           (feed, fingerprint, reason, errors, raw, raw_bytes, first_seen, last_seen, times, source,
            event_type)
         values ('f', uuid_send(gen_random_uuid()), 'unreadable-row', '[]', '', 0, $1, now(), 1, $2, $3)`,
        [came, source, type],
      );
    expect(await undated()).toEqual([['missing', 1, 1]]);
  });

  it('explains what is short, each event once, and not what is in the log as well', async () => {
    await refused({ id: 'R1' });
    await refused({ id: 'R1' });
    await refused({ id: 'R2' });
    await refused({ id: 'sent again at home' });
    await refused({ id: 'another day', day: '2025-03-11' });
    await refused({ id: 'another bank', banks: '{BANKB}' });
    await refused({ id: 'another type', type: 'loan.repaid' });
    await tell([
      loan('L1'),
      loan('sent again at home'),
      total('t', { count: 5, bank: 'BANKA', type: 'loan.disbursed' }),
    ]);
    const [one] = await listUnequalTotals(db);
    expect(one).toMatchObject({ accepted: 2, quarantined: 2, state: 'missing', gap: 1 });
  });
});

describe('completeness', () => {
  it('is declared by bank and type; the furthest day counts, of what was not voided', async () => {
    await tell([
      said('c1', 'feed.complete', { through: '2025-03-09' }),
      said('c2', 'feed.complete', { through: '2025-03-08' }),
      said('c3', 'feed.complete', { through: '2025-03-31' }),
      voids('c3'),
      said('c4', 'feed.complete', {
        through: '2025-03-10',
        bank: 'BANKA',
        types: ['loan.repaid', 'loan.disbursed'],
      }),
    ]);
    const now = new Date('2025-04-09T23:00:00+08:00');
    const declared = new Date('2025-03-10T01:00:00Z');
    const common = { source, declared, heeded: true };
    expect(await listCompleted(db, { now })).toEqual([
      { ...common, through: '2025-03-09' },
      { ...common, bank: 'BANKA', type: 'loan.disbursed', through: '2025-03-10' },
      { ...common, bank: 'BANKA', type: 'loan.repaid', through: '2025-03-10' },
    ]);
    const [later] = await listCompleted(db, { now: new Date('2025-04-10T01:00:00+08:00') });
    expect(later?.heeded).toBe(false);
  });
});
