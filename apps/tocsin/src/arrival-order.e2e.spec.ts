import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alertShown, alertsShown, alertsToCompare } from '../../../test/alerts-shown';
import type { Comparable } from '../../../test/alerts-shown';
import {
  newDataFolder,
  removeFolder,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';
import { foundingSigns } from '../../../test/watch-town';
import { demoLines } from './demo/demo-lines';

/**
 * The same stories told to one system again and again, each time under other names and in another
 * order: what it makes of them must be the same every time, whatever it has judged before.
 */
describe('the order in which events arrive', () => {
  const dataFolder = newDataFolder();
  let tocsin: RunningTocsin;
  let inOrder: readonly Comparable[];

  const post = async (lines: readonly string[], type = 'application/x-ndjson') => {
    const answer = await fetch(`${tocsin.url}/api/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tocsin.token}`, 'content-type': type },
      body: lines.join('\n'),
    });
    return (await answer.json()) as { accepted: number; duplicates: number; quarantined: object[] };
  };

  const restart = async () => {
    expect(await tocsin.stop()).toBe(0);
    tocsin = await startTocsin(dataFolder, ['--empty']);
  };

  /** What became of the lines told under a name, with the name taken out again. */
  const made = async (name: string): Promise<readonly Comparable[]> => {
    await tocsin.settled();
    const all = await alertsToCompare(tocsin);
    return all
      .filter(({ subject }) => subject.includes(name))
      .map((alert) => JSON.parse(JSON.stringify(alert).replaceAll(name, '')) as Comparable);
  };

  beforeAll(async () => {
    tocsin = await startTocsin(dataFolder, ['--empty']);
    const lines = told('inorder');
    expect(await post(lines)).toEqual({
      ...{ accepted: lines.length, duplicates: 0, quarantined: [] },
      lastPosition: expect.any(Number),
    });
    inOrder = await made('inorder');
  }, 180_000);

  afterAll(async () => {
    await tocsin.kill();
    removeFolder(dataFolder);
  }, 60_000);

  it('in order, gives the alerts of the demo', () => {
    const founding = inOrder.filter(({ sign }) => foundingSigns.includes(sign));
    expect(founding.map(({ sign, subject }) => `${sign} ${subject}`)).toEqual([
      'affiliate-lawsuit X-JIANGBEI1',
      'affiliate-lawsuit X-LANTING01',
      'collateral-transfer X-LINPING01',
      'multi-bank-account-opening X-OUHAI0001',
      'sham-seizure X-GUSU00001',
    ]);
  });

  it('does not matter when it is reversed', async () => {
    await post(told('reverse').toReversed());
    expect(await made('reverse')).toEqual(inOrder);
  }, 90_000);

  it('does not matter when it is shuffled', async () => {
    await post(shuffled(told('shuffle')));
    expect(await made('shuffle')).toEqual(inOrder);
  }, 90_000);

  it('does not matter when everything comes twice', async () => {
    const lines = shuffled(told('twice'));
    expect(await post([...lines, ...lines.toReversed()])).toMatchObject({
      ...{ accepted: lines.length, duplicates: lines.length, quarantined: [] },
    });
    expect(await made('twice')).toEqual(inOrder);
  }, 90_000);

  it('does not matter when events come one by one, the last first, and each is judged', async () => {
    for (const line of told('single', eventful).toReversed()) {
      await post([line], 'application/cloudevents+json');
    }
    expect(await made('single')).toEqual(inOrder);
  }, 90_000);

  it('does not matter when it stops and starts between batches', async () => {
    const lines = shuffled(told('batches'));
    const third = Math.ceil(lines.length / 3);
    for (const from of [0, third, 2 * third]) {
      if (from > 0) await restart();
      await post(lines.slice(from, from + third));
    }
    expect(await made('batches')).toEqual(inOrder);
  }, 180_000);

  it('withdraws the suit of the spouse when the tie is voided, and says why', async () => {
    const party = renamed('X-LANTING01', 'inorder');
    const suit = `party=${party}&sign=affiliate-lawsuit`;
    const [before] = await alertsShown(tocsin, suit);
    await post([
      amendment('event.voided', '/registries/aic-131102', {
        data: { event: 'inorder-demo-builders-priority-1', reason: 'entered for another couple' },
      }),
    ]);
    await tocsin.settled();
    expect(await alertsShown(tocsin, suit)).toEqual([]);
    const [withdrawn] = await alertsShown(tocsin, `${suit}&status=withdrawn`);
    expect(withdrawn).toMatchObject({ id: before?.id, status: 'withdrawn', since: '2019-09-10' });
    const { withdrawn: why } = await alertShown(tocsin, withdrawn?.id ?? '');
    const voided = await tocsin.read<{ position: number }>(
      `/api/events/${encodeURIComponent('/registries/aic-131102')}/amendment-1`,
    );
    expect(why).toMatchObject({ reason: 'ties-changed', because: voided.position });
    const party2020 = await alertsShown(tocsin, `${suit}&asOf=2020-03-17`);
    expect(party2020).toMatchObject([{ id: before?.id, since: '2019-09-10', known: '2020-03-16' }]);
    // The same story under the other names keeps its alert.
    const other = renamed('X-LANTING01', 'twice');
    const others = await alertsShown(tocsin, `party=${other}&sign=affiliate-lawsuit`);
    expect(others).toHaveLength(1);
  }, 90_000);

  it('judges again what a correction changes: one of the banks had been told', async () => {
    const name = 'inorder';
    const accounts = `party=${renamed('X-OUHAI0001', name)}&sign=multi-bank-account-opening`;
    const [before] = await alertsShown(tocsin, accounts);
    expect(before).toMatchObject({ since: '2026-03-23' });
    const third = told(name).find((line) => line.includes('305330000127')) ?? '';
    const { id, source, time, data } = JSON.parse(third) as Told;
    const corrected = { data: { ...data, declared: true }, corrects: id, time };
    expect(await post([amendment('account.opened', source, corrected)])).toMatchObject({
      accepted: 1,
    });
    await tocsin.settled();
    const after = await alertsShown(tocsin, accounts);
    // With one account declared, the fourth is the third that counts.
    expect(after).toMatchObject([{ sign: 'multi-bank-account-opening', since: '2026-04-08' }]);
    const gone = await alertsShown(tocsin, `${accounts}&status=withdrawn`);
    expect(gone.map((alert) => alert.id)).toEqual([before?.id]);
  }, 90_000);
});

