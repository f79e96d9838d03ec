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

type Status = Readonly<{ head: number; processed: Readonly<Record<string, number>> }>;
const status = () => tocsin.read<Status>('/api/status');
const head = async () => (await status()).head;
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

/** Changes the database behind the back of the program. */
const change = async (sql: string): Promise<void> => {
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(sql);
  await admin.end();
};
const register = async (party: string): Promise<void> => {
  const sent = await fetch(`${tocsin.url}/api/events`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${tocsin.token}`,
      'content-type': 'application/cloudevents+json',
    },
    body: JSON.stringify({
      ...{ specversion: '1.0', id: party, source: '/banks/BANKA/core', type: 'party.registered' },
      time: '2026-01-06T09:00:00+08:00',
      data: { party, kind: 'company', name: '自备纺织有限公司', region: '330106' },
    }),
  });
  expect(await sent.json()).toMatchObject({ accepted: 1 });
};
/** What the probe says once it is no longer well, or after half a minute. */
const saidNotReady = async () => {
  const until = Date.now() + 30_000;
  while ((await probe('ready')).status === 200 && Date.now() < until) await wait(100);
  return Object.values(await probe('ready'));
};

const isLoanBookKept = async () => {
  const { head: last, processed } = await status();
  return (processed['loan-book'] ?? -1) >= last;
};

it('is not ready once the loan book has stopped at an event, and goes on when that is mended', async () => {
  await change('alter table read.loan_book_due rename to away');
  await register('X-OWN00001');
  expect(await saidNotReady()).toEqual([503, expect.stringContaining('The loan book is not kept')]);
  // Judging does not wait for it.
  await tocsin.settled();
  await change('alter table read.away rename to loan_book_due');
  await tocsin.stop();
  tocsin = await startTocsin(dataFolder);
  await tocsin.settled();
  const until = Date.now() + 30_000;
  while (!(await isLoanBookKept()) && Date.now() < until) await wait(100);
  expect([await isLoanBookKept(), (await probe('ready')).status]).toEqual([true, 200]);
}, 120_000);

it('is not ready once the watch has stopped at an event, and lives on', async () => {
  expect((await probe('ready')).status).toBe(200);
  await change('alter table watch.subject rename to away');
  await register('X-OWN00002');
  expect(await saidNotReady()).toEqual([503, expect.stringContaining('The watch does not judge')]);
  expect((await probe('live')).status).toBe(200);
}, 60_000);
