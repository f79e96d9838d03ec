/** What a sender says it sent, against what came: a gap is named, and closes when it is mended. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import {
  newDataFolder,
  removeFolder,
  runTocsin,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';

type Both = Readonly<{ zh: string; en: string }>;
type Total = Readonly<Record<'told' | 'accepted' | 'quarantined' | 'duplicates' | 'gap', number>> &
  Readonly<{ state: string; amount?: Readonly<{ state: string }> }>;
type Feed = Readonly<{
  reconciliation: Readonly<{ state: string; totals: number; gaps: number }>;
  troubles: readonly Readonly<{ kind: string; date?: string; what: Both; mend: Both }>[];
  totals: readonly Total[];
  rejectedShare?: number;
}>;

const source = '/banks/102331000014/core';
const bank = '102331000014';
const dataFolder = newDataFolder();
let tocsin: RunningTocsin;
let feedToken: string;

beforeAll(async () => {
  tocsin = await startTocsin(dataFolder, ['--empty']);
  const cadence = [{ type: 'loan.repaid', silentAfterHours: 24 }];
  const feed = { name: 'ledger', sources: [source], banks: [bank], cadence };
  const { status, body } = await send('/api/feeds', {
    body: JSON.stringify(feed),
    by: tocsin.token,
  });
  expect(status).toBe(201);
  feedToken = (body as { token: string }).token;
}, 120_000);
afterAll(async () => {
  await tocsin.stop();
  removeFolder(dataFolder);
}, 60_000);

type Sent = Readonly<{ body: string; by: string; as?: string }>;

async function send(path: string, { body, by, as = 'application/json' }: Sent) {
  const answer = await fetch(`${tocsin.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${by}`, 'content-type': as },
    body,
  });
  return { status: answer.status, body: await answer.json() };
}

type Event = Readonly<{ id: string; type: string; time: string; data: object }>;

const deliver = (events: readonly Event[]) =>
  send('/api/events', {
    body: events
      .map((event) => JSON.stringify({ specversion: '1.0', source, ...event }))
      .join('\n'),
    by: feedToken,
    as: 'application/x-ndjson',
  });

const time = '2025-03-10T10:00:00+08:00';
const data = (n: number) => ({
  ...{ loan: `L-${String(n)}`, party: 'X-MILL0001', bank, amount: '10.00' },
});
const loan = (n: number, more: object = {}): Event => ({
  id: `loan-${String(n)}`,
  type: 'loan.disbursed',
  time,
  data: { ...data(n), ...more },
});
const missing = 500;
const bad = [7, 77, 777];
const sent = Array.from({ length: 1000 }, (_, n) => n + 1)
  .filter((n) => n !== missing)
  .map((n) => loan(n, bad.includes(n) ? { colour: 'red' } : {}));

/** The figures follow the log within a moment. */
async function until(expected: object): Promise<Feed> {
  for (let tries = 0; ; tries++) {
    const feed = await tocsin.read<Feed>('/api/feeds/ledger');
    const [total] = feed.totals;
    const isThere = Object.entries(expected).every(([name, value]) => {
      return (total as Readonly<Record<string, unknown>> | undefined)?.[name] === value;
    });
    if (isThere || tries > 200) return feed;
    await wait(100);
  }
}

