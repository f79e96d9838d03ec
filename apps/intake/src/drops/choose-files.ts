/**
 * Of the whole files in a folder those that can be taken now, in order. A file that others are
 * joined with stays with them, after them where it holds events itself; and who joins one waits
 * for it.
 */
import { lookupFiles } from '@tocsin/feeds';
import { plainName, tableOf } from '../delivery/find-table';
import type { ReadMapping } from '../delivery/read-mapping';

export type Chosen = Readonly<{
  take: readonly string[];
  /** Files that the mapping joins, and that have not come. */
  missing: readonly string[];
  /** Whether a file is only there for others. */
  isCompanion: (name: string) => boolean;
}>;

export function chooseFiles(ready: readonly string[], mapping: ReadMapping | undefined): Chosen {
  if (!mapping) return { take: ready, missing: [], isCompanion: () => false };
  const joined = new Set(lookupFiles(mapping.plan).map(({ file }) => file));
  const isJoined = (name: string) => joined.has(plainName(name));
  const isRead = (name: string) => tableOf(mapping.plan, name) !== undefined;
  // A table may only say what becomes of a file: that it is joined.
  const holdsEvents = (name: string) => (tableOf(mapping.plan, name)?.events.length ?? 0) > 0;
  const isCompanion = (name: string) => isJoined(name) && !holdsEvents(name);
  const here = new Set(ready.map(plainName));
  const missing = [...joined].filter((file) => !here.has(file));
  const free = ready.filter((name) => !isJoined(name));
  const last = ready.filter((name) => isJoined(name) && holdsEvents(name));
  // Files of events need no other.
  const able = missing.length === 0 ? free : free.filter((name) => !isRead(name));
  return { take: missing.length === 0 ? [...able, ...last] : able, missing, isCompanion };
}
