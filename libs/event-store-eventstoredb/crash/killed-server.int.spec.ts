/** The server dies by SIGKILL in mid-append, many times: nothing acknowledged is lost or doubled. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type StandInProcess, standInProcess } from '../../../test/eventstoredb/stand-in-process';
import { wholeLog } from '../../event-store-postgres/crash/whole-log';
import { events, opened } from './opened';

const rounds = 4;
const folder = mkdtempSync(join(tmpdir(), 'tocsin-eventstoredb-'));
const { newDatabase, open, copiedAnew } = opened();
let server: StandInProcess;

beforeAll(async () => {
  server = await standInProcess(join(folder, 'events.log'));
});
afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

it(`answers each append once when the server is killed ${rounds} times`, async () => {
  await server.start();
  const store = await open(server.url, await newDatabase());
  let isOver = false;
  const callers = Array.from({ length: 3 }, async (_, caller) => {
    const answers = [];
    for (let call = 0; !isOver; call++) {
      const sent = events([1, 60, 7][(call + caller) % 3] ?? 1, `${caller}-${call}`);
      answers.push(...(await store.append(sent)));
    }
    return answers;
  });
  for (let round = 0; round < rounds; round++) {
    await wait(100 + 70 * round);
    await server.kill();
    await server.start();
  }
  await wait(200);
  isOver = true;
  const answers = (await Promise.all(callers)).flat();
  expect(answers.filter(({ outcome }) => outcome !== 'recorded')).toEqual([]);
  expect(new Set(answers.map(({ position }) => position)).size).toBe(answers.length);
  const log = await wholeLog(store);
  expect(log.length).toBe(answers.length);
  // The same for whoever reads the server from its beginning.
  expect(await copiedAnew(server.url)).toEqual(log);
}, 120_000);