describe('a thousand loans of a day', () => {
  it('three refused and one not sent: the gap is one, and named', async () => {
    const { body } = await deliver(sent);
    expect(body).toMatchObject({ accepted: 996, duplicates: 0 });
    await deliver([
      {
        id: 'total-1',
        type: 'feed.control-total',
        time: '2025-03-10T20:00:00+08:00',
        data: { date: '2025-03-10', bank, type: 'loan.disbursed', count: 1000, amount: '10000.00' },
      },
    ]);
    const feed = await until({ state: 'missing', accepted: 996 });
    expect(feed.totals).toMatchObject([
      { told: 1000, accepted: 996, quarantined: 3, gap: 1, amount: { state: 'not-compared' } },
    ]);
    expect(feed.reconciliation).toEqual({ state: 'gap', totals: 1, gaps: 1 });
    const [first] = feed.troubles.filter(({ kind }) => kind === 'gap');
    expect(first?.date).toBe('2025-03-10');
    expect(first?.what.zh).toContain('报送方称 1,000 笔，已接收 996 笔，隔离区 3 笔，缺 1 笔');
    expect(first?.what.en).toContain('1,000 events, 996 came in, 3 in quarantine, 1 missing');
    expect(feed.rejectedShare).toBeCloseTo(3 / 1000, 5);
  }, 60_000);

  it('is told to Prometheus and on the command line', async () => {
    const metrics = await (await fetch(`${tocsin.url}/metrics`)).text();
    expect(metrics).toContain('tocsin_feed_reconciliation_gaps{feed="ledger"} 1');
    expect(metrics).toContain('tocsin_feed_troubles{feed="ledger",kind="gap"} 1');
    const shown = await runTocsin(['--data', dataFolder, 'feeds', 'show', 'ledger']);
    expect(shown.stdout).toContain('996 came in, 3 in quarantine, 1 missing');
    const listed = await runTocsin(['--data', dataFolder, 'feeds']);
    expect(listed.stdout).toMatch(/ledger .+ 1 gap/);
  }, 120_000);

  it('closes when the missing one comes late', async () => {
    await deliver([loan(missing)]);
    const feed = await until({ state: 'held' });
    expect(feed.totals).toMatchObject([{ told: 1000, accepted: 997, quarantined: 3, gap: 0 }]);
    expect(feed.reconciliation).toEqual({ state: 'held', totals: 1, gaps: 0 });
    expect(feed.troubles.filter(({ kind }) => kind === 'gap')).toEqual([]);
  }, 60_000);

  it('agrees, sum and all, once what was refused is mended, here or at home', async () => {
    const { items } = await tocsin.read<{ items: { id: string }[] }>('/api/quarantine?feed=ledger');
    const first = loan(777);
    const record = { specversion: '1.0', source, ...first };
    const mended = await send(`/api/quarantine/${items[0]?.id ?? ''}/resubmit`, {
      body: JSON.stringify({ record }),
      by: tocsin.token,
    });
    expect(mended.body).toMatchObject({ outcome: 'accepted' });
    await deliver(bad.slice(0, 2).map((n) => loan(n)));
    const feed = await until({ state: 'balanced' });
    expect(feed.totals).toMatchObject([
      { told: 1000, accepted: 1000, quarantined: 0, gap: 0, amount: { state: 'equal' } },
    ]);
    expect(feed.reconciliation.state).toBe('balanced');
  }, 60_000);

  it('still agrees when everything is delivered once more', async () => {
    await deliver(sent.filter(({ id }) => !bad.some((n) => id === `loan-${String(n)}`)));
    const feed = await until({ duplicates: 996 });
    expect(feed.totals).toMatchObject([{ accepted: 1000, duplicates: 996, state: 'balanced' }]);
  }, 60_000);
});

describe('a sign of absence', () => {
  it('names on its alert the court that has not declared itself complete for long', async () => {
    const court = '/courts/330106';
    const told = (day: string, event: object) =>
      JSON.stringify({
        ...{ specversion: '1.0', source: court, time: `${day}T09:00:00+08:00` },
        ...{ knowntime: `${day}T09:00:00+08:00`, ...event },
      });
    const seizure = {
      ...{ seizure: 'S-1', court: '330106', region: '330106', party: 'X-DEBTOR01' },
      ...{ applicant: 'X-FRIEND01', stage: 'pre-suit', scope: 'all-assets', assets: '9000000.00' },
    };
    const owed = { loan: 'L-1', party: 'X-DEBTOR01', bank, amount: '5000000.00' };
    const { body } = await send('/api/events', {
      body: [
        told('2024-06-03', { id: 'owed', type: 'loan.disbursed', data: owed }),
        told('2025-02-15', { id: 'done', type: 'feed.complete', data: { through: '2025-02-14' } }),
        told('2025-03-03', { id: 'seized', type: 'seizure.ordered', data: seizure }),
      ].join('\n'),
      by: tocsin.token,
      as: 'application/x-ndjson',
    });
    expect(body).toMatchObject({ accepted: 3 });
    await tocsin.settled();
    const { items } = await tocsin.read<{ items: { id: string }[] }>(
      '/api/alerts?sign=sham-seizure&party=X-DEBTOR01',
    );
    const alert = await tocsin.read<{ since: string; notSeen: string[] }>(
      `/api/alerts/${items[0]?.id ?? ''}`,
    );
    expect(alert).toMatchObject({ since: '2025-04-02', notSeen: [court] });
  }, 120_000);
});
