/** What lies in the drop folders, and what became of it, by feed. */
import { Counter, Gauge, type Registry } from 'prom-client';

export type DropMetrics = Readonly<{
  waiting: (feed: string, files: number) => void;
  done: (feed: string, outcome: 'taken' | 'failed') => void;
  /** Of a feed that is no more. */
  forget: (feed: string) => void;
}>;

/** Registers them; call once per registry. */
export function createDropMetrics(registry: Registry): DropMetrics {
  const registers = [registry];
  const waiting = new Gauge({
    name: 'tocsin_drop_files_waiting',
    help: 'Files in the drop folder of a feed that have not been taken yet.',
    labelNames: ['feed'],
    registers,
  });
  const files = new Counter({
    name: 'tocsin_drop_files_total',
    help: 'Files of drop folders, by feed and outcome (taken, failed).',
    labelNames: ['feed', 'outcome'],
    registers,
  });
  return {
    waiting: (feed, count) => {
      waiting.set({ feed }, count);
    },
    done: (feed, outcome) => {
      files.inc({ feed, outcome });
    },
    forget: (feed) => {
      waiting.remove({ feed });
    },
  };
}
