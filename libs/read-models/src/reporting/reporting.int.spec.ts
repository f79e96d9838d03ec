/** What the views say of rows as the projections write them, and how the schema comes and goes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alertFrom, recordAlert, type AlertEvent, type Finding } from '@tocsin/alerts';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/database';
import type { RecordedAlertEvent } from '../alerts/project-alerts';
import { writeAlerts } from '../alerts/write-alerts';
import type { LoanPeriodRow } from '../loan-book/loan-period-row';
import { writeLoanPeriods } from '../loan-book/write-loan-book';
import { writeObligors } from '../obligors/write-obligors';
import { createReadModelSource, migrateReadModels } from '../read-model-source';
import { loanQualityByMonth } from '../regions/loan-quality';

const by = { name: 'Lin', role: 'desk' };
const evidence = [
  { position: 2, source: '/c', id: 'e', type: 't', time: 'x', known: 'y', role: 'supports' },
];
let database: TestDatabase;
let source: DataSource;
let pool: Pool;
let position = 0;
const streams = new Map<string, readonly RecordedAlertEvent[]>();

beforeAll(async () => {
  database = await createTestDatabase();
  source = await createReadModelSource(database.url).initialize();
  pool = new Pool({ connectionString: database.url, max: 1 });
  await migrateReadModels(source);
  await tell();
});
afterAll(async () => {
  await pool.end();
  await source.destroy();
  await database.drop();
});

const finding = (more: object): Finding =>
  ({
    ...{ sign: 'sham-seizure', signVersion: 1, family: 'courts', axis: 'willingness' },
    ...{ region: '330106', since: '2026-01-02', known: '2026-01-03', foundLate: false },
    ...{ severity: 'orange', severitySum: [], exposure: '100.00', evidence, measures: [] },
    ...{ connections: [], notSeen: [], parties: [], ...more },
  }) as unknown as Finding;

function alert(id: string, { day, ...more }: { day: string; subject: string; banks: string[] }) {
  const { subject, ...others } = more;
  const about = finding({ ...others, subject: { kind: 'obligor', id: subject } });
  return steps(id, day, [{ type: 'alert.raised', data: { finding: about } }]);
}

function steps(id: string, day: string, events: readonly AlertEvent[]) {
  const stream = streams.get(id) ?? [];
  const time = `${day}T17:00:00.000Z`;
  const before = { version: stream.length, state: alertFrom(stream), time };
  const added = recordAlert(id, events, before).map((event, index): RecordedAlertEvent => ({
    ...event,
    ...{ position: ++position, version: stream.length + index + 1, recorded: new Date(time) },
  }));
  streams.set(id, [...stream, ...added]);
  return added;
}

async function tell(): Promise<void> {
  const client = await pool.connect();
  const debtor = { ...{ kind: 'company', name: null, region: '330106', loans: [], pledged: [] } };
  const days = { firstEvent: null, lastEvent: null, position: '1' };
  await writeObligors(client, [
    {
      ...{ ...debtor, ...days, party: 'X-A', exposure: '300.00', lenderBanks: ['B1', 'B2'] },
      lenders: [
        { bank: 'B1', exposure: '200.00' },
        { bank: 'B2', exposure: '100.00' },
      ],
    },
  ]);
  const period: LoanPeriodRow = {
    party: 'X-A',
    ...{ bank: 'B1', loan: 'L', fromMonth: '2026-01-01', untilMonth: '2026-02-01' },
    ...{ region: '330106', kind: 'credit', class: null, grade: null, balance: '200.00' },
    ...{
      overdue: '50.00',
      overdueSince: '2026-01-23',
      interestOverdue: '1.00',
      interestPaid: '3.00',
    },
  };
  await writeLoanPeriods(client, ['X-A'], [period]);
  await writeAlerts(client, [
    // Five in the afternoon in Greenwich is the next day in Shanghai.
    ...alert('A-1', { day: '2026-01-09', subject: 'X-A', banks: ['B1', 'B2'] }),
    ...alert('A-2', { day: '2026-01-09', subject: 'X-A', banks: ['B1'] }),
    ...alert('A-3', { day: '2026-01-11', subject: 'X-B', banks: [] }),
  ]);
  await writeAlerts(
    client,
    steps('A-3', '2026-01-12', [
      { type: 'alert.dismissed', data: { by, reason: 'paid', evidence: [] } },
    ]),
  );
  client.release();
}

async function writeAlertsNow(told: readonly RecordedAlertEvent[]): Promise<void> {
  const client = await pool.connect();
  await writeAlerts(client, told);
  client.release();
}

async function read(sql: string): Promise<readonly string[]> {
  const { rows } = await pool.query<string[]>({ text: sql, rowMode: 'array' });
  return rows.map((row) => row.join(' '));
}

describe('the reporting views', () => {
  it('count alerts by the day in Shanghai, with where, what, how grave, and what became of them', async () => {
    const columns = 'to_char(day, $$YYYY-MM-DD$$), region, sign, family, severity, outcome, banks';
    expect(
      await read(`select ${columns}, alerts, exposure from reporting.alert_day order by 1, 7`),
    ).toEqual([
      '2026-01-10 330106 sham-seizure courts orange open ,B1, 1 100.00',
      '2026-01-10 330106 sham-seizure courts orange open ,B1,B2, 1 100.00',
      '2026-01-12 330106 sham-seizure courts orange dismissed ,, 1 100.00',
    ]);
  });

  it('tell how long an alert has waited, and when somebody first looked', async () => {
    expect(
      await read(`
        select id, undecided, age_days > 1, looked_at is not null from reporting.alert order by id`),
    ).toEqual(['A-1 true true false', 'A-2 true true false', 'A-3 false true true']);
  });

  it('know what was decided of an alert after it was closed, until it is opened again', async () => {
    const decisions = () => read(`select id, status, decision from reporting.alert order by id`);
    const tellOf = (id: string, ...events: AlertEvent[]) =>
      writeAlertsNow(steps(id, '2026-01-13', events));
    await tellOf('A-1', { type: 'alert.confirmed', data: { by, reason: 'sold' } });
    await tellOf('A-1', { type: 'alert.closed', data: { by, reason: 'done' } });
    await tellOf('A-2', { type: 'alert.acknowledged', data: { by } });
    await tellOf('A-2', { type: 'alert.closed', data: { by, reason: 'done' } });
    expect(await decisions()).toEqual([
      'A-1 closed confirmed',
      'A-2 closed ',
      'A-3 dismissed dismissed',
    ]);
    await tellOf('A-1', { type: 'alert.reopened', data: { by, reason: 'again' } });
    await tellOf('A-1', { type: 'alert.acknowledged', data: { by } });
    await tellOf('A-1', { type: 'alert.closed', data: { by, reason: 'done' } });
    expect((await decisions())[0]).toBe('A-1 closed ');
    for (const id of ['A-1', 'A-2'])
      await tellOf(id, { type: 'alert.reopened', data: { by, reason: 'again' } });
  });

  it('count what each bank is owed once, however many alerts an obligor has', async () => {
    expect(
      await read(
        `select bank, region, severity, obligors, exposure from reporting.exposure_at_risk order by bank`,
      ),
    ).toEqual(['B1 330106 orange 1 200.00', 'B2 330106 orange 1 100.00']);
  });

  it('tell how long before the first day past due a warning could be known', async () => {
    expect(await read('select id, lead_days from reporting.lead_time order by id')).toEqual([
      'A-1 20',
      'A-2 20',
    ]);
  });

  it('give a region its indicators by month', async () => {
    const asked = { within: '33', from: '2025-12', to: '2026-02' };
    // A quarter of it is overdue; its risk is weighed by the status of the whole loan.
    expect(Object.fromEntries(await loanQualityByMonth(source, asked))).toEqual({
      '2026-01': {
        ...{ riskDegree: '1.300000', overdue: '0.250000', stagnant: '0.000000' },
        ...{ badDebt: '0.000000', interestArrears: '0.250000' },
      },
    });
  });
});

describe('the schema', () => {
  it('names no party', async () => {
    const named = await read(`
      select table_name, column_name from information_schema.columns
      where table_schema = 'reporting' and column_name in ('party', 'name', 'subject_id', 'parties')`);
    expect(named).toEqual([]);
  });

  it('is made again where it is missing, or is of another version', async () => {
    const views = () =>
      read(
        `select table_name from information_schema.views where table_schema = 'reporting' order by 1`,
      );
    const before = await views();
    expect(before).toContain('loan_quality');
    await pool.query(`drop schema reporting cascade`);
    await migrateReadModels(source);
    expect(await views()).toEqual(before);
    await pool.query(`comment on schema reporting is 'older'; drop view reporting.recovery`);
    await migrateReadModels(source);
    expect(await views()).toEqual(before);
  });
});
