/** A section of the benchmark measures one kind of work and answers rows of the table. */
import type { EventToAppend } from '@tocsin/event-store';
import type { BenchPostgres } from './bench-postgres';
import type { Ceiling } from './ceiling';
import type { SliceLimits } from './contenders/timed-slice';
import type { Measurement } from './duel';
import { median } from './quantiles';

export type Bench = Readonly<{
  postgres: BenchPostgres;
  ceiling: Ceiling;
  events: readonly EventToAppend[];
  limits: SliceLimits;
  rounds: number;
  quick: boolean;
  /** The log may grow to ten million events: minutes, and 15 GB of disk. */
  large: boolean;
  /** Moves the progress bar on by one step and says what is being done. */
  step: (what: string) => void;
}>;

type Target = Readonly<{
  text: string;
  met: boolean;
}>;

export type Row = Readonly<{
  work: string;
  /** Ratio to C. */
  ratio?: Readonly<{ median: number; min: number; max: number }>;
  eventsPerSecond?: number;
  /** Further figures, ready to read. */
  figures?: string;
  target?: Target;
}>;

/** Figures of another kind than events per second. */
export type Table = Readonly<{
  columns: readonly string[];
  lines: readonly (readonly string[])[];
}>;

export type Section = Readonly<{
  name: string;
  title: string;
  /** What a reader of the page must know first. */
  intro?: string;
  /** How many times it will call `step`. */
  steps: (bench: Bench) => number;
  /** Why it is left out of this run. */
  skip?: (bench: Pick<Bench, 'quick' | 'large'>) => string | undefined;
  run: (bench: Bench) => Promise<Measured>;
}>;

export type Measured = Readonly<{
  rows: readonly Row[];
  ceilings: readonly number[];
  tables?: readonly Table[];
}>;

/** A row from a measurement, with a target for its median where there is one. */
export function rowOf(measurement: Measurement, target?: number): Row {
  const { ratios, perSecond } = measurement;
  const middle = median(ratios);
  return {
    work: measurement.name,
    ratio: { median: middle, min: Math.min(...ratios), max: Math.max(...ratios) },
    eventsPerSecond: median(perSecond),
    ...(target !== undefined && {
      target: { text: `≥ ${target.toFixed(2)} C`, met: middle >= target },
    }),
  };
}

/** For what runs once: the ratio to the mean of C before and after. */
export async function single(
  { ceiling }: Pick<Bench, 'ceiling'>,
  name: string,
  work: () => Promise<Readonly<{ events: number; seconds: number }>>,
): Promise<Measurement> {
  await ceiling.slice();
  const before = await ceiling.slice();
  const { events, seconds } = await work();
  const c = (before + (await ceiling.slice())) / 2;
  const perSecond = events / seconds;
  return { name, ratios: [perSecond / c], perSecond: [perSecond], ceilings: [c], figures: {} };
}

export const milliseconds = (values: readonly number[] | undefined): string =>
  values === undefined ? '' : `${median(values).toFixed(1)} ms`;
