/** A 32-bit multiplicative generator: the same seed gives the same events on every machine. */
export type Dice = Readonly<{
  /** 0 ≤ number < 1. */
  roll: () => number;
  /** 0 ≤ whole number < sides. */
  below: (sides: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(from: readonly T[]) => T;
}>;

export function dice(seed: number): Dice {
  let state = (seed * 2 + 1) >>> 0;
  const roll = (): number => {
    state = Math.imul(state, 1_664_525) + 1_013_904_223;
    state >>>= 0;
    return state / 4_294_967_296;
  };
  const below = (sides: number): number => Math.floor(roll() * sides);
  return {
    roll,
    below,
    chance: (probability) => roll() < probability,
    pick: <T>(from: readonly T[]): T => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error('Nothing to pick from.');
      return picked;
    },
  };
}
