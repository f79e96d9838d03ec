/** Judges all mutants in a thread, which is begun anew when a mutant makes it hang. */
import { Worker } from 'node:worker_threads';

/** For one mutant; for what is said before the first and after the last. */
const mutantMs = 20_000;
const silenceMs = 120_000;

/**
 * Every mutant with its status: killed, endless (never ends, or eats all memory) or survived; and
 * the tests that fail without any mutant.
 */
export async function judged({ mutants, onVerdict, ...rest }) {
  const verdicts = new Map();
  let memory = {};
  while (verdicts.size < mutants.length) {
    const data = { ...rest, ...memory, mutants, from: verdicts.size };
    const take = (id, verdict) => {
      verdicts.set(id, verdict);
      onVerdict(verdicts.size, mutants.length);
    };
    memory = await untilItHangs(data, take);
  }
  return {
    mutants: mutants.map((mutant) => ({ ...mutant, ...verdicts.get(mutant.id) })),
    failing: memory.plan?.failing ?? [],
  };
}

/** One thread, to its end or to the mutant on which it hangs; answers what the next may reuse. */
function untilItHangs(workerData, take) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./judge.mjs', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    });
    let memory = {};
    let current;
    let timer;
    const giveUp = () => {
      if (current === undefined) reject(new Error('A spec does not end without a mutant.'));
      else take(current, { status: 'endless' });
      void worker.terminate();
    };
    const wait = (ms) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, ms);
    };
    wait(silenceMs);
    worker.on('message', ({ plan, isStatic, begins, id, ...verdict }) => {
      if (plan) memory = { plan, isStatic };
      if (begins !== undefined) current = begins;
      if (id !== undefined) {
        current = undefined;
        take(id, verdict);
      }
      wait(current === undefined ? silenceMs : mutantMs);
    });
    worker.on('error', (error) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' && current !== undefined)
        take(current, { status: 'endless' });
      else reject(error);
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(memory);
    });
  });
}
