/** Which firm a scheme is told with, and which scheme: by share, or by the signs asked for. */
import { dice } from '../dice';
import { schemes, type Scheme } from './schemes';

export type Casting = Readonly<{
  /** The part of all obligors that a scheme is told with. */
  share: number;
  /** Only schemes for these signs; all where absent. */
  signs?: readonly string[];
}>;

/** By the place of the firm in its town. Schemes take turns, so that each comes about as often. */
export function castOf(
  { share, signs }: Casting,
  of: Readonly<{ seed: string; town: number; obligors: number }>,
): ReadonlyMap<number, Scheme> {
  const cast = new Map<number, Scheme>();
  const wanted = schemesFor(signs);
  if (share <= 0 || wanted.length === 0) return cast;
  const own = dice(`${of.seed}/casting/${String(of.town)}`);
  const turn = of.town * 10;
  for (let at = 0; at < of.obligors; at++) {
    const scheme = wanted[(turn + at) % wanted.length];
    if (scheme && own.chance(share)) cast.set(at, scheme);
  }
  return cast;
}

export const schemesFor = (signs: readonly string[] | undefined): readonly Scheme[] =>
  signs === undefined
    ? schemes
    : schemes.filter((scheme) => scheme.signs.some((sign) => signs.includes(sign)));
