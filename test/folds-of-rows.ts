/**
 * What the rows of the loan book and of the reckoning of feeds were folded by, each in one hash of
 * its sources. A subscription that finds rows of another hash folds them anew.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../libs/warning-signs/test/signs-lock';

const root = join(__dirname, '..');

/** Folders stand for the files in them. */
const folds = [
  {
    what: 'The signs’ own folds, which it uses, are named beside it',
    file: 'apps/watch/src/loan-book/folded-by.ts',
    sources: ['apps/watch/src/loan-book', 'libs/read-models/src/loan-book'],
  },
  {
    what: 'What of an event is counted is said by the vocabulary',
    file: 'libs/read-models/src/completeness/folded-by.ts',
    sources: [
      'libs/read-models/src/completeness/tally.ts',
      'libs/read-models/src/completeness/write-completeness.ts',
      'libs/credit-events/src/reckoning.ts',
    ],
  },
] as const;

const isFolding = (path: string): boolean =>
  !/(\.spec|[\\/](create-[^\\/]+|folded-by))\.ts$/.test(path);

const filesIn = (source: string): readonly string[] =>
  source.endsWith('.ts')
    ? [source]
    : readdirSync(join(root, source))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${source}/${name}`);

const textOf = (what: string, hash: string): string => `/**
 * Names the code that these rows are folded by; written by \`npm run signs:lock\`. Rows of another
 * name are folded anew. ${what}.
 */
export const foldedBy = '${hash}';
`;

/** Each file, and what it should hold. */
export const foldsOfRows = (): readonly Readonly<{ file: string; text: string }>[] =>
  folds.map(({ what, file, sources }) => {
    const hash = createHash('sha256');
    for (const path of sources.flatMap(filesIn).filter(isFolding).toSorted())
      hash.update(`${path} ${hashOf(readFileSync(join(root, path), 'utf8'))}\n`);
    return { file: join(root, file), text: textOf(what, hash.digest('hex').slice(0, 16)) };
  });
