/**
 * What stored states were folded by, in one hash: every sign, what they share, the calendar of law
 * and the ties. States of another hash are folded anew, so an upgrade never reads what it does not
 * understand.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { hashOf } from './signs-lock';

const libs = join(__dirname, '..', '..');
const foldedByFile = join(libs, 'warning-signs', 'src', 'folded-by.ts');

const isFolding = (path: string): boolean =>
  path !== foldedByFile &&
  !/(\.spec|[\\/](index|texts|stories|story|check-parameters|texts[\\/][^\\/]+))\.ts$/.test(path);

export function hashOfFolds(): string {
  const hash = createHash('sha256');
  const sources = ['warning-signs', 'legal-calendar', 'connections'].flatMap((lib) => {
    const folder = join(libs, lib, 'src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return files.filter((file) => file.endsWith('.ts')).map((file) => join(folder, file));
  });
  for (const path of sources.filter(isFolding).toSorted())
    hash.update(
      `${relative(libs, path).replaceAll('\\', '/')} ${hashOf(readFileSync(path, 'utf8'))}\n`,
    );
  return hash.digest('hex').slice(0, 16);
}

export const foldedByText = (hash: string): string => `/**
 * Names the code that states are folded by; written by \`npm run signs:lock\`. A watch that finds
 * states of another name folds them anew.
 */
export const foldedBy = '${hash}';
`;

export { foldedByFile };
