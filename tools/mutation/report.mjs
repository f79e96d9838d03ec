/** What the run says: a table of all that was mutated, and the survivors one by one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { offsetOf } from './compiler.mjs';
import { isSign, nameOf, root } from './targets.mjs';

const counts = ['killed', 'endless', 'survived', 'refused'];

function tally(mutants) {
  const of = (status) => mutants.filter((mutant) => mutant.status === status).length;
  const [killed, endless, survived, refused] = counts.map(of);
  const found = killed + endless;
  return { all: mutants.length, killed, endless, survived, refused, found };
}

/** Found among those that compile. */
const score = ({ found, survived }) =>
  found + survived === 0 ? '–' : `${((100 * found) / (found + survived)).toFixed(1)} %`;

const row = (name, sum) =>
  `| ${[name, sum.all, sum.killed, sum.endless, sum.survived, sum.refused, score(sum)].join(' | ')} |`;

const head = (what) => [
  `| ${what} | mutants | killed | endless | survived | refused | score |`,
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
];

function table(what, mutants) {
  const files = [...new Set(mutants.map(({ file }) => file))];
  const rows = files
    .map((file) => ({ name: nameOf(file), file }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, file }) => row(name, tally(mutants.filter((one) => one.file === file))));
  return [...head(what), ...rows, row('**all**', tally(mutants))];
}

const isCalendar = ({ file }) => file.startsWith('libs/legal-calendar/');

/** The tables, as Markdown; a part without mutants is left out. */
export function tables(mutants) {
  const parts = [
    ['sign', mutants.filter(({ file }) => isSign(file))],
    [
      'module of libs/warning-signs',
      mutants.filter((one) => !isSign(one.file) && !isCalendar(one)),
    ],
    ['module of libs/legal-calendar', mutants.filter(isCalendar)],
  ];
  return parts
    .filter(([, part]) => part.length > 0)
    .flatMap(([what, part]) => [...table(what, part), ''])
    .join('\n');
}

/** A line for each survivor: where it is, what stood there, what stood there instead. */
export function survivorLines(mutants) {
  return mutants
    .filter(({ status }) => status === 'survived')
    .map(({ file, location, mutator, replacement, why }) => {
      const text = readFileSync(join(root, file), 'utf8');
      const [start, end] = [location.start, location.end].map((at) => offsetOf(text, at));
      const short = (code) => code.replace(/\s+/g, ' ').slice(0, 140);
      const where = `${file}:${location.start.line + 1}:${location.start.column + 1}`;
      const remark = why ? ` (${why})` : '';
      return `${where} ${mutator}${remark}\n  - ${short(text.slice(start, end))}\n  + ${short(replacement)}`;
    });
}

export const totalOf = (mutants) => {
  const sum = tally(mutants);
  return `${sum.found} of ${sum.found + sum.survived} mutants found, ${score(sum)}`;
};

/** docs/mutation.md. */
export const page = (mutants, { date, minutes }) => `# Mutation check

Written by \`npm run mutate\` on ${date}, Node ${process.version}, in ${minutes} minutes on one core. How it works, what is left out and why some mutants stay: [tools/mutation/README.md](../tools/mutation/README.md).

**${totalOf(mutants)}.** Killed: a test fails. Endless: it never ends, which a test run shows too. Survived: no test notices. Refused: no test notices and the compiler does; it counts neither way. Score: killed and endless among all but the refused.

${tables(mutants)}`;
