import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { alertsShown } from '../../../test/alerts-shown';
import {
  databaseProcess,
  newDataFolder,
  project,
  removeFolder,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';
import { foundingSigns } from '../../../test/watch-town';

const asRoot = process.getuid?.() === 0;
const ourselves = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
const nobody = { uid: 65_534, gid: 65_534 };
/** Run as an ordinary user, the tests are one. */
const user = asRoot ? nobody : ourselves;

function mayEnter(folder: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$0/node_modules" && ls . > /dev/null', folder], user);
    return true;
  } catch {
    return false;
  }
}

const canBeTried = mayEnter(project);
if (!canBeTried) {
  process.stderr.write(
    `Skipped: Tocsin as an ordinary user: the user nobody cannot enter ${project}; ` +
      'put the project where every user may read it.\n',
  );
}

(canBeTried ? describe : describe.skip)('started by an ordinary user', () => {
  const dataFolder = newDataFolder();
  let tocsin: RunningTocsin;

  beforeAll(async () => {
    chownSync(dataFolder, user.uid, user.gid);
    tocsin = await startTocsin(dataFolder, [], { ...user, home: dataFolder });
    await tocsin.settled();
  }, 180_000);

  afterAll(async () => {
    await tocsin.kill();
    removeFolder(dataFolder);
  }, 60_000);

  it('comes up with the alerts of the demo', async () => {
    expect(await alertsShown(tocsin, `sign=${foundingSigns.join()}`)).toHaveLength(5);
  });

  it('keeps program, database and secrets with that user', () => {
    const database = databaseProcess(dataFolder);
    expect(statSync(`/proc/${String(database)}`).uid).toBe(user.uid);
    const token = statSync(`${dataFolder}/admin-token`);
    expect({ uid: token.uid, mode: token.mode & 0o777 }).toEqual({ uid: user.uid, mode: 0o600 });
  });

  it('stops when told to', async () => {
    expect(await tocsin.stop()).toBe(0);
    expect(databaseProcess(dataFolder)).toBeUndefined();
  }, 60_000);
});
