/**
 * A run's entries, written so that a step can be undone. A step changes few of very many, so what
 * was there before is noted as it is changed, rather than all of them copied at every step.
 */
import type { Entry } from './history';

type Entries = Map<string, Entry>;
type Changed = readonly [key: string, before: Entry | undefined];

/** What a step has changed so far. */
export type Step = {
  readonly changed: Changed[];
  /** All entries as they stood, once one was taken away: their order counts. */
  stood: ReadonlyMap<string, Entry> | undefined;
};

type Written = Readonly<{ entries: Entries; step: Step | undefined }>;

export const firstStep = (): Step => ({ changed: [], stood: undefined });

export function put({ entries, step }: Written, key: string, entry: Entry): void {
  step?.changed.push([key, entries.get(key)]);
  entries.set(key, entry);
}

export function takeAway({ entries, step }: Written, key: string): void {
  if (step) step.stood ??= withoutStep(copyOf(entries), step);
  entries.delete(key);
}

/** The entries as they stood before the step. */
export function withoutStep(entries: Entries, { changed, stood }: Step): Entries {
  if (stood) return copyOf(stood);
  for (const [key, before] of changed.toReversed())
    if (before) entries.set(key, before);
    else entries.delete(key);
  return entries;
}

/** Quicker than by the constructor, which makes a pair of every key and entry. */
export function copyOf(entries: ReadonlyMap<string, Entry>): Entries {
  const copy: Entries = new Map();
  entries.forEach((entry, key) => copy.set(key, entry));
  return copy;
}
