/**
 * Every question that a panel asks, asked as Grafana would: Prometheus scrapes the running system,
 * and PostgreSQL answers a login that may read the reporting views and nothing else.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { openKafkaStage } from '../../test/kafka/kafka-stage';
import { describeWith, kafka, prometheus } from '../../test/real-parts';
import { startPrometheus, type RunningPrometheus } from '../../test/running-prometheus';
import {
  databaseUrl,
  newDataFolder,
  removeFolder,
  startTocsin,
  type RunningTocsin,
} from '../../test/running-tocsin';
import { committedDashboards, targetsOf, type Dashboard } from '../test/grafana';
import { rulesOverFacts } from '../test/rules';
import { eventsForDashboards } from '../test/told-for-dashboards';

const english = committedDashboards.filter(({ uid }) => !uid.endsWith('-zh'));
const dataFolder = newDataFolder();
const closing: (() => Promise<unknown>)[] = [];
let tocsin: RunningTocsin;

beforeAll(async () => {
  if (kafka.found) await startBroker();
  tocsin = await startTocsin(dataFolder);
  closing.push(tocsin.kill);
  if (kafka.found) await send('/api/feeds', feedOnKafka);
  await send('/api/events', eventsForDashboards());
  await tocsin.settled();
  await confirmAnAlert();
}, 300_000);

afterAll(async () => {
  delete process.env['KAFKA_BROKERS'];
  for (const close of closing.reverse()) await close();
  removeFolder(dataFolder);
}, 60_000);

const feedOnKafka = { name: 'dash', sources: ['/dash'], topics: ['dash.loans'] };

async function startBroker(): Promise<void> {
  const { createTopic, broker, close } = await openKafkaStage();
  closing.push(close);
  await createTopic('dash.loans');
  process.env['KAFKA_BROKERS'] = broker.address;
}

async function confirmAnAlert(): Promise<void> {
  const authorization = `Bearer ${tocsin.token}`;
  const answer = await fetch(`${tocsin.url}/api/alerts?limit=1`, { headers: { authorization } });
  const { items } = (await answer.json()) as { items: { id: string }[] };
  await send(`/api/alerts/${items[0]?.id}/confirm`, { reason: 'Told for the dashboards.' });
}

async function send(path: string, body: object): Promise<void> {
  const many = Array.isArray(body);
  const answer = await fetch(`${tocsin.url}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${tocsin.token}`,
      'content-type': many ? 'application/cloudevents-batch+json' : 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
}

describeWith(prometheus)('what panels ask Prometheus', () => {
  let server: RunningPrometheus;

  beforeAll(async () => {
    server = await startPrometheus(tocsin.url);
    closing.push(server.stop);
    // Slopes need two readings; Kafka is asked for its lag every few seconds.
    const until = Date.now() + 60_000;
    while (Date.now() < until && (await unanswered()).length > 0) await wait(2_000);
  }, 120_000);

  const asked = english.flatMap(targetsOf).flatMap(({ where, expr }) => {
    const needsKafka = expr?.includes('tocsin_kafka_') === true && !kafka.found;
    if (needsKafka) process.stderr.write(`Not asked without a Kafka broker: ${where}\n`);
    return expr === undefined || needsKafka ? [] : [{ where, expr }];
  });

  async function unanswered(): Promise<readonly string[]> {
    const now = Date.now() / 1000;
    const range = { start: String(now - 30), end: String(now), step: '5' };
    const found = asked.map(async ({ where, expr }) => {
      const query = expr
        .replaceAll('$__rate_interval', '1m')
        .replaceAll(/\$(job|instance|feed)\b/g, '.+');
      const { result } = await server.ask<{ result: unknown[] }>('query_range', {
        query,
        ...range,
      });
      return result.length > 0 ? [] : [`${where}: ${query}`];
    });
    return (await Promise.all(found)).flat();
  }

  it('is answered, with at least one series', async () => {
    expect(asked.length).toBeGreaterThan(20);
    expect(await unanswered()).toEqual([]);
  });

  it('evaluates every rule, and calls nobody about a system that is well', async () => {
    type Rule = Readonly<{ name: string; health: string; state?: string }>;
    const { groups } = await server.ask<{ groups: { rules: Rule[] }[] }>('rules');
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.filter(({ health }) => health !== 'ok')).toEqual([]);
    expect(rules.filter(({ state }) => state === 'firing')).toEqual([]);
  });
});

describe('what panels ask PostgreSQL, as somebody who may only read what is reported', () => {
  let reader: Client;

  beforeAll(async () => {
    const admin = new Client({ connectionString: databaseUrl(dataFolder) });
    await admin.connect();
    await admin.query(`create role grafana login password 'only-reads' in role tocsin_reader`);
    await until(async () => {
      const { rows } = await admin.query(
        'select from read.recovery, read.loan_period, read.bankruptcy_recovery limit 1',
      );
      return rows.length > 0;
    });
    await admin.end();
    const url = Object.assign(new URL(databaseUrl(dataFolder)), {
      username: 'grafana',
      password: 'only-reads',
    });
    reader = new Client({ connectionString: url.href });
    await reader.connect();
    closing.push(() => reader.end());
  }, 90_000);

  const valuesOf = ({ templating }: Dashboard) =>
    templating.list.flatMap(({ name, allValue }) =>
      allValue === undefined ? [] : [[name, allValue] as const],
    );
  const queries = english.flatMap((dashboard) => [
    ...targetsOf(dashboard).flatMap(({ where, rawSql }) =>
      rawSql === undefined ? [] : [{ dashboard, where, sql: rawSql }],
    ),
    ...dashboard.templating.list
      .filter(({ query }) => query.startsWith('select'))
      .map(({ name, query }) => ({ dashboard, where: `${dashboard.uid} $${name}`, sql: query })),
  ]);

  it.each(rulesOverFacts())('$alert', async ({ expr }) => {
    expect((await reader.query(expr)).rows).toHaveLength(1);
  });

  it.each(queries)('$where', async ({ dashboard, sql }) => {
    const all = interpolated(sql, new Map(valuesOf(dashboard)));
    const { rows } = await reader.query<unknown[]>({ text: all, rowMode: 'array' });
    expect(rows.filter(([first]) => first !== null).length).toBeGreaterThan(0);
    // Chosen values are quoted by Grafana; nothing is found, and nothing breaks.
    const nowhere = new Map(valuesOf(dashboard).map(([name]) => [name, `'it''s nowhere'`]));
    await expect(reader.query(interpolated(sql, nowhere))).resolves.toBeDefined();
  });

  it.each([
    'select 1 from read.alert',
    'select 1 from read.obligor',
    'select 1 from store.event',
    'select 1 from watch.subject',
    'select 1 from intake.feed',
    'create table reporting.mine (n int)',
    'delete from reporting.alert',
  ])('may not: %s', async (sql) => {
    await expect(reader.query(sql)).rejects.toMatchObject({ code: '42501' });
  });
});

const interpolated = (sql: string, values: ReadonlyMap<string, string>): string =>
  sql
    .replaceAll(/\$\{(\w+):sqlstring\}/g, (_, name: string) => values.get(name) ?? 'null')
    .replaceAll(/\$__timeFilter\(([^)]*)\)/g, `$1 between '2000-01-01' and now()`);

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 50_000;
  while (!(await isSo())) {
    if (Date.now() > deadline)
      throw new Error('The loan book was not folded within fifty seconds.');
    await wait(200);
  }
}
