import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { alertFrom, recordAlert, type AlertEvent, type Finding } from '@tocsin/alerts';
import { createTestDatabase, type TestDatabase } from '../../../../test/database';
import { createReadModelSource, migrateReadModels } from '../read-model-source';
import { regionFigures } from '../regions/query-regions';
import { writeObligors } from '../obligors/write-obligors';
import { countExposed, findObligor, namesOf } from '../obligors/query-obligors';
import { alertsChangedAfter, countAlerts, findAlert, listAlerts } from './query-alerts';
import type { RecordedAlertEvent } from './project-alerts';
import { writeAlerts } from './write-alerts';

const by = { name: 'Lin', role: 'desk' };
let database: TestDatabase;
let source: DataSource;
let pool: Pool;
let position = 0;
const streams = new Map<string, readonly RecordedAlertEvent[]>();

beforeAll(async () => {
  database = await createTestDatabase();
  source = await createReadModelSource(database.url).initialize();
  await Promise.all([migrateReadModels(source), migrateReadModels(source)]);
  pool = new Pool({ connectionString: database.url, max: 2 });
});
afterAll(async () => {
  await pool.end();
  await source.destroy();
  await database.drop();
});
beforeEach(async () => {
  await pool.query('truncate read.alert, read.obligor');
  streams.clear();
});

const finding = (more: object = {}): Finding =>
  ({
    sign: 'affiliate-lawsuit',
    signVersion: 1,
    family: 'courts',
    axis: 'willingness',
    subject: { kind: 'obligor', id: 'X-MILL0001', name: '南屿粮油' },
    object: { kind: 'case', id: 'C-1' },
    region: '330106',
    banks: ['BANKA'],
    since: '2025-03-24',
    known: '2025-04-02',
    foundLate: true,
    severity: 'orange',
    severitySum: [{ levels: 2, reason: 'base', zh: '基准', en: 'base' }],
    exposure: '90071992547409.93',
    evidence: [
      { position: 2, source: '/c', id: 'e', type: 't', time: 'x', known: 'y', role: 'supports' },
    ],
    measures: [{ name: 'banks', value: 3, threshold: 3 }],
    connections: [],
    notSeen: [],
    parties: ['X-MILL0001', 'P-OWNER001'],
    ...more,
  }) as unknown as Finding;

function recorded(id: string, events: readonly AlertEvent[], day = '2026-01-05') {
  const stream = streams.get(id) ?? [];
  const time = `${day}T01:00:00.000Z`;
  const before = { version: stream.length, state: alertFrom(stream), time };
  const added = recordAlert(id, events, before).map((event, index): RecordedAlertEvent => ({
    ...event,
    position: ++position,
    version: stream.length + index + 1,
    recorded: new Date(time),
  }));
  streams.set(id, [...stream, ...added]);
  return added;
}

async function write(...events: RecordedAlertEvent[]) {
  const client = await pool.connect();
  try {
    return await writeAlerts(client, events);
  } finally {
    client.release();
  }
}

const gone = { known: '2025-07-01' as Finding['since'], reason: 'event-voided' } as const;
const raised = (more: object = {}): AlertEvent => ({
  type: 'alert.raised',
  data: { finding: finding(more) },
});
const ids = async (filter: Parameters<typeof listAlerts>[1]) =>
  (await listAlerts(source, filter, { limit: 50 })).items.map(({ id }) => id);

describe('a row', () => {
  it('holds what the alert states, to the last fen', async () => {
    await write(...recorded('A-1', [raised()]));
    expect(await findAlert(source, 'A-1')).toMatchObject({
      id: 'A-1',
      status: 'open',
      exposure: '90071992547409.93',
      since: '2025-03-24',
      known: '2025-04-02',
      lapsed: null,
      banks: ['BANKA'],
      raisedAt: new Date('2026-01-05T01:00:00Z'),
      history: [{ type: 'alert.raised', detail: { severity: 'orange', evidence: [2] } }],
    });
  });

  it('is the same whether its events come in one batch or one by one', async () => {
    const events = recorded('A-1', [
      raised(),
      { type: 'alert.acknowledged', data: { by } },
      { type: 'alert.evidence-added', data: { facts: finding({ evidence: [] }) } },
      { type: 'alert.lapsed', data: { on: '2025-06-01' as Finding['since'] } },
      { type: 'alert.withdrawn', data: gone },
      raised({ severity: 'red' }),
      { type: 'alert.assigned', data: { by, to: 'Chen' } },
    ]);
    for (const event of events) await write(event);
    const oneByOne = await findAlert(source, 'A-1');
    await pool.query('truncate read.alert');
    await write(...events);
    expect(await findAlert(source, 'A-1')).toEqual(oneByOne);
    expect(oneByOne).toMatchObject({ status: 'acknowledged', severity: 'red', version: 7 });
    expect(oneByOne?.withdrawnKnown).toBeNull();
    expect(await write(...events)).toEqual([]);
  });
});

