/** The kept figures of loan quality against what is reckoned loan by loan and month by month. */
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/database';
import { createReadModelSource, migrateReadModels } from '../read-model-source';
import type { LoanPeriodRow } from './loan-period-row';
import { stepLoanQualityAnew, writeLoanPeriods } from './write-loan-book';

jest.setTimeout(60_000);

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 1 });
  const source = await createReadModelSource(database.url).initialize();
  await migrateReadModels(source);
  await source.destroy();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const read = async (sql: string) => (await pool.query<Record<string, unknown>>(sql)).rows;

const columns = `to_char(month, 'YYYY-MM') as month, bank, region, loans::int,
  round(balance, 4) as balance, round(overdue, 4) as overdue, round(stagnant, 4) as stagnant,
  round(bad, 4) as bad, round(interest_overdue, 4) as interest_overdue,
  round(interest_due, 4) as interest_due, round(weighted, 4) as weighted`;

/** As the coefficients' page says it, of every loan at the end of every month. */
const loanByLoan = `
  select month, bank, region, count(*) as loans, sum(balance) as balance,
    coalesce(sum(overdue) filter (where status = 'overdue'), 0) as overdue,
    coalesce(sum(overdue) filter (where status = 'stagnant'), 0) as stagnant,
    coalesce(sum(balance) filter (where status = 'bad'), 0) as bad,
    sum(interest_overdue) as interest_overdue,
    sum(interest_overdue) + sum(paid) as interest_due,
    sum(balance * security.factor * coalesce(grades.factor, 1) * statuses.factor) as weighted
  from (
    select month, bank, coalesce(region, '') as region, balance, kind, grade, interest_overdue,
      case when from_month = month then interest_paid else 0 end as paid,
      least(balance, overdue) as overdue,
      case when class = 'loss' then 'bad'
        when overdue_since is null or overdue_since >= day then 'normal'
        when day - overdue_since > 90 then 'stagnant' else 'overdue' end as status
    from (
      select month::date, least((month + interval '1 month - 1 day')::date, today) as day
      from (select (now() at time zone 'Asia/Shanghai')::date as today) as now,
        generate_series(timestamp '2024-01-01', date_trunc('month', today::timestamp),
          interval '1 month') as month) as months
    join read.loan_period on from_month <= month and (until_month is null or until_month > month)
  ) as standing
  join reporting.coefficient security on security.of = 'security' and security.key = kind
  left join reporting.coefficient grades on grades.of = 'grade' and grades.key = grade
  join reporting.coefficient statuses on statuses.of = 'status' and statuses.key = status
  group by month, bank, region`;

const asked = (from: string) =>
  read(`select ${columns} from (${from}) as quality order by month, bank, region`);

/** From two years ago to the present month, where much depends on the day. */
const monthsBack = 26;
const dayBack = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const monthFromStart = (month: number) =>
  new Date(Date.UTC(2024, 9 + month, 1)).toISOString().slice(0, 10);

const yuan = fc.integer({ min: 0, max: 100_000 }).map((fen) => (fen / 100).toFixed(2));
const period = fc.record({
  bank: fc.constantFrom('B1', 'B2'),
  region: fc.constantFrom('330106', '330203', null),
  kind: fc.constantFrom('credit', 'mortgage'),
  class: fc.constantFrom(null, 'normal', 'loss'),
  grade: fc.constantFrom(null, 'AAA', 'C'),
  balance: yuan,
  overdue: yuan,
  overdueSince: fc.option(fc.integer({ min: 0, max: 700 }).map(dayBack)),
  interestOverdue: yuan,
  interestPaid: fc.oneof(fc.constant('0.00'), yuan),
});
/** Periods of one loan, one after the other, the last of them perhaps open. */
const loan = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: monthsBack }), { minLength: 2, maxLength: 4 }),
    fc.array(period, { minLength: 4, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([months, periods, isOpen]) =>
    months
      .toSorted((a, b) => a - b)
      .slice(0, isOpen ? 4 : -1)
      .map((month, index, all) => ({
        ...periods[index],
        fromMonth: monthFromStart(month),
        untilMonth: endOf(all[index + 1], { isOpen, last: Math.max(...months) }),
      })),
  );

function endOf(next: number | undefined, { isOpen, last }: { isOpen: boolean; last: number }) {
  if (next !== undefined) return monthFromStart(next);
  return isOpen ? null : monthFromStart(last);
}

const rowsOf = (party: string, loans: readonly (readonly object[])[]): readonly LoanPeriodRow[] =>
  loans.flatMap((periods, index) =>
    periods.map((one) => ({ party, loan: `L-${String(index)}`, ...one }) as LoanPeriodRow),
  );

it('are the same, whatever is written, replaced and deleted in between', async () => {
  const book = fc.array(loan, { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(book, book, book, async (before, after, others) => {
      const client = await pool.connect();
      try {
        await writeLoanPeriods(client, ['X-A'], rowsOf('X-A', before));
        await writeLoanPeriods(
          client,
          ['X-A', 'X-B'],
          [...rowsOf('X-A', after), ...rowsOf('X-B', others)],
        );
      } finally {
        client.release();
      }
      const quality = await asked('table reporting.loan_quality');
      expect(quality).toEqual(await asked(loanByLoan));
      const kept = await read('table read.loan_quality_step order by bank, region, day');
      await anew();
      expect(await read('table read.loan_quality_step order by bank, region, day')).toEqual(kept);
    }),
    { numRuns: 40 },
  );
  const client = await pool.connect();
  await writeLoanPeriods(client, ['X-A', 'X-B'], []);
  client.release();
  expect(await read('table read.loan_quality_step')).toEqual([]);
});

async function anew(): Promise<void> {
  const client = await pool.connect();
  await stepLoanQualityAnew(client);
  client.release();
}
