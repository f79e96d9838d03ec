import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alertShown, alertsShown, alertsToCompare } from '../../../test/alerts-shown';
import {
  databaseProcess,
  newDataFolder,
  removeFolder,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';
import { foundingSigns } from '../../../test/watch-town';

type Status = Readonly<{ head: number; processed: Readonly<Record<string, number>> }>;

describe('the first start in an empty folder', () => {
  const dataFolder = newDataFolder();
  let tocsin: RunningTocsin;

  beforeAll(async () => {
    tocsin = await startTocsin(dataFolder);
    await tocsin.settled();
  }, 180_000);

  afterAll(async () => {
    await tocsin.kill();
    removeFolder(dataFolder);
  }, 60_000);

  it('prints one line, with the address and a link to sign in', () => {
    expect(tocsin.said().trimEnd().split('\n')).toHaveLength(1);
    expect(tocsin.signInLink.startsWith(`${tocsin.url}/sign-in?code=`)).toBe(true);
  });

  it('lets the link work once', async () => {
    const first = await fetch(tocsin.signInLink, { redirect: 'manual' });
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    const [cookie = ''] = first.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    const list = await fetch(`${tocsin.url}/api/alerts`, {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    });
    expect(list.status).toBe(200);

    const second = await fetch(tocsin.signInLink, { redirect: 'manual' });
    expect(second.status).toBe(410);
    expect(second.headers.getSetCookie()).toEqual([]);
    expect(await second.json()).toMatchObject({ type: 'urn:tocsin:problem:sign-in-link-spent' });
  });

  it('says that everything recorded has been judged', async () => {
    const { head, processed } = await tocsin.read<Status>('/api/status');
    expect(head).toBeGreaterThan(400);
    expect(processed['watch']).toBeGreaterThanOrEqual(head);
  });

  it('shows alerts of all four founding signs, and nothing about the honest', async () => {
    const alerts = await alertsShown(tocsin);
    const founding = alerts.filter(({ sign }) => foundingSigns.includes(sign));
    const shown = founding.map(({ sign, subject, object, since, known, severity, foundLate }) =>
      [sign, subject.id, object?.id, since, known, severity, foundLate].join(' '),
    );
    expect(shown.toSorted()).toEqual([
      'affiliate-lawsuit X-JIANGBEI1 330205-2026-MC-1402 2026-09-15 2026-09-15 red false',
      'affiliate-lawsuit X-LANTING01 C-2 2019-09-10 2020-03-16 red true',
      'collateral-transfer X-LINPING01 DY-330113-2025-0077 2026-06-16 2026-06-16 red false',
      'multi-bank-account-opening X-OUHAI0001  2026-03-23 2026-03-23 red false',
      'sham-seizure X-GUSU00001 320508-2026-BQ-0311 2026-09-04 2026-09-07 red false',
    ]);
    expect(alerts.every(({ status }) => status === 'open')).toBe(true);
    expect(alerts.filter(({ subject }) => subject.id.includes('QUIET'))).toEqual([]);
  });

  it('shows the evidence of the builder whose owner is married to the finance director', async () => {
    const [found] = await alertsShown(tocsin, 'party=X-LANTING01&sign=affiliate-lawsuit');
    const { evidence, connections } = await alertShown(tocsin, found?.id ?? '');
    expect(
      evidence.map(({ eventId, type, time, knowntime }) => ({
        ...{ eventId, type, time: time.slice(0, 10), known: knowntime.slice(0, 10) },
      })),
    ).toEqual([
      told(1, 'party.related', '2012-05-20', '2020-03-16'),
      told(4, 'party.office', '2017-01-09'),
      told(8, 'party.shareholding', '2019-04-20', '2020-03-16'),
      told(9, 'lawsuit.filed', '2019-09-10'),
      told(10, 'lawsuit.answered', '2019-09-10'),
      told(11, 'lawsuit.decided', '2019-10-15'),
    ]);
    expect(connections).toHaveLength(1);
    expect(connections[0]).toMatchObject({ from: 'X-KEZHU001', to: 'X-LANTING01' });
    expect(connections[0]?.edges.map(({ detail, known }) => `${detail} ${known}`)).toEqual([
      'control 2020-03-16',
      'spouse 2020-03-16',
      'finance 2017-01-09',
    ]);
  });

  it('answers as known on another day', async () => {
    const suit = 'party=X-LANTING01&sign=affiliate-lawsuit';
    const asOf = async (day: string) =>
      (await alertsShown(tocsin, `${suit}&asOf=${day}`)).map(({ sign }) => sign);
    expect(await asOf('2019-12-31')).toEqual([]);
    expect(await asOf('2020-03-15')).toEqual([]);
    expect(await asOf('2020-03-17')).toEqual(['affiliate-lawsuit']);
  });

  it('stops on SIGTERM, and shows the same when started again, with nothing loaded twice', async () => {
    const before = await alertsToCompare(tocsin);
    const { head } = await tocsin.read<Status>('/api/status');
    expect(databaseProcess(dataFolder)).toBeDefined();
    expect(await tocsin.stop()).toBe(0);
    expect(databaseProcess(dataFolder)).toBeUndefined();

    tocsin = await startTocsin(dataFolder);
    await tocsin.settled();
    expect(await alertsToCompare(tocsin)).toEqual(before);
    expect((await tocsin.read<Status>('/api/status')).head).toBe(head);
  }, 180_000);
});

const told = (number: number, type: string, time: string, known = time) => ({
  ...{ eventId: `demo-builders-priority-${String(number)}`, type, time, known },
});
