/** `tocsin start` on a PostgreSQL of one's own: no demo unasked, and a probe that tells the truth. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import {
  newDataFolder,
  removeFolder,
  runTocsin,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';

const dataFolder = newDataFolder();
let database: TestDatabase;
let tocsin: RunningTocsin;

beforeAll(async () => {
  database = await createTestDatabase();
  process.env['DATABASE_URL'] = database.url;
  writeFileSync(join(dataFolder, 'admin-token'), 'a-token-for-the-tests');
  tocsin = await startTocsin(dataFolder);
}, 120_000);
afterAll(async () => {
  await tocsin.stop();
  delete process.env['DATABASE_URL'];
  await database.drop();
  removeFolder(dataFolder);
}, 60_000);

const head = async () => (await tocsin.read<{ head: number }>('/api/status')).head;
const probe = async (path: string) => {
  const answer = await fetch(`${tocsin.url}/health/${path}`, {
    headers: { 'accept-language': 'en' },
  });
  return { status: answer.status, text: await answer.text() };
};

it('starts empty, and loads the demo when told to', async () => {
  await tocsin.settled();
  expect(await head()).toBe(0);
  expect((await runTocsin(['--data', dataFolder, 'demo'])).code).toBe(0);
  await tocsin.settled();
  expect(await head()).toBeGreaterThan(100);
}, 120_000);

it('is not ready once the watch has stopped at an event, and lives on', async () => {
  expect((await probe('ready')).status).toBe(200);
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  await admin.query('alter table watch.subject rename to away');
  await admin.end();
  const sent = await fetch(`${tocsin.url}/api/events`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${tocsin.token}`,
      'content-type': 'application/cloudevents+json',
    },
    body: JSON.stringify({
      ...{ specversion: '1.0', id: 'one', source: '/banks/BANKA/core', type: 'party.registered' },
      time: '2026-01-06T09:00:00+08:00',
      data: { party: 'X-OWN00001', kind: 'company', name: '自备纺织有限公司', region: '330106' },
    }),
  });
  expect(await sent.json()).toMatchObject({ accepted: 1 });
  const until = Date.now() + 30_000;
  while ((await probe('ready')).status === 200 && Date.now() < until) await wait(100);
  const { status, text } = await probe('ready');
  expect([status, text]).toEqual([503, expect.stringContaining('The watch does not judge')]);
  expect((await probe('live')).status).toBe(200);
}, 60_000);
