/**
 * A CloudEvents id is unique only within its source. The store's own id is a UUID derived from
 * both, the same in every store and every process, so repetition can be recognised anywhere.
 */
import { hash } from 'node:crypto';

/** UUID (version 8) from the first 122 bits of SHA-256 over the pair. */
export function eventIdOf(source: string, id: string): string {
  // The length in front keeps ("ab", "c") and ("a", "bc") apart.
  const hex = hash('sha256', `${String(source.length)}:${source}${id}`);
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3);
  return (
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-` +
    `${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  );
}
