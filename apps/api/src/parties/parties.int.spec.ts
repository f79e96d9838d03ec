import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answered, apiUnderTest, startMs, type ApiUnderTest } from '../api-under-test';

let api: ApiUnderTest;
const source = '/banks/BANKA/core';
const mill = 'X-MILL0001';

type Told = Readonly<{ on: string; known?: string; corrects?: string }>;

/** One event at nine o'clock, known at six in the evening of its own or a later day. */
const told = (id: string, type: string, data: object, { on, known = on, corrects }: Told) =>
  api.record({
    id,
    source,
    type,
    time: `${on}T09:00:00+08:00`,
    knowntime: `${known}T18:00:00+08:00`,
    ...(corrects !== undefined && { corrects }),
    data,
  });

beforeAll(async () => {
  api = await apiUnderTest({ now: () => new Date('2026-01-01T00:00:00Z') });
  await api.obligor({ party: mill, name: '南岭纺织' });
  const loan = { loan: 'L-1', party: mill, bank: 'BANKA' };
  await told(
    'reg',
    'party.registered',
    { party: mill, kind: 'company', name: '南岭纺织', region: '330106' },
    { on: '2020-01-01' },
  );
  await told('out', 'loan.disbursed', { ...loan, amount: '9000000.00' }, { on: '2025-01-06' });
  await told(
    'paid',
    'loan.repaid',
    { ...loan, principal: '4000000.00', interest: '0.00' },
    { on: '2025-02-06', known: '2025-06-01' },
  );
  await told(
    'wrong',
    'loan.disbursed',
    { loan: 'L-2', party: mill, bank: 'BANKB', amount: '1000000.00' },
    { on: '2025-03-01' },
  );
  await told('void', 'event.voided', { event: 'wrong', reason: '重复' }, { on: '2025-03-20' });
  await told(
    'tie',
    'party.related',
    { party: mill, other: 'X-SISTER01', relation: 'common-control' },
    { on: '2024-01-01', known: '2025-04-01' },
  );
  await told(
    'tie-2',
    'party.shareholding',
    { party: 'X-THIRD001', holder: 'X-SISTER01', ratio: 0.6 },
    { on: '2024-01-01' },
  );
  await told(
    'tie-end',
    'party.shareholding',
    { party: 'X-THIRD001', holder: 'X-SISTER01', ratio: 0 },
    { on: '2025-09-01' },
  );
}, startMs);
afterAll(() => api.close());

const standing = async (asOf: string) => {
  const { body } = await answered(api.get(`/api/parties/${mill}?asOf=${asOf}`));
  return body as { exposure: string; lenders: { bank: string }[]; asOf: string; name: string };
};

describe('the standing as of a day', () => {
  it.each([
    ['2025-01-05', '0.00', []],
    ['2025-01-06', '9000000.00', ['BANKA']],
    ['2025-01-06T17:59:59%2B08:00', '0.00', []],
    ['2025-01-06T18:00:00%2B08:00', '9000000.00', ['BANKA']],
    ['2025-03-01', '10000000.00', ['BANKA', 'BANKB']],
    ['2025-03-20', '9000000.00', ['BANKA']],
    ['2025-05-31', '9000000.00', ['BANKA']],
    ['2025-06-01', '5000000.00', ['BANKA']],
  ])('%s: %s', async (asOf, exposure, banks) => {
    const then = await standing(asOf);
    expect(then).toMatchObject({ exposure, asOf: asOf.slice(0, 10), name: '南岭纺织' });
    expect(then.lenders.map(({ bank }) => bank)).toEqual(banks);
  });

  it('is unknown before the first fact was', async () => {
    expect((await api.get(`/api/parties/${mill}?asOf=2019-12-31`)).status).toBe(404);
  });
});

