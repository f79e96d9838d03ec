/**
 * Texts that no database keeps: NUL, and half of a character that takes two units. Refused at the
 * door wherever they stand; recorded, they would stop whoever writes rows of them.
 */
import { hasWholeCharacters } from '@tocsin/credit-events';

type Found = readonly PropertyKey[];

const isUnwritable = (text: string): boolean => text.includes('\0') || !hasWholeCharacters(text);

/** The paths to such texts, names of members included. */
export function unwritableIn(value: unknown, path: Found = []): readonly Found[] {
  if (typeof value === 'string') return isUnwritable(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    isUnwritable(name) ? [path] : unwritableIn(member, [...path, name]),
  );
}
