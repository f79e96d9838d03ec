/**
 * Chance that can be told again: the same seed gives the same life on every machine, and every
 * strand of a life has dice of its own, so that one that throws once more changes no other.
 */
export type Dice = Readonly<{
  /** 0 ≤ number < 1. */
  roll: () => number;
  chance: (probability: number) => boolean;
  /** A number of the range. */
  between: (from: number, to: number) => number;
  /** A whole number of the range, both ends included. */
  whole: (from: number, to: number) => number;
  pick: <T>(from: readonly T[]) => T;
  /** Around 1, most within a spread of it; never below a tenth. */
  around1: (spread: number) => number;
  /** Days until something that happens so often a year. */
  daysUntil: (perYear: number) => number;
  /** Dice of its own for a part of the story. */
  fork: (name: string) => Dice;
}>;

/** A hundred years of days: beyond every portfolio, and still a date of four digits. */
const never = 36_500;

export function dice(seed: string): Dice {
  let state = hashOf(seed);
  // Mulberry32: 32 bits of state, passes the usual tests, and is four lines long.
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + roll() * (to - from);
  return {
    roll,
    between,
    chance: (probability) => roll() < probability,
    whole: (from, to) => from + Math.floor(roll() * (to - from + 1)),
    pick: <T>(from: readonly T[]): T => {
      const picked = from[Math.floor(roll() * from.length)];
      if (picked === undefined) throw new Error('Nothing to pick from.');
      return picked;
    },
    around1: (spread) => Math.max(0.1, Math.exp(spread * bell(roll))),
    daysUntil: (perYear) => Math.min(never, Math.ceil((-Math.log(1 - roll()) / perYear) * 365)),
    fork: (name) => dice(`${seed}/${name}`),
  };
}

/** A standard normal number. */
const bell = (roll: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());

/** FNV-1a, so that neighbouring seeds have nothing in common. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
