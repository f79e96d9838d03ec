/**
 * `npm run kafka`: a Kafka on 127.0.0.1:9092 to try things with, until Ctrl-C; its data go with it.
 * `--fetch` only fetches what it consists of; `--send <topic> <file>` sends each line of a file as
 * a record to the one that runs.
 */
import { fetchJars, isJavaThere, jarsFolder } from './kafka-jars';
import { startKafka } from './kafka-broker';
import { sendLines } from './send-lines';

const port = 9_092;

const usage = `npm run kafka                               a broker on 127.0.0.1:${String(port)}, until Ctrl-C
npm run kafka -- --send <topic> <file>      each line of a file as a record to the one that runs
npm run kafka -- --fetch                    only fetch what it consists of
`;

async function main(): Promise<void> {
  const [wish, topic, file] = process.argv.slice(2);
  switch (wish) {
    case undefined:
      return run();
    case '--fetch':
      fetch();
      process.stdout.write(`Kafka is in ${jarsFolder}.\n`);
      return;
    case '--send':
      return send(topic, file);
    case '--help':
    case '-h':
      process.stdout.write(usage);
      return;
    default:
      throw new Error(`What is ${wish}?\n${usage}`);
  }
}

async function send(topic: string | undefined, file: string | undefined): Promise<void> {
  if (topic === undefined || file === undefined) throw new Error('--send <topic> <file>');
  const brokers = process.env['KAFKA_BROKERS'] ?? `127.0.0.1:${String(port)}`;
  const sent = await sendLines(brokers, { topic, file });
  process.stdout.write(`${String(sent)} records sent to ${topic}.\n`);
}

function fetch(): void {
  if (!isJavaThere()) throw new Error('Java 17 or newer is needed: apt-get install maven');
  fetchJars();
}

async function run(): Promise<void> {
  fetch();
  const broker = await startKafka({ plain: port });
  process.stdout.write(`Kafka is up: KAFKA_BROKERS=${broker.address}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void broker.stop().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
