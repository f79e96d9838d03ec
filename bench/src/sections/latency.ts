/**
 * From the disk to the screen: the server takes in a tenth of C over HTTP; now and then an event
 * among them raises an alert. Measured is the time from its recording to the arrival of the alert
 * at a client of the alert stream.
 */
import { Pool } from 'pg';
import { generateEvents, type Pace } from '../events/generate-events';
import { listenToAlerts } from '../latency/alert-listener';
import { sentinel, type Sentinel } from '../latency/sentinels';
import { post, startServer, untilJudged, type Server } from '../latency/server-process';
import { quantile } from '../quantiles';
import type { Bench, Measured, Section } from '../section';

const load = 0.1;
const postEveryMs = 100;
const saleEveryMs = 150;
const lateMsMax = 15_000;

type Plan = Readonly<{ seconds: number; warmUp: number }>;

const planOf = ({ quick }: Bench): Plan =>
  quick ? { seconds: 5, warmUp: 5_000 } : { seconds: 60, warmUp: 50_000 };

async function run(bench: Bench): Promise<Measured> {
  await bench.ceiling.slice();
  const c = await bench.ceiling.slice();
  const url = await bench.postgres.freshDatabase('latency');
  bench.step('starting the server');
  const server = await startServer(url);
  try {
    const { delaysMs, sent, seconds } = await underLoad(server, url, { bench, c });
    const p99 = quantile(delaysMs, 0.99);
    return {
      rows: [
        {
          work: 'recorded → alert at a client of the stream',
          eventsPerSecond: sent / seconds,
          ratio: { median: sent / seconds / c, min: sent / seconds / c, max: sent / seconds / c },
          figures:
            `${delaysMs.length} alerts: p50 ${told(quantile(delaysMs, 0.5))}, ` +
            `p99 ${told(p99)}, max ${told(Math.max(...delaysMs))}`,
          target: { text: 'p99 ≤ 500 ms at 0.1 C', met: p99 <= 500 && sent / seconds >= 0.09 * c },
        },
      ],
      ceilings: [c],
    };
  } finally {
    await server.stop();
    await bench.postgres.dropDatabase('latency');
  }
}

const told = (ms: number): string =>
  Number.isFinite(ms) ? `${ms.toFixed(0)} ms` : `not within ${lateMsMax / 1_000} s`;

type Load = Readonly<{ delaysMs: readonly number[]; sent: number; seconds: number }>;

async function underLoad(
  server: Server,
  url: string,
  { bench, c }: Readonly<{ bench: Bench; c: number }>,
): Promise<Load> {
  const { seconds, warmUp } = planOf(bench);
  const perPost = Math.round((load * c * postEveryMs) / 1_000);
  const total = warmUp + (seconds * 1_000 * perPost) / postEveryMs;
  // The events happen now: each was known when it is sent, and none lies in the future.
  const pace: Pace = { startMs: Date.now() - total - 60_000, msBetween: 1 };
  const supply = generateEvents(3, pace);
  const take = (count: number): readonly string[] =>
    Array.from({ length: count }, () => supply.next().value.payload);
  const sentinels = Array.from({ length: Math.floor((seconds * 1_000) / saleEveryMs) }, (_, n) =>
    sentinel(n, Date.now() - 30_000),
  );
  bench.step('recording what went before');
  await post(
    server,
    sentinels.flatMap(({ past }) => past),
  );
  for (let n = 0; n < warmUp; n += 2_500) await post(server, take(2_500));
  await untilJudged(url, 60_000);
  const listener = await listenToAlerts(server);
  bench.step('sending at a tenth of C');
  let sent = 0;
  const started = performance.now();
  await Promise.all([
    every(postEveryMs, Math.floor((seconds * 1_000) / postEveryMs), async () => {
      await post(server, take(perPost));
      sent += perPost;
    }),
    every(saleEveryMs, sentinels.length, async (n) => {
      await post(server, [sentinels[n]?.sale ?? '']);
    }),
  ]);
  const took = (performance.now() - started) / 1_000;
  const allSeen = (): boolean => sentinels.every(({ party }) => listener.seen.has(party));
  for (const until = Date.now() + lateMsMax; !allSeen() && Date.now() < until;) await sleep(20);
  listener.close();
  return { delaysMs: await delays(url, sentinels, listener.seen), sent, seconds: took };
}

/** Sends on time, not after the last answer: a server that is late must not be spared the load. */
async function every(ms: number, times: number, work: (n: number) => Promise<void>): Promise<void> {
  const started = performance.now();
  const under: Promise<void>[] = [];
  for (let n = 0; n < times; n++) {
    await sleep(started + n * ms - performance.now());
    under.push(work(n));
  }
  await Promise.all(under);
}

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/**
 * From the log's own stamp of the sale to the arrival of the alert, on one clock; infinite where the
 * load is more than can be judged and the alert had not come when the wait for it was over.
 */
async function delays(
  url: string,
  sentinels: readonly Sentinel[],
  seen: ReadonlyMap<string, number>,
): Promise<readonly number[]> {
  const pool = new Pool({ connectionString: url, max: 1 });
  const { rows } = await pool.query<{ event_id: string; recorded: Date }>(
    'select event_id, recorded from store.event where event_id = any($1::uuid[])',
    [sentinels.map(({ saleId }) => saleId)],
  );
  await pool.end();
  const recorded = new Map(rows.map((row) => [row.event_id, row.recorded.getTime()]));
  return sentinels.map(({ party, saleId }) => {
    const [from, to] = [recorded.get(saleId), seen.get(party)];
    if (from === undefined) throw new Error(`The sale of ${party} was not recorded.`);
    return to === undefined ? Infinity : to - from;
  });
}

export const latency: Section = {
  name: 'latency',
  title: 'Telling: from the record to the screen, under load',
  steps: () => 3,
  run,
};