describe('the timeline', () => {
  type Page = { items: { eventId: string; amendedBy: object[] }[]; next?: string };

  const pages = async (query: string) => {
    const items: Page['items'] = [];
    let cursor = '';
    do {
      const path = `/api/parties/${mill}/timeline?limit=2${query}${cursor && `&cursor=${cursor}`}`;
      const page = (await api.get(path)).body as Page;
      items.push(...page.items);
      cursor = page.next ?? '';
    } while (cursor);
    return items;
  };

  it('tells in the order of happening, with both clocks, page by page', async () => {
    const items = await pages('');
    expect(items.map(({ eventId }) => eventId)).toEqual(['reg', 'tie', 'out', 'paid', 'wrong']);
    expect(items[1]).toMatchObject({
      time: '2024-01-01T09:00:00.000+08:00',
      knowntime: '2025-04-01T18:00:00.000+08:00',
      data: { relation: 'common-control' },
    });
  });

  it('says what was taken back, and by what', async () => {
    const wrong = (await pages('')).find(({ eventId }) => eventId === 'wrong');
    expect(wrong?.amendedBy).toEqual([
      {
        by: 'void',
        source,
        eventId: 'void',
        knowntime: '2025-03-20T18:00:00.000+08:00',
        position: 5,
      },
    ]);
  });

  it('leaves out what was not known yet', async () => {
    const items = await pages('&asOf=2025-03-10');
    expect(items.map(({ eventId }) => eventId)).toEqual(['reg', 'out', 'wrong']);
    expect(items[2]?.amendedBy).toEqual([]);
  });
});

describe('the connections', () => {
  type Found = { nodes: { party: string; distance: number }[]; edges: object[]; on: string };
  const around = async (query: string) =>
    (await api.get(`/api/parties/${mill}/connections?${query}`)).body as Found;
  const parties = ({ nodes }: Found) => nodes.map(({ party }) => party);

  it('reach as far as asked', async () => {
    expect(parties(await around('asOf=2025-05-01'))).toEqual([mill, 'X-SISTER01']);
    const two = await around('asOf=2025-05-01&depth=2');
    expect(parties(two)).toEqual([mill, 'X-SISTER01', 'X-THIRD001']);
    expect(two.edges).toContainEqual(
      expect.objectContaining({
        detail: 'common-control',
        known: '2025-04-01',
        fromName: '南岭纺织',
      }),
    );
  });

  it('are those known then, and in force on the day', async () => {
    expect(parties(await around('asOf=2025-03-31&depth=3'))).toEqual([mill]);
    const today = await around('depth=3');
    expect(today.on).toBe('2026-01-01');
    expect(parties(today)).toEqual([mill, 'X-SISTER01']);
  });

  it.each(['depth=0', 'depth=4', 'depth=x'])('refuse %s', async (query) => {
    expect((await api.get(`/api/parties/${mill}/connections?${query}`)).status).toBe(400);
  });
});

it('tells of pledged collateral in the history of whoever has it pledged at the time', async () => {
  const owner = 'X-OWNER0001';
  const pledge = { collateral: 'C-1', bank: 'BANKA', kind: 'land', value: '1.00', secured: '1.00' };
  const seen = { collateral: 'C-1', party: 'X-BUYER0001', bank: 'BANKA', finding: 'moved' };
  await told('c-before', 'collateral.inspected', seen, { on: '2025-01-01' });
  await told(
    'c-pledged',
    'collateral.pledged',
    { ...pledge, party: owner, loans: ['L-9'] },
    { on: '2025-01-02' },
  );
  await told('c-moved', 'collateral.inspected', seen, { on: '2025-01-03' });
  const { collateral, bank, party } = seen;
  await told(
    'c-released',
    'collateral.released',
    { collateral, bank, party },
    { on: '2025-01-04' },
  );
  await told('c-after', 'collateral.inspected', seen, { on: '2025-01-05' });
  const { body } = await answered(api.get(`/api/parties/${owner}/timeline`));
  const { items } = body as { items: { eventId: string }[] };
  expect(items.map(({ eventId }) => eventId)).toEqual(['c-pledged', 'c-moved', 'c-released']);
});
