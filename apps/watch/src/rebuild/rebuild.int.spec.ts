/** Everything folded again beside what people look at, proved equal, and only then put in its place. */
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { serialize } from 'node:v8';
import type { TestDatabase } from '../../../../test/database';
import { essence, setStage, told, type Stage } from '../../../../test/watch-stage';
import { parties, shuffled, town } from '../../../../test/watch-town';
import { keepLoanBook } from '../loan-book/keep-loan-book';
import type { Watch } from '../watch';
import { shardsOf } from '../shards/shard';
import { rebuild, type RebuildOptions } from './rebuild';

jest.setTimeout(120_000);
const now = () => new Date('2026-01-10T12:00:00+08:00');

/** The town, told and judged. */
let judged: TestDatabase;
let stage: Stage;
let watch: Watch;
beforeAll(async () => {
  const first = await setStage();
  const judging = first.start({ now });
  // Out of order, so that much of it is judged more than once.
  for (const event of shuffled(town(), 7)) await first.append([event]);
  await first.settled(judging);
  judged = await first.leave();
});
afterAll(() => judged.drop());
beforeEach(async () => {
  stage = await setStage({ like: judged });
  watch = stage.start({ now });
  await stage.settled(watch);
});
afterEach(() => stage.close());

const rebuilt = (options: Partial<RebuildOptions> = {}) =>
  rebuild({ store: stage.store, pool: stage.pool, url: stage.url, now, ...options });

type Row = Readonly<Record<string, unknown>>;
const ask = async (sql: string) => (await stage.pool.query<Row>(sql)).rows;
const rows = (table: string) => ask(`table ${table} order by 1`);

const bookTables = ['loan_period', 'loan_quality_step', 'recovery', 'bankruptcy_recovery'].map(
  (table) => `read.${table}`,
);
const bookEvent = (id: string, type: string, data: object) =>
  told({
    ...{ id, type, time: '2025-10-02' },
    data: { loan: 'BOOK-1', party: parties.mill, bank: 'BANKA', ...data },
  });
const moreOfTheBook = [
  bookEvent('book-1', 'loan.disbursed', { amount: '300.00' }),
  told({
    ...{ id: 'book-2', type: 'recovery.reported', time: '2025-10-31' },
    data: {
      bank: 'BANKA',
      area: '朱家铺村',
      region: '330106',
      month: '2025-10',
      due: '9.00',
      recovered: '8.00',
    },
  }),
  told({
    ...{ id: 'book-3', type: 'bankruptcy.distributed', time: '2025-10-31' },
    data: { bankruptcy: 'B-7', party: parties.builder, bankClaims: '100.00', bankPaid: '4.00' },
  }),
  told({
    ...{ id: 'book-4', type: 'feed.control-total', time: '2025-10-03' },
    data: { date: '2025-10-02', count: 1 },
  }),
];
const others = () =>
  ask(`select datname from pg_database where datname = current_database() || '_rebuild'`);
/** What a bad memory, or an error of former code, would leave. */
const damage = async () => {
  await stage.pool.query(`update read.obligor set exposure = exposure + 1`);
  await stage.pool.query(`update read.alert set severity = 'blue' where sign = 'sham-seizure'`);
};

/** Until it is stopped. */
function takeIn() {
  const closed = new AbortController();
  const going = (async () => {
    for (let n = 0; !closed.signal.aborted; n++) {
      const party = `X-NEW${String(n).padStart(5, '0')}`;
      await stage.append([
        told({
          type: 'loan.disbursed',
          id: `new-${n}`,
          time: '2025-10-01',
          data: { loan: `N-${n}`, party, bank: 'BANKA', amount: '2000000.00' },
        }),
      ]);
    }
  })();
  return {
    stop: () => {
      closed.abort();
      return going;
    },
  };
}

it('finds everything equal, adds nothing to the log, and leaves no second database', async () => {
  const [head, alerts, obligors] = [
    await stage.store.head(),
    await rows('read.alert'),
    await rows('read.obligor'),
  ];
  const seen: number[] = [];
  const result = await rebuilt({ progress: (done) => seen.push(done) });
  expect(result).toMatchObject({
    position: head,
    differences: 0,
    switched: true,
    equal: { alerts: alerts.length, obligors: obligors.length },
  });
  expect(result.equal.sightings).toBeGreaterThan(3);
  await stage.settled(watch);
  expect(await stage.store.head()).toBe(head);
  expect(await rows('read.alert')).toEqual(alerts);
  const exposures = (some: readonly Row[]) => some.map(({ exposure }) => exposure);
  expect(exposures(await rows('read.obligor'))).toEqual(exposures(obligors));
  expect(await others()).toEqual([]);
});

