/** The harness's side of the watch in its own process. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type Question = 'catch up' | 'end';
export type CaughtUp = Readonly<{ seconds: number; peakBytes: number }>;
export type Answer = 'ready' | CaughtUp;

export type Watching = Readonly<{
  /** Judges everything recorded and closes the calendar; answers how long that took. */
  catchUp: () => Promise<CaughtUp>;
  end: () => Promise<void>;
}>;

/** One process; of several shards it judges its part, as many as its siblings leave it. */
export async function startWatching(url: string, shards = 1): Promise<Watching> {
  const child = fork(join(__dirname, 'watch-process.ts'), [url, String(shards)], {
    // A stated heap, so that the peak says what the work needs and not what the machine has.
    execArgv: [...process.execArgv, '--max-old-space-size=640'],
  });
  await answerOf(child);
  return {
    catchUp: async () => {
      child.send('catch up' satisfies Question);
      const answer = await answerOf(child);
      if (answer === 'ready') throw new Error('The watch answered out of turn.');
      return answer;
    },
    end: async () => {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.send('end' satisfies Question);
      await exit;
    },
  };
}

function answerOf(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null): void => {
      reject(new Error(`The watch ended with ${String(code)}; see above.`));
    };
    child.once('exit', died);
    child.once('message', (answer) => {
      child.off('exit', died);
      resolve(answer as Answer);
    });
  });
}
