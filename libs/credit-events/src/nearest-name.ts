/** Finds what somebody probably meant: most unknown names are known ones, mistyped. */

/**
 * The candidate nearest to the name, when it is near enough to be worth suggesting: a third of its
 * letters may differ. Whoever does more than suggest may be stricter.
 */
export const nearestName = (
  name: string,
  candidates: readonly string[],
  editsMax = Infinity,
): string | undefined => {
  const near = candidates
    .map((candidate) => ({ candidate, distance: editDistance(folded(name), folded(candidate)) }))
    .filter(({ candidate, distance }) => distance <= Math.min(editsMax, aThirdOf(candidate)))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate;
};

const aThirdOf = ({ length }: string): number => Math.max(1, Math.floor(length / 3));

/** `Days_Past_Due` and `daysPastDue` are one name. */
const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[_\s-]/g, '')
    .slice(0, 64);

/** Insertions, deletions, replacements and swaps of neighbours that lead from one to the other. */
const editDistance = (a: string, b: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        replaced,
        swapped ? at(beforeLast, column - 2) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
};

const at = (distances: readonly number[], column: number): number => distances[column] ?? Infinity;
