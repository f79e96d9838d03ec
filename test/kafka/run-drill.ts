/**
 * `npm run kafka:drill`: the drill as large as it is wanted, a hundred thousand events unless told
 * otherwise. Exits with 1 where the two ways differ.
 */
import { Command } from 'commander';
import { isDeepStrictEqual } from 'node:util';
import { drill, type Drilled } from './drill';
import { fetchJars } from './kafka-jars';

type Flags = Readonly<{ events: string; rounds: string }>;

/** What an obligor is told of in a year, and for how long. */
const eventsPerYear = 65;
const years = 5;

async function main(): Promise<void> {
  const { events, rounds } = new Command('npm run kafka:drill --')
    .description('Events through a Kafka and an intake that are killed, against a file in peace.')
    .option('--events <number>', 'about so many', '100000')
    .option('--rounds <number>', 'each kills the intake twice and the broker once', '3')
    .parse()
    .opts<Flags>();
  fetchJars();
  const obligors = Math.ceil(Number(events) / eventsPerYear / years);
  const started = performance.now();
  const drilled = await drill({ obligors, years, rounds: Number(rounds) }, say);
  const minutes = (performance.now() - started) / 60_000;
  const found = faults(drilled);
  for (const fault of found) say(fault);
  const { sent, kafka } = drilled;
  say(
    `${String(sent)} events sent, ${String(kafka.log.ids)} recorded; ` +
      `${String(kafka.alerts.length)} alerts; ${minutes.toFixed(0)} minutes`,
  );
  say(found.length === 0 ? 'Nothing lost, nothing doubled, the same alerts.' : 'It failed.');
  process.exitCode = found.length === 0 ? 0 : 1;
}

function faults({ sent, file, kafka }: Drilled): readonly string[] {
  const said = {
    'not everything that was sent was recorded': kafka.log.ids === sent,
    'something is recorded twice': kafka.log.events === kafka.log.ids,
    'something was refused': kafka.quarantined === 0,
    'the events differ from those of the file': isDeepStrictEqual(kafka.log, file.log),
    'the alerts differ from those of the file': isDeepStrictEqual(kafka.alerts, file.alerts),
    'there are no alerts': kafka.alerts.length > 0,
  };
  return Object.entries(said).flatMap(([fault, holds]) => (holds ? [] : [fault]));
}

function say(what: string): void {
  process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
