/** The table for the terminal and the page docs/benchmarks.md. */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { median } from './quantiles';
import type { Row, Table } from './section';

export type Part = Readonly<{
  title: string;
  /** A paragraph before the tables of the page. */
  intro?: string;
  rows: readonly Row[];
  tables?: readonly Table[];
  /** Why there are no rows. */
  missing?: string;
}>;

export type Report = Readonly<{
  date: Date;
  quick: boolean;
  postgres: string;
  meanBytes: number;
  seconds: number;
  ceilings: readonly number[];
  /** False when Emmett and message-db could not be fetched. */
  rivals: boolean;
  parts: readonly Part[];
}>;

const columns = ['', '× C (min–max)', 'events/s', 'more', 'to reach', ''] as const;

function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}`,
    `${memory} GiB`,
    `${type()} ${release()}`,
    `Node ${process.version}`,
  ].join(', ');
}

function cells({ work, ratio, eventsPerSecond, figures, target }: Row): readonly string[] {
  const spread =
    ratio && ratio.max > ratio.min ? ` (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)})` : '';
  return [
    work,
    ratio ? `${ratio.median.toFixed(2)}${spread}` : '',
    eventsPerSecond === undefined ? '' : Math.round(eventsPerSecond).toLocaleString('en'),
    figures ?? '',
    target?.text ?? '',
    target ? (target.met ? 'reached' : 'missed') : '',
  ];
}

/** Aligned columns for the terminal. */
export function terminalTable({ title, rows, tables = [], missing }: Part): string {
  if (missing) return `\n${title}\n  Left out: ${missing}\n`;
  const all = [{ columns, lines: rows.map(cells) }, ...tables];
  return `\n${title}\n${all.map(alignedTable).join('\n')}`;
}

function alignedTable(table: Table): string {
  const lines = [table.columns, ...table.lines];
  const widths = table.columns.map((_, n) =>
    Math.max(...lines.map((line) => (line[n] ?? '').length)),
  );
  const aligned = lines.map((line) =>
    line
      .map((cell, n) => cell.padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${aligned.map((line) => `  ${line}`).join('\n')}\n`;
}

const noRivals = 'Emmett and message-db could not be fetched and were not measured.';

const ceilingRange = ({ ceilings }: Report): string =>
  [Math.min(...ceilings), median(ceilings), Math.max(...ceilings)]
    .map((c) => `${(c / 1_000).toFixed(1)} k`)
    .join(' / ');

export function summary(report: Report): string {
  const { meanBytes, postgres, seconds } = report;
  return [
    `${machine()}, PostgreSQL ${postgres}`,
    ...(report.ceilings.length === 0
      ? []
      : [
          `Events of ${meanBytes} bytes on average. C (min / median / max): ${ceilingRange(report)} events/s.`,
        ]),
    `Took ${Math.round(seconds)} s.${report.rivals ? '' : ` ${noRivals}`}`,
  ].join('\n');
}

const moment = (date: Date): string => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

function page(report: Report): string {
  const { date, quick, postgres, meanBytes } = report;
  return `# Benchmarks

Written by \`npm run bench\`${quick ? ' with `--quick`, which measures less and less exactly' : ''}; do not edit.

- **Date**: ${moment(date)}
- **Machine**: ${machine()}, PostgreSQL ${postgres} with its own durability settings on the same machine
- **Events**: seeded and mixed as a bank's day is (bench/src/events), CloudEvents of **${meanBytes} bytes** on average
- **C** (min / median / max): ${ceilingRange(report)} events/s

**C** is what the same PostgreSQL takes by plain text \`COPY\` of the same events, 5,000 rows a transaction, payload as \`jsonb\`, into a table with three unique indexes, rows encoded before the clock starts. Machines differ and moods change; so every speed is a ratio to the C measured just before and after it. Given are the median and the range over all rounds; what takes too long for rounds ran once. How exactly: [bench](../bench/README.md).${report.rivals ? '' : ` ${noRivals}`}
${report.parts.map(pagePart).join('')}`;
}

function pagePart({ title, intro, rows, tables = [], missing }: Part): string {
  if (missing) return `\n## ${title}\n\nNot measured: ${missing}\n`;
  const all = [{ columns, lines: rows.map(cells) }, ...tables];
  const before = intro === undefined ? '' : `${intro}\n\n`;
  return `\n## ${title}\n\n${before}${all.map(pageTable).join('\n')}`;
}

function pageTable(table: Table): string {
  const line = (values: readonly string[]): string =>
    `| ${values.map((value) => value.replaceAll('|', '\\|')).join(' | ')} |`;
  const head = [line(table.columns), line(table.columns.map(() => '---'))];
  return `${[...head, ...table.lines.map(line)].join('\n')}\n`;
}

/**
 * Puts a part that was measured by itself in its place on the page, with its own date and C; the
 * others stay as they are.
 */
export function replacePart(
  { intro, ...part }: Part,
  { date, ceilings }: Pick<Report, 'date' | 'ceilings'>,
): void {
  const c = ceilings.length === 0 ? '' : `, C ${(median(ceilings) / 1_000).toFixed(1)} k events/s`;
  const apart = `Measured by itself: ${moment(date)}${c}.`;
  const path = join('docs', 'benchmarks.md');
  const written = readFileSync(path, 'utf8').split(/^(?=## )/m);
  const at = written.findIndex((text) => text.startsWith(`## ${part.title}\n`));
  const told = intro === undefined ? apart : `${intro}\n\n${apart}`;
  const fresh = pagePart({ ...part, intro: told }).slice(1);
  const others = written.filter((_, index) => index !== at).map((text) => text.trimEnd());
  others.splice(at === -1 ? others.length : at, 0, fresh.trimEnd());
  writeFileSync(path, `${others.join('\n\n')}\n`);
}

/** The page is for readers; the raw figures of every run stay on this machine. */
export function write(report: Report): void {
  writeFileSync(join('docs', 'benchmarks.md'), page(report));
  mkdirSync(join('dist', 'bench-results'), { recursive: true });
  const raw = JSON.stringify({ ...report, machine: machine() });
  appendFileSync(join('dist', 'bench-results', 'runs.ndjson'), `${raw}\n`);
}
