/**
 * `npm run signs:lock`: writes libs/warning-signs/signs.lock.json for every sign that is live or on
 * trial, and names what states and rows are folded by (`folded-by.ts`). Refuses to cover up a sign
 * that changed under its old version; `-- --anew` locks whatever is there, for a catalogue that nobody relies on yet.
 */
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
require('../test/run-typescript.cjs');
const {
  lockFile,
  lockOf,
  lockText,
  readLock,
  silentChanges,
} = require('../libs/warning-signs/test/signs-lock.ts');
const { foldedByFile, foldedByText, hashOfFolds } = require('../libs/warning-signs/test/folds.ts');
const { foldsOfRows } = require('../test/folds-of-rows.ts');
const { catalogue } = require('../libs/warning-signs/src/catalogue.ts');

const now = lockOf(catalogue.map(({ sign }) => sign));
const faults = process.argv.includes('--anew') ? [] : silentChanges(readLock(), now);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
writeFileSync(lockFile, lockText(now));
writeFileSync(foldedByFile, foldedByText(hashOfFolds()));
for (const { file, text } of foldsOfRows()) writeFileSync(file, text);
console.log(`Locked ${now.length} signs in libs/warning-signs/signs.lock.json.`);
