/** Two watches killed in turn while events come in: nothing is lost, nothing doubled. */
import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { readSubscriptions } from '@tocsin/subscriptions';
import { catalogue } from '@tocsin/warning-signs';
import { forgetStoreOf, storeOf } from '../../../../test/eventstoredb/store-of-folder';
import { toldApart } from '../../../../test/told-apart';
import { essence, setStage, type Stage } from '../../../../test/watch-stage';
import { readProcessed } from '../progress';
import { migrateWatch } from '../schema';
import { shardsOf } from './shard';

jest.setTimeout(180_000);

const shards = 2;
const today = '2027-06-01T10:00:00+08:00';
const now = () => new Date(today);
const takenOverWithinMs = 10_000;

let stage: Stage;
let log: Awaited<ReturnType<typeof storeOf>>;
const watches = new Set<ChildProcess>();
beforeEach(async () => {
  log = await storeOf(__filename);
  stage = await setStage({ eventStoreUrl: log.EVENT_STORE_URL });
  await migrateWatch(stage.pool, shards);
});
afterEach(async () => {
  for (const watch of watches) watch.kill('SIGKILL');
  await stage.close();
  forgetStoreOf(__filename);
});

/** Many borrowers, each living through one of a few stories, a piece at a time. */
const signs = ['multi-bank-account-opening', 'repeat-preservation', 'collateral-transfer'];
const told = Array.from({ length: 10 }, (_, copy) =>
  catalogue
    .filter(({ sign }) => signs.includes(sign.id))
    .flatMap(({ stories }) => stories.filter(({ expect: seen }) => seen.length > 0).slice(0, 2))
    .flatMap((story, index) => toldApart(story, String(1_000 + copy * 10 + index))),
);

function startWatch(): ChildProcess {
  const script = ['-r', './test/run-typescript.cjs', 'test/watch-in-a-process.ts'];
  const watch = spawn(process.execPath, [...script, stage.url, String(shards), today], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...log },
  });
  watches.add(watch);
  return watch;
}

async function until(what: string, holds: () => Promise<boolean>, ms = 60_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const isEveryShardOwned = async () => {
  const owned = (await readSubscriptions(stage)).filter((one) => one.owned);
  return shardsOf(shards).every(({ name }) => owned.some((one) => one.name === name));
};

async function killOne(watch: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => watch.once('exit', resolve));
  watch.kill('SIGKILL');
  await gone;
  watches.delete(watch);
  await until('the other has taken over', isEveryShardOwned, takenOverWithinMs);
}

async function seenByOneJudge(): Promise<readonly object[]> {
  const alone = await setStage();
  try {
    const watch = alone.start({ now });
    await alone.append(told.flat());
    await alone.settled(watch);
    return essence(await alone.alerts());
  } finally {
    await alone.close();
  }
}

it('a watch killed in mid-work is taken over from within ten seconds, and no alert is lost or doubled', async () => {
  let [first, second] = [startWatch(), startWatch()];
  await until('both shards are judged', isEveryShardOwned);
  for (const [turn, events] of told.entries()) {
    await stage.append(events);
    if (turn % 3 !== 1) continue;
    await killOne(first);
    [first, second] = [second, startWatch()];
  }
  await until('all is judged', async () => {
    const [processed, head] = [await readProcessed(stage.pool, now()), await stage.store.head()];
    return processed >= head;
  });
  const alerts = await seenByOneJudge();
  expect(alerts.length).toBeGreaterThan(told.length);
  expect(essence(await stage.alerts())).toEqual(alerts);
  const { rows } = await stage.pool.query(
    `select stream from store.event where type = 'alert.raised' group by stream having count(*) > 1`,
  );
  expect(rows).toEqual([]);
  expect(watches.has(second)).toBe(true);
});
