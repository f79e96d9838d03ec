import { afterEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { embeddedServer, type EmbeddedServer } from './embedded-server';

const ask = async (url: string, sql: string): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
};

describe('the embedded PostgreSQL', () => {
  const folders: string[] = [];
  const open: EmbeddedServer[] = [];
  const newFolder = (mode: number) => {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-embedded-'));
    chmodSync(folder, mode);
    folders.push(folder);
    return join(folder, '.tocsin');
  };
  const start = async (folder: string) => {
    const server = await embeddedServer(folder);
    open.push(server);
    return server;
  };

  afterEach(async () => {
    for (const server of open.splice(0)) await server.leave();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it('is shared by all who open the folder, and stops with the last of them', async () => {
    const folder = newFolder(0o755);
    const first = await start(folder);
    const second = await start(folder);
    expect(second.url).toBe(first.url);

    const guest = new Client({ connectionString: second.url });
    await guest.connect();
    await first.leave();
    expect(await ask(second.url, 'select 1 as answer')).toBe(1);

    await guest.end();
    await second.leave();
    await expect(ask(second.url, 'select 1 as answer')).rejects.toThrow();
  }, 60_000);

  it('keeps what was committed when it is killed', async () => {
    const folder = newFolder(0o755);
    const before = await start(folder);
    await ask(before.url, 'create table kept as select 42 as answer');
    const pid = Number(
      readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
    );
    process.kill(pid, 'SIGKILL');
    await wait(300);
    const after = await start(folder);
    expect(await ask(after.url, 'select answer from kept')).toBe(42);
  }, 60_000);

  it('starts in a folder that only its owner may enter', async () => {
    const server = await start(newFolder(0o700));
    expect(await ask(server.url, 'select 1 as answer')).toBe(1);
  }, 60_000);
});
