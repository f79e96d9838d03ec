/** Reads the flags, starts PostgreSQL, runs the sections one after the other, writes the report. */
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { startBenchPostgres, type BenchPostgres } from './bench-postgres';
import { openCeiling } from './ceiling';
import { rivalsAreThere } from './contenders/rivals';
import { meanBytes, someEvents } from './events/generate-events';
import { replacePart, summary, terminalTable, write, type Part } from './report';
import { append } from './sections/append';
import { growth } from './sections/growth';
import { intake } from './sections/intake';
import { kafka } from './sections/kafka';
import { live, rebuild } from './sections/judging';
import { latency } from './sections/latency';
import { portfolio } from './sections/portfolio';
import { shards } from './sections/shards';
import { signs } from './sections/signs';
import type { Bench, Measured, Section } from './section';

const sections: readonly Section[] = [
  ...[append, intake, kafka, live, latency, rebuild, shards, growth, signs, portfolio],
];

type Flags = Readonly<{ quick?: true; large?: true; only?: string }>;

async function main(): Promise<void> {
  const flags = new Command('npm run bench --')
    .description('Measures Tocsin against plain COPY and writes docs/benchmarks.md.')
    .option('--quick', 'a minute instead of a quarter of an hour; writes no page')
    .option('--large', 'also grows the log to ten million events; 15 GB of disk')
    .option('--only <names>', `some sections: ${sections.map(({ name }) => name).join(', ')}`)
    .parse()
    .opts<Flags>();
  const wanted = chosen(flags);
  const postgres = await startBenchPostgres();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void postgres.stop().finally(() => process.exit(130)));
  try {
    await runAll(wanted, flags, postgres);
  } finally {
    await postgres.stop();
  }
}

function chosen({ only }: Flags): readonly Section[] {
  const names = only?.split(',') ?? sections.map(({ name }) => name);
  return names.map((wanted) => {
    const found = sections.find(({ name }) => name === wanted);
    if (found) return found;
    const known = sections.map(({ name }) => name).join(', ');
    throw new Error(`There is no section "${wanted}"; there are ${known}.`);
  });
}

async function runAll(
  wanted: readonly Section[],
  flags: Flags,
  postgres: BenchPostgres,
): Promise<void> {
  const started = performance.now();
  const bench = await setUp(postgres, flags);
  const isFull = wanted.length === sections.length;
  const ceilings: number[] = [];
  const parts: Part[] = [];
  for (const section of wanted) {
    const part = await partOf(section, bench);
    parts.push(part);
    if (!bench.quick && !isFull) replacePart(part, { date: new Date(), ceilings: part.ceilings });
    ceilings.push(...part.ceilings);
    process.stdout.write(terminalTable(part));
  }
  await bench.ceiling.close();
  const report = {
    date: new Date(),
    quick: bench.quick,
    postgres: postgres.version,
    meanBytes: meanBytes(bench.events),
    seconds: (performance.now() - started) / 1_000,
    ceilings,
    rivals: rivalsAreThere(),
    parts,
  };
  process.stdout.write(`\n${summary(report)}\n`);
  if (!bench.quick && isFull) write(report);
}

async function partOf(
  section: Section,
  bench: Omit<Bench, 'step'>,
): Promise<Part & Pick<Measured, 'ceilings'>> {
  const { title, intro } = section;
  const heading = { title, ...(intro === undefined ? {} : { intro }) };
  const missing = section.skip?.(bench);
  if (missing) return { ...heading, rows: [], ceilings: [], missing };
  return { ...heading, ...(await measure(section, bench)) };
}

async function setUp(postgres: BenchPostgres, flags: Flags): Promise<Omit<Bench, 'step'>> {
  const quick = flags.quick === true;
  const limits = quick
    ? { eventsMax: 20_000, secondsMax: 0.6 }
    : { eventsMax: 40_000, secondsMax: 2 };
  const events = someEvents(40_000);
  const ceiling = await openCeiling(await postgres.freshDatabase('ceiling'), events);
  const large = flags.large === true;
  return { postgres, ceiling, events, limits, rounds: quick ? 2 : 5, quick, large };
}

async function measure(section: Section, bench: Omit<Bench, 'step'>): Promise<Measured> {
  const bar = new SingleBar({ format: '{bar} {percentage}% {what}', clearOnComplete: true });
  const step = (what: string): void => {
    bar.increment(1, { what });
  };
  bar.start(section.steps({ ...bench, step }), 0, { what: section.title });
  try {
    return await section.run({ ...bench, step });
  } finally {
    bar.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
  process.exitCode = 1;
});