it('is what the watch goes on from', async () => {
  await rebuilt();
  const before = essence(await stage.alerts());
  await stage.append([
    told({
      type: 'event.voided',
      id: 'void-after',
      time: '2025-09-01',
      source: '/banks/BANKD/core',
      data: { event: 'open-BANKD', reason: 'entered for another client' },
    }),
  ]);
  await stage.settled(watch);
  const [withdrawn] = await stage.alerts('withdrawn');
  expect(withdrawn).toMatchObject({ sign: 'multi-bank-account-opening', subjectId: parties.mill });
  expect(essence(await stage.alerts())).not.toEqual(before);
});

describe('where something differs', () => {
  it('switches nothing and tells what', async () => {
    await damage();
    const damaged = await rows('read.obligor');
    const result = await rebuilt();
    expect(result).toMatchObject({ switched: false });
    expect(result.differences).toBe(damaged.length + 1);
    expect(result.examples).toContainEqual(
      expect.objectContaining({ view: 'obligors', kind: 'other', key: parties.mill }),
    );
    expect(await rows('read.obligor')).toEqual(damaged);
  });

  it('switches what is asked for when told to accept it', async () => {
    await damage();
    expect(await rebuilt({ view: 'alerts', accept: true })).toMatchObject({
      differences: 1,
      switched: true,
    });
    const severities = (await rows('read.alert')).map(({ severity }) => severity);
    expect(severities).not.toContain('blue');
    expect(await rebuilt({ view: 'alerts' })).toMatchObject({ differences: 0 });
    // The obligors' rows are still as they were.
    expect((await rebuilt({ view: 'obligors' })).differences).toBeGreaterThan(0);
  });

  it('has the watch tell what is seen now', async () => {
    const [told] = (await stage.alerts()).filter(({ sign }) => sign === 'sham-seizure');
    await stage.pool.query('update watch.subject set published = $1 where party = $2', [
      serialize(new Map()),
      told?.subjectId,
    ]);
    const result = await rebuilt({ accept: true });
    expect(result.examples).toContainEqual(
      expect.objectContaining({ view: 'sightings', kind: 'new' }),
    );
    await stage.settled(watch);
    expect(await rebuilt()).toMatchObject({ differences: 0 });
  });
});

it('lets nobody take for judged what is still to be told', async () => {
  const head = await stage.store.head();
  await watch.stop();
  await stage.pool.query('update watch.subject set published = null where party = $1', [
    parties.mill,
  ]);
  expect(await rebuilt({ accept: true })).toMatchObject({ switched: true });
  expect(await watch.processedPosition()).toBeLessThan(head);
  await stage.settled(stage.start({ now }));
  expect(await rebuilt()).toMatchObject({ differences: 0 });
});

describe('the loan book and the reckoning of feeds', () => {
  const keep = async () => {
    const { store, pool } = stage;
    const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const book = keepLoanBook({ store, pool, logger });
    await book.caughtUp();
    return book;
  };

  it('are proved equal like all else, and gone on with', async () => {
    const book = await keep();
    await stage.append(moreOfTheBook);
    const result = await rebuilt();
    expect(result).toMatchObject({ differences: 0, switched: true });
    const counts = await Promise.all(bookTables.map(async (table) => (await rows(table)).length));
    expect(result.equal['loan-book']).toBe(counts.reduce((sum, count) => sum + count));
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(result.equal.completeness).toBeGreaterThan(3);
    await stage.append([bookEvent('later', 'loan.disbursed', { amount: '5.00' })]);
    await book.caughtUp();
    expect(await rebuilt({ view: 'loan-book' })).toMatchObject({ differences: 0 });
    await book.stop();
  });

  it('are made again where they differ', async () => {
    await (await keep()).stop();
    await rebuilt();
    await stage.pool.query('update read.loan_period set balance = balance + 1');
    await stage.pool.query('update read.feed_day set accepted = accepted + 1');
    const [book, feeds] = [
      (await rows('read.loan_period')).length,
      (await rows('read.feed_day')).length,
    ];
    const result = await rebuilt();
    expect(result).toMatchObject({ differences: book + feeds, switched: false });
    expect(result.examples.map(({ view }) => view)).toContain('completeness');
    expect(await rebuilt({ view: 'loan-book', accept: true })).toMatchObject({ switched: true });
    expect(await rebuilt({ view: 'completeness', accept: true })).toMatchObject({ switched: true });
    expect(await rebuilt()).toMatchObject({ differences: 0 });
  });

  it('of other code are switched as made by this', async () => {
    await (await keep()).stop();
    await stage.pool.query(`
      update store.checkpoint set folded_by = 'former' where name = 'loan-book';
      delete from read.loan_period`);
    expect(await rebuilt({ view: 'loan-book', accept: true })).toMatchObject({ switched: true });
    await stage.pool.query(`update read.loan_period set balance = 1`);
    // Not folded anew.
    await (await keep()).stop();
    expect((await rebuilt({ view: 'loan-book' })).differences).toBeGreaterThan(0);
  });
});