type Told = Readonly<{ id: string; source: string; time: string; data: object }>;

/** The parts of the demo that hold all that any sign speaks of. */
const eventful = /builders-priority|four-founding-signs|sale-to-a-sister/;

/** The demo under names of its own. */
const told = (name: string, chapters = /./): readonly string[] =>
  demoLines()
    .filter((line) => chapters.test(line))
    .map((line) => renamed(line, name));

/** The name goes into everything that identifies: events, parties, things, loans, cases. */
const renamed = (text: string, name: string): string =>
  text
    .replace(/"id":"/g, `"id":"${name}-`)
    .replace(/\b(X|P)-([A-Z])/g, `$1-${name}$2`)
    .replace(
      /"(case|seizure|execution|bankruptcy|restructuring|loan|account|contract)":"/g,
      `"$1":"${name}`,
    )
    .replace(/"(collateral)":(\[?)"/g, `"$1":$2"${name}`)
    .replace(/"loans":\["/g, `"loans":["${name}`);

let amendments = 0;

function amendment(type: string, source: string, rest: object): string {
  amendments += 1;
  const now = new Date(Date.now() - 1_000).toISOString();
  const id = `amendment-${String(amendments)}`;
  return JSON.stringify({ specversion: '1.0', id, source, type, time: now, ...rest });
}

/** By numbers that are the same on every run. */
function shuffled(lines: readonly string[]): readonly string[] {
  let seed = 20_200_316;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
  return lines
    .map((line) => ({ line, place: next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ line }) => line);
}
