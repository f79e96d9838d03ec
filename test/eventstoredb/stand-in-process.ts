/** The stand-in in a process of its own, for tests that kill it: the same port and file each time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../free-port';

export type StandInProcess = Readonly<{
  url: string;
  start: () => Promise<void>;
  /** `kill -9`. */
  kill: () => Promise<void>;
}>;

const project = join(__dirname, '..', '..');

/** Not started yet. */
export async function standInProcess(file: string): Promise<StandInProcess> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  return {
    url: `esdb://127.0.0.1:${String(port)}?tls=false`,
    start: async () => {
      const args = ['-r', './test/run-typescript.cjs', 'test/eventstoredb/run-stand-in.ts'];
      child = spawn(process.execPath, [...args, String(port), file], {
        cwd: project,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const { stdout } = child;
      if (!stdout) throw new Error('The stand-in has no output.');
      // It says so when it listens.
      await Promise.race([
        once(stdout, 'data'),
        once(child, 'exit').then(() => Promise.reject(new Error('The stand-in did not start.'))),
      ]);
    },
    kill: async () => {
      if (child?.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
