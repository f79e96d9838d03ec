import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answered, apiUnderTest, startMs, type ApiUnderTest } from '../api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
}, startMs);
afterAll(() => api.close());

const entry = {
  party: 'X-MILL0001',
  scope: 'obligor',
  reason: '经联席会议认定',
  from: '2026-01-05',
  exceptions: ['wages-account'],
};
const enter = (body: object, list = 'black') =>
  answered(api.post(`/api/lists/${list}/entries`, body));

it('enters a party with the data of the event, and says which event that became', async () => {
  const answer = await enter(entry);
  expect([answer.status, answer.body]).toEqual([
    200,
    { source: '/tocsin', id: expect.stringMatching(/^list-/), position: expect.any(Number) },
  ]);
  const { id } = answer.body as { id: string };
  const recorded = await api.store.find('/tocsin', id);
  expect(recorded?.keys).toEqual(['X-MILL0001']);
  expect(JSON.parse(recorded?.payload ?? '')).toMatchObject({
    type: 'list.entered',
    decidedby: 'admin',
    data: { list: 'black', ...entry },
  });
});

it('removes a party, with a reason', async () => {
  const body = { party: 'X-MILL0001', reason: '欠款已清偿' };
  const answer = await answered(api.post('/api/lists/black/removals', body));
  const { id } = answer.body as { id: string };
  const recorded = await api.store.find('/tocsin', id);
  expect(JSON.parse(recorded?.payload ?? '')).toMatchObject({
    type: 'list.removed',
    data: { list: 'black', ...body },
  });
});

it.each([
  ['a list that there is not', entry, 'grey'],
  ['a party that is none', { ...entry, party: 'mill' }, 'black'],
  ['an identity-card number', { ...entry, party: 'P-11010519491231002X' }, 'black'],
  ['no reason', { ...entry, reason: ' ' }, 'black'],
  ['an end before the beginning', { ...entry, until: '2026-01-04' }, 'black'],
  ['a member that is none', { ...entry, colour: 'black' }, 'black'],
])('refuses %s', async (_, body, list) => {
  const { status, body: problem } = await enter(body, list);
  expect([status, problem]).toMatchObject([400, { type: 'urn:tocsin:problem:invalid-request' }]);
});

it('says that a body is no JSON, and that an address is badly encoded', async () => {
  const broken = api.post('/api/lists/black/entries').type('application/json').send('{"party": ');
  expect(await answered(broken)).toMatchObject({
    status: 400,
    body: { detail: expect.stringContaining('JSON') },
  });
  expect(await answered(api.get('/api/parties/%E0%A4%A'))).toMatchObject({
    status: 400,
    body: { detail: expect.stringContaining('%25') },
  });
});

describe('a desk', () => {
  let desk: ApiUnderTest;
  beforeAll(async () => {
    desk = await apiUnderTest({
      authenticate: () =>
        Promise.resolve({ kind: 'user', name: '杭州协调', role: 'desk', region: '330100' }),
    });
    await desk.obligor({ party: 'X-NEAR0001', region: '330106' });
    await desk.obligor({ party: 'X-FAR00001', region: '330302' });
  }, startMs);
  afterAll(() => desk.close());

  it.each([
    ['X-NEAR0001', 200],
    ['X-FAR00001', 403],
    ['X-NOBODY01', 403],
  ])('decides on parties of its own region only: %s %i', async (party, status) => {
    const answer = await answered(desk.post('/api/lists/black/entries', { ...entry, party }));
    expect(answer.status).toBe(status);
  });
});
