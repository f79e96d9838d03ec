import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Finding } from '@tocsin/alerts';
import { createTestDatabase, type TestDatabase } from '../../../../test/database';
import type { AlertRow } from '../alerts/alert-row';
import { findAlert, listAlerts } from '../alerts/query-alerts';
import { createReadModelSource, migrateReadModels } from '../read-model-source';
import { regionFigures } from '../regions/query-regions';
import { regionTrend } from '../regions/region-trend';
import { pastAlert, pastWithdrawn } from './past-alert';
import {
  addPastView,
  findPastView,
  keepPastView,
  writePastAlerts,
  writePastObligors,
  type PastView,
} from './past-view';

let database: TestDatabase;
let source: DataSource;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await createReadModelSource(database.url).initialize();
  await migrateReadModels(source);
  pool = new Pool({ connectionString: database.url, max: 2 });
});
afterAll(async () => {
  await pool.end();
  await source.destroy();
  await database.drop();
});
beforeEach(() => pool.query('delete from read.past_view'));

const at = new Date('2025-06-30T23:59:59.999+08:00');

const finding = (more: object = {}): Finding =>
  ({
    sign: 'affiliate-lawsuit',
    signVersion: 1,
    family: 'courts',
    axis: 'willingness',
    subject: { kind: 'obligor', id: 'X-MILL0001', name: '南屿粮油' },
    region: '330106',
    banks: ['BANKA'],
    since: '2025-03-24',
    known: '2025-04-02',
    foundLate: true,
    severity: 'orange',
    severitySum: [],
    exposure: '90071992547409.93',
    evidence: [],
    measures: [],
    connections: [],
    notSeen: [],
    parties: ['X-MILL0001'],
    ...more,
  }) as unknown as Finding;

const by = { name: 'Lin', role: 'desk' };
/** The alert as it is now: acknowledged in time, confirmed and withdrawn after the moment. */
const now = {
  ...pastAlert({ id: 'A-0123456789ab', finding: finding(), at }, undefined),
  status: 'withdrawn',
  assignee: 'Wu',
  raisedAt: new Date('2025-04-02T10:00:00Z'),
  withdrawnKnown: '2025-09-01',
  withdrawnReason: 'event-voided',
  withdrawnBecause: '99',
  version: 5,
  history: [
    { position: 1, at: '2025-04-02T10:00:00Z', type: 'alert.raised' },
    {
      position: 2,
      at: '2025-05-01T10:00:00Z',
      type: 'alert.acknowledged',
      status: 'acknowledged',
      by,
    },
    { position: 3, at: '2025-05-02T10:00:00Z', type: 'alert.assigned', by, detail: { to: 'Chen' } },
    { position: 4, at: '2025-07-01T10:00:00Z', type: 'alert.assigned', by, detail: { to: 'Wu' } },
    { position: 5, at: '2025-09-01T10:00:00Z', type: 'alert.withdrawn', status: 'withdrawn' },
  ],
} as AlertRow;

describe('an alert as it was known', () => {
  it('says what was seen, and what people had done by then', () => {
    const seen = finding({ severity: 'red' });
    expect(pastAlert({ id: now.id, finding: seen, at }, now)).toMatchObject({
      severity: 'red',
      status: 'acknowledged',
      assignee: 'Chen',
      history: [{ position: 1 }, { position: 2 }, { position: 3 }],
      raisedAt: now.raisedAt,
      withdrawnKnown: null,
      version: 5,
    });
  });

  it('was raised when its day was over, where it was told too late to be raised then', () => {
    const late = { ...now, raisedAt: new Date('2026-01-01T00:00:00Z'), history: [] };
    const end = new Date('2025-04-02T23:59:59.999+08:00');
    for (const row of [late, undefined]) {
      const then = pastAlert({ id: now.id, finding: finding(), at }, row);
      expect(then).toMatchObject({ status: 'open', assignee: null, raisedAt: end, history: [] });
    }
    const noon = new Date('2025-04-02T12:00:00+08:00');
    expect(pastAlert({ id: 'A-1', finding: finding(), at: noon }, late).raisedAt).toEqual(noon);
  });

  it('is withdrawn with its reason once that was known', () => {
    const later = new Date('2025-09-01T23:59:59.999+08:00');
    expect(pastWithdrawn(now, later)).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: 'event-voided',
      assignee: 'Wu',
    });
    expect(pastWithdrawn(now, at)).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: null,
      assignee: 'Chen',
    });
  });
});

