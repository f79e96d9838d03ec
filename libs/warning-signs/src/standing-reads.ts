/**
 * Which facts of the standing an answer rests on. A sign that never looked at the pledges need not
 * be asked again when one is added: with many signs and many objects this spares most questions.
 */
import type { Standing } from './standing';

export type StandingView = Readonly<{
  standing: Standing;
  /** The standing, as a sign sees it while it is asked. */
  view: Standing;
  /** The names of the facts looked at since the last call. */
  takeReads: () => readonly string[];
}>;

const nothing: readonly string[] = [];
/** Few combinations are ever read; one array serves all entries that read the same. */
const kept = new Map<string, readonly string[]>();

function viewOf(standing: Standing): StandingView {
  const reads = new Set<string>();
  const view = new Proxy(standing, {
    get: (target, name) => {
      if (typeof name === 'string') reads.add(name);
      return Reflect.get(target, name) as unknown;
    },
  });
  const takeReads = () => {
    if (reads.size === 0) return nothing;
    const names = [...reads].sort();
    reads.clear();
    const key = names.join();
    const same = kept.get(key);
    if (same) return same;
    kept.set(key, names);
    return names;
  };
  return { standing, view, takeReads };
}

/** The view of a standing, made anew when it is another than the last. */
export function viewing(): (standing: Standing) => StandingView {
  let last: StandingView | undefined;
  return (standing) => {
    if (last?.standing !== standing) last = viewOf(standing);
    return last;
  };
}

/** The names of the facts in which the two differ. */
export function changesBetween(before: Standing, after: Standing): readonly string[] {
  if (before === after) return nothing;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Standing>;
  return [...names].filter((name) => before[name] !== after[name]);
}
