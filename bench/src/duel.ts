/**
 * Contenders take turns, each slice between two slices of C. The machine's mood changes by the
 * second; a ratio to the C directly before and after hardly does.
 */
import type { Ceiling } from './ceiling';

/** What one slice did. */
export type Slice = Readonly<{
  events: number;
  seconds: number;
  /** Further figures, in milliseconds unless the name says otherwise. */
  figures?: Readonly<Record<string, number>>;
}>;

export type Contender = Readonly<{
  name: string;
  /** Prepares afresh; the slice itself is measured by the contender. */
  slice: () => Promise<Slice>;
}>;

export type Measurement = Readonly<{
  name: string;
  /** Ratio to C: one a slice. */
  ratios: readonly number[];
  perSecond: readonly number[];
  ceilings: readonly number[];
  figures: Readonly<Record<string, readonly number[]>>;
}>;

/** All contenders once a round, until the rounds are done. */
export async function duel({
  contenders,
  ceiling,
  rounds,
  onSlice,
}: Readonly<{
  contenders: readonly Contender[];
  ceiling: Ceiling;
  rounds: number;
  onSlice: (name: string) => void;
}>): Promise<readonly Measurement[]> {
  await ceiling.slice();
  let before = await ceiling.slice();
  const slices: { name: string; slice: Slice; c: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const { name, slice } of contenders) {
      onSlice(name);
      const done = await slice();
      const after = await ceiling.slice();
      slices.push({ name, slice: done, c: (before + after) / 2 });
      before = after;
    }
  }
  return contenders.map(({ name }) => measurementOf(name, slices));
}

function measurementOf(
  name: string,
  all: readonly Readonly<{ name: string; slice: Slice; c: number }>[],
): Measurement {
  const mine = all.filter((each) => each.name === name);
  const perSecond = mine.map(({ slice }) => slice.events / slice.seconds);
  const names = new Set(mine.flatMap(({ slice }) => Object.keys(slice.figures ?? {})));
  return {
    name,
    perSecond,
    ceilings: mine.map(({ c }) => c),
    ratios: mine.map(({ c }, n) => (perSecond[n] ?? 0) / c),
    figures: Object.fromEntries(
      [...names].map((figure) => [figure, mine.map(({ slice }) => slice.figures?.[figure] ?? NaN)]),
    ),
  };
}