describe('the list', () => {
  beforeEach(async () => {
    await write(
      ...recorded('A-1', [raised()]),
      ...recorded('A-2', [
        raised({
          sign: 'listed-party-served',
          axis: 'supervision',
          subject: { kind: 'bank', id: 'BANKB' },
          severity: 'red',
          region: '331002',
          since: '2025-05-01',
          lapsed: '2025-06-01',
          parties: ['X-OTHER001'],
        }),
      ]),
      ...recorded('A-3', [
        raised({ region: '110101', banks: ['BANKC'] }),
        {
          type: 'alert.withdrawn',
          data: { known: '2025-07-01' as Finding['since'], reason: 'late-event' },
        },
      ]),
    );
  });

  it.each([
    [{}, ['A-2', 'A-1']],
    [{ status: ['withdrawn'] as const }, ['A-3']],
    [{ sign: ['affiliate-lawsuit'] }, ['A-1']],
    [{ severity: ['red', 'blue'] as const }, ['A-2']],
    [{ party: 'X-MILL0001' }, ['A-1']],
    [{ party: 'BANKB' }, []],
    [{ involving: 'P-OWNER001' }, ['A-1']],
    [{ bank: 'BANKB' }, ['A-2']],
    [{ bank: 'BANKA' }, ['A-2', 'A-1']],
    [{ region: '33' }, ['A-2', 'A-1']],
    [{ region: '3301', visible: { region: '3310' } }, []],
    [{ visible: { bank: 'BANKB' } }, ['A-2']],
    [{ since: '2025-04-01' }, ['A-2']],
    [{ holding: true }, ['A-1']],
    [{ holding: false }, ['A-2']],
  ])('filters by %j', async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it('says nothing of what a confirmation is about, which the row holds already', async () => {
    await write(...recorded('A-1', [{ type: 'alert.confirmed', data: { by, reason: 'r' } }]));
    await write(...recorded('A-1', [{ type: 'alert.withdrawn', data: gone }]));
    const row = await findAlert(source, 'A-1');
    expect(row?.history.slice(-2).map(({ detail }) => detail)).toEqual([{ reason: 'r' }, gone]);
  });

  it('pages without a gap or a repetition while alerts arrive', async () => {
    const first = await listAlerts(source, {}, { limit: 1 });
    await write(...recorded('A-4', [raised()]));
    const second = await listAlerts(source, {}, { limit: 1, cursor: first.next });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['A-2', 'A-1']);
    expect(second.next).toBeUndefined();
    expect(await listAlerts(source, {}, { limit: 1, cursor: 'nonsense' })).toEqual({ items: [] });
  });

  it('hides one alert as it hides the list', async () => {
    expect(await findAlert(source, 'A-1', { visible: { region: '11' } })).toBeUndefined();
    expect(await findAlert(source, 'A-1', { visible: { bank: 'BANKB' } })).toBeUndefined();
    expect(await findAlert(source, 'A-1', { visible: { bank: 'BANKA' } })).toBeDefined();
  });

  it('tells live listeners what changed', async () => {
    const before = position;
    await write(...recorded('A-1', [{ type: 'alert.acknowledged', data: { by } }]));
    const changed = await alertsChangedAfter(source, before, { limit: 10 });
    expect(changed.map(({ id, status }) => [id, status])).toEqual([['A-1', 'acknowledged']]);
  });

  it('counts', async () => {
    const counts = await countAlerts(source);
    expect(counts).toContainEqual({
      sign: 'affiliate-lawsuit',
      severity: 'orange',
      axis: 'willingness',
      status: 'open',
      province: '33',
      count: 1,
    });
    expect(counts).toHaveLength(3);
  });
});

describe('obligors and regions', () => {
  const obligor = (party: string, more: object = {}) => ({
    party,
    kind: 'company',
    name: `${party} Ltd`,
    region: '330106',
    exposure: '25000000.00',
    lenderBanks: ['BANKA'],
    lenders: [{ bank: 'BANKA', exposure: '25000000.00' }],
    loans: [],
    pledged: [],
    firstEvent: '2025-01-06',
    lastEvent: '2025-03-24',
    position: '7',
    ...more,
  });

  it('keeps the last standing of an obligor, and sums by region', async () => {
    const client = await pool.connect();
    await writeObligors(client, [obligor('X-MILL0001', { exposure: '1.00' }), obligor('X-B')]);
    await writeObligors(client, [
      obligor('X-MILL0001'),
      obligor('X-IDLE', { exposure: '0.00', region: '331002', lenderBanks: [], lenders: [] }),
    ]);
    client.release();
    await write(...recorded('A-1', [raised()]), ...recorded('A-2', [raised({ severity: 'red' })]));

    expect(await findObligor(source, 'X-MILL0001')).toEqual(obligor('X-MILL0001'));
    expect(await findObligor(source, 'X-NOBODY')).toBeUndefined();
    expect(await namesOf(source, ['X-B', 'X-NOBODY'])).toEqual(new Map([['X-B', 'X-B Ltd']]));
    expect(await regionFigures(source, { level: 'province' })).toEqual([
      {
        region: '33',
        obligors: 3,
        borrowers: 2,
        exposure: '50000000.00',
        undecided: { blue: 0, yellow: 0, orange: 1, red: 1 },
        confirmed: 0,
        alerts: 2,
      },
    ]);
    const counties = await regionFigures(source, { level: 'county', within: '3310' });
    expect(counties.map(({ region, alerts }) => [region, alerts])).toEqual([['331002', 0]]);
    const exposed = (exposureMin: string) =>
      countExposed(source, { county: '330106', exposureMin });
    expect(await exposed('25000000.00')).toBe(2);
    expect(await exposed('25000000.01')).toBe(0);
    const ofBank = await regionFigures(source, { level: 'province', bank: 'BANKA' });
    expect(ofBank[0]?.obligors).toBe(2);
  });
});