describe('a set of rows', () => {
  const added = async (scope: string): Promise<PastView> => {
    const client = await pool.connect();
    try {
      const view = { at, scope, through: 7, settled: true, foldedBy: 'x' };
      return await addPastView(client, view);
    } finally {
      client.release();
    }
  };
  const filled = async (rows: readonly (readonly [string, object])[]): Promise<PastView> => {
    const view = await added('alerts');
    const client = await pool.connect();
    const alerts = rows.map(([id, more]) =>
      pastAlert({ id, finding: finding(more), at }, undefined),
    );
    await writePastAlerts(client, view, alerts);
    client.release();
    return view;
  };

  it('is found by its moment and scope while it is kept', async () => {
    const first = await added('alerts');
    const second = await added('history X-MILL0001');
    const found = async (...scopes: string[]) => (await findPastView(pool, { at, scopes }))?.id;
    expect(await found('alerts')).toBe(first.id);
    expect(await found('alerts', 'history X-MILL0001')).toBe(second.id);
    expect(await found('exposures')).toBeUndefined();
    await keepPastView(pool, first, 12);
    expect(await findPastView(pool, { at, scopes: ['alerts'] })).toMatchObject({
      through: 12,
      settled: true,
      foldedBy: 'x',
    });
  });

  it('makes room when it was not used for longest', async () => {
    const kept = await added('alerts');
    for (let nr = 0; nr < 60; nr += 1) {
      await added(`history X-${String(nr)}`);
      await keepPastView(pool, kept, nr);
    }
    const { rows } = await pool.query('select from read.past_view');
    expect(rows).toHaveLength(50);
    expect((await findPastView(pool, { at, scopes: ['alerts'] }))?.id).toBe(kept.id);
    expect(await findPastView(pool, { at, scopes: ['history X-0'] })).toBeUndefined();
  });

  it('is listed, filtered and paged like the alerts of today, what was known last first', async () => {
    const other = await filled([['A-ffffffffff00', {}]]);
    const view = await filled([
      ['A-0000000001aa', { known: '2025-04-02' }],
      ['A-ffffffffffaa', { known: '2025-04-01', severity: 'red' }],
      ['A-0000000002aa', { known: '2025-04-02', lapsed: '2025-05-01' }],
    ]);
    const ids = async (filter: object) =>
      (await listAlerts(source, filter, { limit: 10, past: view })).items.map(({ id }) => id);
    const all = ['A-0000000002aa', 'A-0000000001aa', 'A-ffffffffffaa'];
    expect(await ids({})).toEqual(all);
    expect(await ids({ severity: ['red'] })).toEqual(['A-ffffffffffaa']);
    expect(await ids({ holding: true })).toEqual(['A-0000000001aa', 'A-ffffffffffaa']);
    const first = await listAlerts(source, {}, { limit: 2, past: view });
    const rest = await listAlerts(source, {}, { limit: 2, past: view, cursor: first.next });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all);
    expect(await findAlert(source, 'A-ffffffffff00', { past: view })).toBeUndefined();
    expect((await findAlert(source, 'A-ffffffffff00', { past: other }))?.exposure).toBe(
      '90071992547409.93',
    );
    expect(await findAlert(source, 'A-ffffffffff00')).toBeUndefined();
  });

  it('is summed by region and by month', async () => {
    const alerts = await filled([
      ['A-1', {}],
      ['A-2', { severity: 'red', region: '110101' }],
    ]);
    const exposures = await added('exposures');
    const client = await pool.connect();
    await writePastObligors(client, exposures, [
      { party: 'X-MILL0001', region: '330106', exposure: '12.50', lenderBanks: ['BANKA'] },
      { party: 'X-IDLE0001', region: '330106', exposure: '0.00', lenderBanks: [] },
    ]);
    client.release();
    const figures = await regionFigures(source, { level: 'province', past: { alerts, exposures } });
    expect(figures).toMatchObject([
      { region: '11', obligors: 0, alerts: 1, undecided: { red: 1 } },
      { region: '33', obligors: 2, borrowers: 1, exposure: '12.50', undecided: { orange: 1 } },
    ]);
    const months = { within: '33', from: '2025-03', to: '2025-03' };
    expect(await regionTrend(source, { ...months, past: alerts })).toMatchObject([
      { began: { orange: 1, red: 0 }, holding: 1 },
    ]);
    expect(await regionTrend(source, months)).toMatchObject([{ holding: 0 }]);
  });
});
