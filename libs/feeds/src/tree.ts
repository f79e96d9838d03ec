/** Paths into trees: `loan.parties.0.name`, or a JSON pointer where names have dots: `/a.b/c`. */
import type { Tree, TreeValue } from './row';

type ReadPath = (root: TreeValue | undefined) => TreeValue | undefined;

/** Understood once; what is not there reads as undefined. */
export function pathReader(path: string): ReadPath {
  const steps = path.startsWith('/') ? path.slice(1).split('/').map(unescaped) : path.split('.');
  return (root) => {
    let at = root;
    for (const step of steps) {
      if (typeof at !== 'object' || at === null) return undefined;
      at = stepped(at, step);
    }
    return at;
  };
}

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** Only what the record itself has: `constructor` is a name like any other. */
const stepped = (at: Tree | readonly TreeValue[], step: string): TreeValue | undefined =>
  Object.hasOwn(at, step) ? (at as Tree)[step] : undefined;