it('goes on while events come in, and none is lost or judged twice', async () => {
  const intake = takeIn();
  const result = await rebuilt();
  await intake.stop();
  expect(result).toMatchObject({ differences: 0, switched: true });
  await stage.settled(watch);
  expect(await rebuilt()).toMatchObject({ differences: 0, position: await stage.store.head() });
});

it('lets only one rebuild run at a time', async () => {
  const both = await Promise.allSettled([rebuilt(), rebuilt()]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(String(refused.reason)).toContain('Another rebuild is running');
});

it('folds states of other code anew, without a rebuild too', async () => {
  const before = essence(await stage.alerts());
  const head = await stage.store.head();
  await watch.stop();
  await stage.pool.query(
    `update watch.progress set folded_by = 'former'; update watch.subject set state = '\\x00'`,
  );
  watch = stage.start({ now });
  await stage.append([
    told({
      type: 'loan.disbursed',
      id: 'more',
      time: '2025-12-01',
      data: { loan: 'M-1', party: parties.builder, bank: 'BANKA', amount: '10.00' },
    }),
  ]);
  await stage.settled(watch);
  expect(essence(await stage.alerts())).toEqual(before);
  expect(await stage.store.head()).toBe(head + 1);
});

describe('with the watch in shards', () => {
  const inShards = { shards: 3, batchSize: 20, now };
  let judgedInShards: TestDatabase;
  beforeAll(async () => {
    const first = await setStage({ like: judged });
    await first.rebuild(3);
    await first.settled(first.start(inShards));
    judgedInShards = await first.leave();
  });
  afterAll(() => judgedInShards.drop());
  beforeEach(async () => {
    await stage.close();
    stage = await setStage({ like: judgedInShards });
    watch = stage.start(inShards);
    await stage.settled(watch);
  });

  it('finds all shards equal, and is what they go on from', async () => {
    const [head, before] = [await stage.store.head(), essence(await stage.alerts())];
    const result = await rebuilt();
    expect(result).toMatchObject({ position: head, differences: 0, switched: true });
    expect(result.equal.sightings).toBeGreaterThan(3);
    await stage.append([
      told({
        ...{ type: 'event.voided', id: 'void-after', time: '2025-09-01' },
        source: '/banks/BANKD/core',
        data: { event: 'open-BANKD', reason: 'entered for another client' },
      }),
    ]);
    await stage.settled(watch);
    expect(await stage.alerts('withdrawn')).toHaveLength(1);
    expect(essence(await stage.alerts())).not.toEqual(before);
    expect(await rebuilt()).toMatchObject({ differences: 0 });
  });

  it('has the owning shard tell what is seen now', async () => {
    const [told] = (await stage.alerts()).filter(({ sign }) => sign === 'sham-seizure');
    for (const { schema } of shardsOf(3))
      await stage.pool.query(`update ${schema}.subject set published = null where party = $1`, [
        told?.subjectId,
      ]);
    await damage();
    expect((await rebuilt()).switched).toBe(false);
    expect(await rebuilt({ accept: true })).toMatchObject({ switched: true });
    await stage.settled(watch);
    expect(await rebuilt()).toMatchObject({ differences: 0 });
  });

  it('goes on while events come in', async () => {
    const intake = takeIn();
    const result = await rebuilt();
    await intake.stop();
    expect(result).toMatchObject({ differences: 0, switched: true });
    await stage.settled(watch);
    expect(await rebuilt()).toMatchObject({ differences: 0, position: await stage.store.head() });
  });
});
