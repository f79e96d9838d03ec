import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { Client } from 'pg';
import { alertsToCompare } from '../../../test/alerts-shown';
import { type StandInProcess, standInProcess } from '../../../test/eventstoredb/stand-in-process';
import {
  databaseUrl,
  newDataFolder,
  removeFolder,
  type RunningTocsin,
  runTocsin,
  startTocsin,
} from '../../../test/running-tocsin';

type Status = Readonly<{ head: number }>;

/** On a stand-in that speaks the protocol of EventStoreDB, and survives `kill -9`; not the product. */
describe('with the log in EventStoreDB', () => {
  const [onPostgres, onEventStoreDb, another, events] = [
    newDataFolder(),
    newDataFolder(),
    newDataFolder(),
    newDataFolder(),
  ];
  let server: StandInProcess;
  let tocsin: RunningTocsin;

  const startOn = async (dataFolder: string, eventStoreUrl: string): Promise<RunningTocsin> => {
    process.env['EVENT_STORE_URL'] = eventStoreUrl;
    const started = await startTocsin(dataFolder);
    await started.settled();
    return started;
  };

  beforeAll(async () => {
    server = await standInProcess(join(events, 'events.log'));
    await server.start();
    tocsin = await startOn(onEventStoreDb, server.url);
  }, 180_000);

  afterAll(async () => {
    delete process.env['EVENT_STORE_URL'];
    await tocsin.kill();
    await server.kill();
    for (const folder of [onPostgres, onEventStoreDb, another, events]) removeFolder(folder);
  }, 60_000);

  it('the demo raises the alerts that it raises on PostgreSQL', async () => {
    const plain = await startOn(onPostgres, '');
    const expected = await alertsToCompare(plain);
    await plain.stop();
    expect(expected.length).toBeGreaterThan(4);
    expect(await alertsToCompare(tocsin)).toEqual(expected);
  }, 180_000);

  it('goes on when the server has been killed and is back', async () => {
    const { head } = await tocsin.read<Status>('/api/status');
    await server.kill();
    const sent = post(tocsin, 'sent-while-it-was-away');
    await server.start();
    expect(await sent).toMatchObject({ accepted: 1, duplicates: 0 });
    expect(await post(tocsin, 'sent-while-it-was-away')).toMatchObject({ duplicates: 1 });
    await tocsin.settled();
    expect((await tocsin.read<Status>('/api/status')).head).toBeGreaterThan(head);
  }, 60_000);

  it('an empty database is filled again from it, position for position', async () => {
    const before = await alertsToCompare(tocsin);
    const log = await copiedLog(onEventStoreDb);
    expect(await tocsin.stop()).toBe(0);
    tocsin = await startOn(another, server.url);
    expect((await copiedLog(another)).slice(0, log.length)).toEqual(log);
    expect(await alertsToCompare(tocsin)).toEqual(before);
  }, 180_000);

  it('refuses to write the copy on without it', async () => {
    process.env['EVENT_STORE_URL'] = '';
    const { code, stderr } = await runTocsin(['status', '--data', onEventStoreDb]);
    expect(code).toBe(1);
    expect(stderr).toContain('holds a copy of the log in EventStoreDB');
  }, 60_000);

  it('says which variable is wrong where nothing answers', async () => {
    process.env['EVENT_STORE_URL'] = 'esdb://127.0.0.1:9?tls=false';
    const { code, stderr } = await runTocsin(['status', '--data', onEventStoreDb]);
    expect(code).toBe(1);
    expect(stderr).toContain('The EventStoreDB of EVENT_STORE_URL cannot be used');
  }, 60_000);
});

async function copiedLog(dataFolder: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: databaseUrl(dataFolder) });
  await client.connect();
  const { rows } = await client.query<object>(
    'select pos, event_id, stream, version, recorded from store.event order by pos',
  );
  await client.end();
  return rows;
}

async function post({ url, token }: RunningTocsin, id: string): Promise<unknown> {
  const registered = {
    specversion: '1.0',
    id,
    source: '/registries/aic-350681',
    type: 'party.registered',
    time: '2026-09-01T09:00:00+08:00',
    data: { party: 'X-LATECOMER', kind: 'company', name: '晚到有限公司', region: '350681' },
  };
  const answer = await fetch(`${url}/api/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body: JSON.stringify(registered),
  });
  return answer.json();
}
