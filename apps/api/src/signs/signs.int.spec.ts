/** What people decide on signs, and what their pages tell of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readEvent } from '@tocsin/credit-events';
import { writeTrialSightings, type TrialSightingRow } from '@tocsin/read-models';
import { signOf, type SignStatus } from '@tocsin/warning-signs';
import { answered, apiUnderTest, findingOf, startMs, type ApiUnderTest } from '../api-under-test';

let api: ApiUnderTest;
const clock = { now: new Date('2026-01-12T10:00:00+08:00') };
const signPagesFolder = join(__dirname, '../../../../libs/warning-signs/src');
const id = 'multi-bank-account-opening';
const reason = '联席会议决定 2026-01';

beforeAll(async () => {
  api = await apiUnderTest({ signPagesFolder, now: () => clock.now });
}, startMs);
afterAll(() => api.close());

const show = async (sign = id) => (await answered(api.get(`/api/signs/${sign}`))).body;
const decide = async (act: string, body: object, sign = id) => {
  const { status, body: answer } = await answered(api.post(`/api/signs/${sign}/${act}`, body));
  return [status, answer] as const;
};
const problem = (kind: string, more: object = {}) => ({
  type: `urn:tocsin:problem:${kind}`,
  ...more,
});

describe('parameters', () => {
  it('are set with who, when and why, and shown with what stood before', async () => {
    const parameters = { banksMin: 4, exposureMin: '2000000.00' };
    const [status, answer] = await decide('parameters', { parameters, reason });
    expect([status, answer]).toMatchObject([200, { source: '/tocsin', status: 'live' }]);
    const event = await api.store.find('/tocsin', (answer as { id: string }).id);
    expect(event?.keys).toEqual([`sign:${id}`]);
    expect(event && readEvent(event)).toMatchObject({
      type: 'sign.parameters-set',
      date: '2026-01-12',
      data: { sign: id, parameters, reason },
    });
    clock.now = new Date('2026-01-20T10:00:00+08:00');
    await decide('parameters', { parameters: { banksMin: 5 }, reason: '误报仍多' });
    const seen = (await show()) as { parameters: object[]; parameterHistory: object[] };
    expect(seen.parameters).toContainEqual(
      expect.objectContaining({ name: 'banksMin', default: 3, inForce: 5, since: '2026-01-20' }),
    );
    expect(seen.parameters).toContainEqual(
      expect.objectContaining({ name: 'exposureMin', inForce: '2000000.00', since: '2026-01-12' }),
    );
    expect(seen.parameters[1]).not.toHaveProperty('since');
    expect(seen.parameterHistory).toMatchObject([
      {
        from: '2026-01-20',
        at: '2026-01-20T10:00:00.000+08:00',
        by: { name: 'admin', role: 'admin' },
        reason: '误报仍多',
        values: [{ name: 'banksMin', unit: 'banks', before: 4, value: 5 }],
      },
      {
        from: '2026-01-12',
        reason,
        values: [
          { name: 'banksMin', before: 3, value: 4 },
          { name: 'exposureMin', before: '1000000.00', value: '2000000.00' },
        ],
      },
    ]);
  });

  it('that came as an event show no name', async () => {
    await api.record({
      id: 'by-hand',
      source: '/tocsin',
      type: 'sign.parameters-set',
      time: '2026-01-05T09:00:00+08:00',
      data: { sign: 'sham-seizure', parameters: { armsMin: 3 }, reason },
    });
    const { parameterHistory } = (await show('sham-seizure')) as { parameterHistory: object[] };
    expect(parameterHistory).toEqual([expect.not.objectContaining({ by: expect.anything() })]);
  });

  it.each([
    ['a name that is none', { bankMin: 4 }, '/parameters/bankMin'],
    ['a share of a bank', { banksMin: 2.5 }, '/parameters/banksMin'],
    ['a number for money', { exposureMin: 2000000 }, '/parameters/exposureMin'],
  ])('refuses %s, and says where', async (_, parameters, pointer) => {
    const [status, answer] = await decide('parameters', { parameters, reason });
    expect([status, answer]).toMatchObject([
      400,
      problem('invalid-request', { errors: [{ pointer }] }),
    ]);
  });

  it.each([
    ['no reason', { parameters: { banksMin: 6 }, reason: ' ' }],
    [
      'a reason that would break who prints it',
      { parameters: { banksMin: 6 }, reason: 'a\u0007b' },
    ],
    ['nothing to set', { parameters: {}, reason }],
    ['a member that is none', { parameters: { banksMin: 6 }, reason, from: '2026-01-01' }],
  ])('refuses %s', async (_, body) => {
    expect((await decide('parameters', body))[0]).toBe(400);
  });

  it('refuses what would change nothing', async () => {
    expect(await decide('parameters', { parameters: { banksMin: 5 }, reason })).toMatchObject([
      409,
      problem('sign-state-forbids', { state: 'live' }),
    ]);
  });
});

describe('a life', () => {
  const other = 'collateral-transfer';
  const delivered = signOf(other) as { status?: SignStatus };
  beforeEach(() => {
    delete delivered.status;
  });

  it('ends and begins again, each with who, when and why', async () => {
    expect(await decide('release', { reason }, other)).toMatchObject([
      409,
      problem('sign-state-forbids', { state: 'live' }),
    ]);
    clock.now = new Date('2026-02-01T10:00:00+08:00');
    expect(await decide('retire', { reason: '误报过多' }, other)).toMatchObject([
      200,
      { status: 'retired' },
    ]);
    expect(await show(other)).toMatchObject({ status: 'retired' });
    expect((await decide('retire', { reason }, other))[0]).toBe(409);
    clock.now = new Date('2026-03-01T10:00:00+08:00');
    expect(await decide('release', { reason }, other)).toMatchObject([200, { status: 'live' }]);
    const by = { name: 'admin', role: 'admin' };
    const version = signOf(other)?.version;
    expect(await show(other)).toMatchObject({
      status: 'live',
      life: [
        { act: 'released', from: '2026-03-01', by, reason, version },
        { act: 'retired', from: '2026-02-01', by, reason: '误报过多', version },
      ],
    });
  });

  it('does not begin with a draft', async () => {
    delivered.status = 'draft';
    expect(await decide('release', { reason }, other)).toMatchObject([
      409,
      problem('sign-state-forbids', { state: 'draft' }),
    ]);
  });

  it('knows no sign that is not in the catalogue', async () => {
    expect((await decide('retire', { reason }, 'none'))[0]).toBe(404);
  });
});

describe('the page of a sign', () => {
  it('tells hits and outcomes, by version too', async () => {
    const current = signOf(id)?.version ?? 0;
    const raised = (version: number) =>
      [{ type: 'alert.raised', data: { finding: findingOf({ signVersion: version }) } }] as const;
    await api.alert('v-0', raised(0));
    await api.alert('v-1', raised(current));
    await api.alert('v-2', [
      ...raised(current),
      { type: 'alert.confirmed', data: { by: { name: 'Lin', role: 'desk' } } },
    ]);
    expect(await show()).toMatchObject({
      version: current,
      alerts: { total: 3, byStatus: { open: 2, confirmed: 1, dismissed: 0 } },
      versions: [
        { version: current, alerts: 2, firstRaised: expect.stringMatching(/^20/) },
        { version: 0, alerts: 1 },
      ],
    });
    expect(await show('affiliate-lawsuit')).toMatchObject({
      versions: [{ version: signOf('affiliate-lawsuit')?.version, alerts: 0 }],
    });
  });

  it('counts what a trial saw, and how much of it others saw too', async () => {
    const row = (seen: string, subjectId: string): TrialSightingRow => ({
      id: seen,
      party: subjectId,
      sign: 'sham-seizure',
      signVersion: 1,
      subjectKind: 'obligor',
      subjectId,
      objectKind: null,
      objectId: null,
      since: '2026-01-05',
      known: '2026-01-06',
      lapsed: null,
      severity: 'orange',
      exposure: '5000000.00',
      evidence: [1, 2],
    });
    const client = await api.pool.connect();
    const rows = [row('A-1', 'X-MILL0001'), row('A-2', 'X-OTHER001')];
    const parties = rows.map(({ party }) => party);
    await writeTrialSightings(client, { parties, signs: ['sham-seizure'], rows });
    client.release();
    const trial = { total: 2, holding: 2, subjects: 2, subjectsAlerted: 1 };
    expect(await show('sham-seizure')).toMatchObject({
      trial: { ...trial, bySeverity: { blue: 0, orange: 2 }, firstSince: '2026-01-05' },
    });
    const { body } = await answered(api.get('/api/signs'));
    const { items } = body as { items: { id: string; status: string }[] };
    expect(items.find((one) => one.id === 'sham-seizure')).toMatchObject({ status: 'live', trial });
    expect(items.find((one) => one.id === id)).not.toHaveProperty('trial');
  });

  it('holds its documentation, and its stories in both languages', async () => {
    const { documentation, stories } = (await show()) as {
      documentation: { heading: { zh: string; en: string }; text: string }[];
      stories: object[];
    };
    expect(documentation.map(({ heading }) => heading.en)).toEqual([
      'What it sees',
      'Why it matters',
      'What it misses',
      'Ordinary explanations',
      'Parameters',
      'Sources',
    ]);
    for (const { heading, text } of documentation) {
      expect(heading.zh).toMatch(/\p{Script=Han}/u);
      expect(text).not.toMatch(/^#|^$/);
    }
    expect(stories[0]).toMatchObject({
      kind: 'fires',
      title: { zh: expect.any(String), en: expect.any(String) },
      given: expect.arrayContaining([
        expect.objectContaining({
          type: 'account.opened',
          title: { zh: expect.any(String), en: expect.any(String) },
          time: '2025-03-10T09:00:00.000+08:00',
        }),
      ]),
      expect: [{ since: '2025-03-24', known: '2025-03-24', because: [2, 3, 4] }],
    });
  });
});

describe('the law under a sign', () => {
  it('is shown with what is only recalled of it', async () => {
    const { legalBasis } = (await show('seizure-expiring')) as { legalBasis: object[] };
    expect(legalBasis).toContainEqual({
      id: 'seizure.term.deposits',
      title: { zh: '冻结存款的期限', en: 'Term of a freeze of deposits' },
      value: { zh: '6个月', en: '6 months' },
      source: {
        zh: '关于人民法院民事执行中查封、扣押、冻结财产的规定（2004年）原第29条',
        en: 'seizure rules of 2004, old 29',
      },
      from: '2005-01-01',
      to: '2015-02-04',
      mark: 'R',
      recalledDays: ['to'],
    });
    expect(await show()).toMatchObject({ legalBasis: [] });
  });
});
