/** `docs/coverage.md`: for each clause and each published signal, what answers it, what is missing. */
import type { Clause, Coverage, List, Signal } from './coverage-data';
import { isAnswered } from './coverage-faults';
import type { SignThere, WhatThereIs } from './what-there-is';

const documents = {
  S0: 'S0: evasion of bank debts',
  S4: 'S4: how bank claims are hollowed out',
  S1: 'S1: rating and credit-granting rules',
} as const;
type Document = keyof typeof documents;

const introduction = [
  'Made from `docs/coverage/*.yaml` by `npm run docs`; do not edit by hand. Signs, event types, ' +
    'endpoints and read models named here exist, and the page of each sign cites the clauses that ' +
    'name it: `npm test` says so.',
  'Tocsin was asked for by three source documents, taken apart into 195 clauses. The first part ' +
    'says for each what answers it, or what is missing. The second does the same for lists of ' +
    'warning signals that supervisors, associations and courts have published.',
];

/** The whole page in Markdown; ends in a line break. */
export function coveragePage(coverage: Coverage, there: WhatThereIs): string {
  const { clauses, lists, capabilities } = coverage;
  const cell = answering(there);
  const of = (document: string) => clauses.filter(({ id }) => id.startsWith(document));
  return [
    '# Coverage',
    ...introduction,
    '## In numbers',
    numbers(of),
    '## The signs, and who asks for them',
    signsTable(there.signs, coverage),
    ...(Object.keys(documents) as Document[]).flatMap((document) => [
      `## ${documents[document]}`,
      table(
        ['clause', 'what', 'answered by', 'missing'],
        of(document).map((clause) => [clause.id, clause.what, cell(clause), missingIn(clause)]),
      ),
    ]),
    '## What is missing, by capability',
    table(
      ['capability', 'clauses'],
      Object.entries(capabilities).map(([id, title]) => [title, waitingFor(clauses, id)]),
    ),
    '## Published lists',
    'Signals in our own short words. Where nothing stands beside one, no sign and no event shows it.',
    ...lists.flatMap((list) => [`### ${list.title}`, aboutList(list), listTable(list, cell)]),
  ]
    .join('\n\n')
    .concat('\n');
}

type Cell = (row: Signal) => string;

/** Signs with their Chinese names, then everything else. */
function answering({ signs }: WhatThereIs): Cell {
  const names = new Map(signs.map((sign) => [sign.id, sign]));
  const linked = (id: string) => {
    const sign = names.get(id);
    return sign ? `${signLink(sign)} ${sign.zh}` : id;
  };
  return ({ signs: seeing, steps, events, calls, views, by }) =>
    [
      ...seeing.map(linked),
      ...(steps.length > 0 ? [`next steps of ${steps.map(linked).join(', ')}`] : []),
      ...[...events, ...calls].map((name) => `\`${name}\``),
      ...views.map((view) => `rows of ${view}`),
      ...(by === undefined ? [] : [by]),
    ].join('; ');
}

const signLink = ({ id }: SignThere): string =>
  `[\`${id}\`](../libs/warning-signs/src/${id}/README.md)`;

function missingIn({ context, gap }: Clause): string {
  if (gap !== undefined) return gap;
  return context ? '(context)' : '';
}

function numbers(of: (document: string) => readonly Clause[]): string {
  const rows = Object.entries(documents).map(([document, title]) => {
    const counts = { answered: 0, part: 0, missing: 0, context: 0 };
    for (const clause of of(document)) counts[standingOf(clause)] += 1;
    const { answered, part, missing, context } = counts;
    return [title, ...[of(document).length, answered, part, missing, context].map(String)];
  });
  const head = ['document', 'clauses', 'answered', 'in part', 'missing', 'context'];
  const sums = head
    .slice(1)
    .map((_, column) => rows.reduce((sum, row) => sum + Number(row[column + 1]), 0));
  return table(head, [...rows, ['all', ...sums.map(String)]]);
}

function standingOf(clause: Clause): 'answered' | 'part' | 'missing' | 'context' {
  if (clause.context) return 'context';
  if (clause.gap === undefined) return 'answered';
  return isAnswered(clause) ? 'part' : 'missing';
}

function signsTable(signs: readonly SignThere[], { clauses, lists }: Coverage): string {
  const signals = lists.flatMap((list) => list.signals);
  const naming = (rows: readonly Signal[], sign: string) =>
    rows
      .filter((row) => row.signs.includes(sign))
      .map(({ id }) => id)
      .join(', ');
  return table(
    ['sign', '中文', 'English', 'clauses', 'published signals'],
    signs.map((sign) => [
      signLink(sign),
      sign.zh,
      sign.en,
      naming(clauses, sign.id),
      naming(signals, sign.id),
    ]),
  );
}

const waitingFor = (clauses: readonly Clause[], capability: string): string =>
  clauses
    .filter(({ later }) => later === capability)
    .map(({ id }) => id)
    .join(', ');

function aboutList({ published, mark, signals }: List): string {
  const seen = signals.filter((signal) => signal.signs.length > 0).length;
  const share = `A sign sees ${String(seen)} of ${String(signals.length)} signals.`;
  return `Published ${published}; read in: ${mark}. ${share}`;
}

const listTable = ({ signals }: List, cell: Cell): string =>
  table(
    ['signal', 'what', 'seen or recorded by', 'missing'],
    signals.map((signal) => [
      signal.id,
      signal.what,
      cell(signal),
      signal.gap ?? (isAnswered(signal) ? '' : 'not seen'),
    ]),
  );

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((one) => one.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
