/**
 * `npm run mutate`: plants every small fault that Stryker knows into the signs, their modules and
 * the legal calendar, one at a time, and tells which of them no test notices. A full run writes
 * docs/mutation.md; `-- --only <name>,…` takes only signs and modules of these names and writes
 * nothing there; `--ms <milliseconds>` gives the tests of each mutant more time. Either way the
 * survivors are listed in dist/mutation/survivors.txt.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { withRefusals } from './mutation/compiler.mjs';
import { instrumented } from './mutation/instrumented.mjs';
import { judged } from './mutation/judging.mjs';
import { page, survivorLines, tables, totalOf } from './mutation/report.mjs';
import {
  allTargets,
  isSign,
  nameOf,
  namesUnknown,
  root,
  specs,
  targetsOf,
} from './mutation/targets.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    // The time for the tests of one mutant, measured without one.
    ms: { type: 'string', default: '500' },
  },
});
const testMs = Number(values.ms);
if (!(testMs > 0)) refuse(`--ms takes milliseconds above 0, not "${values.ms}".`);
const names = (values.only ?? []).flatMap((list) => list.split(','));
const unknown = namesUnknown(names);
if (unknown.length > 0)
  refuse(
    `Nothing is called ${unknown.join(', ')}. There are: ${allTargets.map(nameOf).join(', ')}.`,
  );
const targets = targetsOf(names);
const started = Date.now();

const { mutants: judgedOnes, failing } = await judged({
  ...(await instrumented(targets)),
  specs,
  leftOut: signsLeftOut(),
  testMs,
  onVerdict: (done, of) => {
    if (done % 500 === 0 || done === of) console.error(`${done} of ${of} mutants judged`);
  },
});
const mutants = withRefusals(judgedOnes);
const survivors = survivorLines(mutants);
const listed = join('dist', 'mutation', 'survivors.txt');
mkdirSync(join(root, 'dist', 'mutation'), { recursive: true });
writeFileSync(join(root, listed), survivors.map((line) => `${line}\n`).join(''));
if (names.length > 0) console.log(`${survivors.join('\n')}\n`);
console.log(tables(mutants));
console.log(`${totalOf(mutants)}; ${survivors.length} survivors are listed in ${listed}.`);
if (failing.length > 0) {
  console.error(`These tests fail without a mutant and were left out:\n${failing.join('\n')}`);
  process.exitCode = 1;
} else if (names.length === 0) await writePage();

/** Where only signs are asked for, the stories of all others say nothing about them. */
function signsLeftOut() {
  if (!targets.every(isSign)) return new Set();
  return new Set(
    allTargets
      .filter(isSign)
      .map(nameOf)
      .filter((name) => !names.includes(name)),
  );
}

async function writePage() {
  const file = join(root, 'docs', 'mutation.md');
  const date = new Date(started).toISOString().slice(0, 10);
  const minutes = Math.ceil((Date.now() - started) / 60_000);
  const text = page(mutants, { date, minutes });
  const style = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...style, parser: 'markdown' }));
}

function refuse(why) {
  console.error(why);
  process.exit(1);
}
