/** A path of ties as one walks it: each tie with the party it leads to, whichever way it points. */
import type { Edge, Path } from '../api/wire';

export type Step = Readonly<{ edge: Edge; to: string; forward: boolean }>;

export function stepsAlong({ from, edges }: Pick<Path, 'from' | 'edges'>): readonly Step[] {
  let at = from;
  return edges.map((edge) => {
    const forward = edge.from === at;
    at = forward ? edge.to : edge.from;
    return { edge, to: at, forward };
  });
}
