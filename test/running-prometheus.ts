/** A real Prometheus with the rules of `deploy`, scraping a running Tocsin every second. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port';

export type RunningPrometheus = Readonly<{
  /** GET below `/api/v1`; answers the data of a success, and throws otherwise. */
  ask: <Data>(path: string, parameters?: Readonly<Record<string, string>>) => Promise<Data>;
  stop: () => Promise<void>;
}>;

const readyWithinMs = 30_000;

/** Resolves when it is ready. `target`: the address of Tocsin, `http://host:port`. */
export async function startPrometheus(target: string): Promise<RunningPrometheus> {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-prometheus-'));
  cpSync(join(__dirname, '..', 'deploy', 'prometheus'), folder, { recursive: true });
  const configuration = join(folder, 'prometheus.yml');
  const text = readFileSync(configuration, 'utf8');
  writeFileSync(configuration, text.replaceAll('_interval: 15s', '_interval: 1s'));
  const targets = [{ targets: [new URL(target).host] }];
  writeFileSync(join(folder, 'targets', 'tocsin.yml'), JSON.stringify(targets));
  const url = `http://127.0.0.1:${String(await freePort())}`;
  const child = spawn(
    'prometheus',
    [
      `--config.file=${configuration}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=${new URL(url).host}`,
      '--log.level=error',
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await ready(url);
  return {
    ask: async <Data>(path: string, parameters: Readonly<Record<string, string>> = {}) => {
      const body = new URLSearchParams(parameters);
      const answer = await fetch(`${url}/api/v1/${path}?${body.toString()}`);
      const told = (await answer.json()) as { status: string; data: Data; error?: string };
      if (told.status !== 'success') throw new Error(`${body.toString()}: ${String(told.error)}`);
      return told.data;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(url: string): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/-/ready`).catch(() => undefined);
    if (answer?.ok === true) return;
    await wait(100);
  }
  throw new Error('Prometheus was not ready within thirty seconds.');
}
