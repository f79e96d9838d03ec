/**
 * The second worked story of the reference, as far as today's signs tell it: a builder sues, the
 * developer admits the same day, and only half a year later the marriage between them is known.
 * And its twin, a real builder, on which every sign of unwillingness stays quiet.
 */
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { businessDate, endOfDay } from '@tocsin/credit-events';
import { listAlerts } from '@tocsin/read-models';
import { setStage, told, type Stage, type Told } from '../../../test/watch-stage';
import { createPast } from './past/past';

let stage: Stage;
// Machines differ: what takes a second here may take ten beside others.
jest.setTimeout(60_000);
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const [registry, estate, court] = [
  '/registries/aic-131102',
  '/registries/estate-131102',
  '/courts/131102',
];
const bank = '/banks/BANKH/core';

type Line = readonly [time: string, type: string, source: string, data: object, known?: string];

const lines = (prefix: string, all: readonly Line[]) =>
  all.map(([time, type, source, data, known], index) => {
    const line: Told = { time, type, source, data, id: `${prefix}-${String(index + 1)}` };
    return told(known === undefined ? line : { ...line, known });
  });

const company = (party: string, name: string) => ({
  party,
  kind: 'company',
  name,
  region: '131102',
});
const suit = (more: object) => ({
  court: '131102',
  region: '131102',
  claim: '26000000.00',
  cause: 'works-price',
  priorityClaimed: true,
  ...more,
});
const lending = (party: string, loan: string, collateral: string): Line[] => [
  [
    '2019-04-02',
    'collateral.pledged',
    estate,
    {
      collateral,
      party,
      bank: 'BANKH',
      loans: [loan],
      kind: 'construction-in-progress',
      value: '50000000.00',
      secured: '30000000.00',
    },
  ],
  ['2019-04-03', 'loan.disbursed', bank, { loan, party, bank: 'BANKH', amount: '30000000.00' }],
];

const [lanting, kezhu, director, owner] = ['X-LANTING01', 'X-KEZHU001', 'P-FIN00001', 'P-OWNER001'];

const story = lines('lanting', [
  ['2015-03-02', 'party.registered', registry, company(lanting, '兰汀置业')],
  ['2016-08-15', 'party.registered', registry, company(kezhu, '柯筑建设')],
  ['2017-01-09', 'party.office', registry, { party: lanting, person: director, office: 'finance' }],
  ...lending(lanting, 'L-2', 'JZ-131102-0042'),
  [
    '2012-05-20',
    'party.related',
    registry,
    { party: director, other: owner, relation: 'spouse' },
    '2020-03-16',
  ],
  [
    '2019-04-20',
    'party.shareholding',
    registry,
    { party: kezhu, holder: owner, ratio: 1 },
    '2020-03-16',
  ],
  [
    '2019-09-10T09:30:00+08:00',
    'lawsuit.filed',
    court,
    suit({ case: 'C-2', plaintiff: kezhu, defendant: lanting, collateral: ['JZ-131102-0042'] }),
  ],
  [
    '2019-09-10T16:00:00+08:00',
    'lawsuit.answered',
    court,
    { case: 'C-2', defendant: lanting, stance: 'admitted' },
  ],
  [
    '2019-10-15',
    'lawsuit.decided',
    court,
    {
      case: 'C-2',
      plaintiff: kezhu,
      defendant: lanting,
      outcome: 'mediated',
      awarded: '26000000.00',
      priority: true,
    },
  ],
  [
    '2019-11-05',
    'collateral.transferred',
    estate,
    {
      collateral: 'JZ-131102-0042',
      from: lanting,
      to: kezhu,
      basis: 'judgment',
      value: '50000000.00',
      bankConsented: false,
      proceedsToLender: false,
    },
  ],
]);

const [shuxiang, hejian] = ['X-SHUXIANG1', 'X-HEJIAN001'];

const twin = lines('shuxiang', [
  ['2015-03-02', 'party.registered', registry, company(shuxiang, '书香置业')],
  ['2008-07-21', 'party.registered', registry, company(hejian, '合建工程')],
  ...lending(shuxiang, 'L-3', 'JZ-131102-0057'),
  [
    '2019-09-10',
    'lawsuit.filed',
    court,
    suit({ case: 'C-3', plaintiff: hejian, defendant: shuxiang, collateral: ['JZ-131102-0057'] }),
  ],
  [
    '2019-09-28',
    'lawsuit.answered',
    court,
    { case: 'C-3', defendant: shuxiang, stance: 'contested' },
  ],
  [
    '2020-02-18',
    'lawsuit.decided',
    court,
    {
      case: 'C-3',
      plaintiff: hejian,
      defendant: shuxiang,
      outcome: 'partly',
      awarded: '11000000.00',
      priority: true,
    },
  ],
  [
    '2020-06-10',
    'collateral.transferred',
    estate,
    {
      collateral: 'JZ-131102-0057',
      from: shuxiang,
      to: 'X-AUCTION01',
      basis: 'judgment',
      value: '50000000.00',
      price: '44500000.00',
      paid: '44500000.00',
      bankConsented: true,
      proceedsToLender: true,
    },
  ],
]);

it('is told: the suit among connected parties is found late, and both dates are shown', async () => {
  const watch = stage.start();
  await stage.append([...story, ...twin]);
  await stage.settled(watch);

  const alerts = await stage.alerts();
  const unwilling = alerts.filter(({ axis }) => axis === 'willingness');
  expect(unwilling.map(({ subjectId }) => subjectId)).not.toContain(shuxiang);
  const suits = alerts.filter(({ sign }) => sign === 'affiliate-lawsuit');
  expect(suits).toHaveLength(1);
  const [alert] = suits;
  expect(alert).toMatchObject({
    sign: 'affiliate-lawsuit',
    axis: 'willingness',
    subjectId: lanting,
    subjectName: '兰汀置业',
    objectKind: 'case',
    objectId: 'C-2',
    since: '2019-09-10',
    known: '2020-03-16',
    foundLate: true,
    severity: 'red',
    exposure: '30000000.00',
    banks: ['BANKH'],
    status: 'open',
    lapsed: null,
  });
  const edges = alert?.connections[0]?.edges.map(({ kind, detail }) => `${kind} ${detail}`);
  expect(edges?.sort()).toEqual(['office finance', 'relation spouse', 'shareholding control']);
  const cited = alert?.evidence.map(({ id }) => id) ?? [];
  expect(cited).toEqual(
    expect.arrayContaining(['lanting-3', 'lanting-6', 'lanting-7', 'lanting-8', 'lanting-10']),
  );

  const past = createPast(stage);
  const asKnownOn = async (day: string) => {
    const view = await past({ at: new Date(endOfDay(businessDate(day))), of: 'alerts' });
    const filter = { sign: ['affiliate-lawsuit'] };
    return (await listAlerts(stage.source, filter, { limit: 10, past: view })).items.length;
  };
  expect(await asKnownOn('2019-12-31')).toBe(0);
  expect(await asKnownOn('2020-03-17')).toBe(1);
});
