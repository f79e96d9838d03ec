/**
 * `npm run kafka`: a Kafka on 127.0.0.1:9092 to try things with, until Ctrl-C; its data go with it.
 * `--fetch` only fetches what it consists of; `--send <topic> <file>` sends each line of a file as
 * a record to the one that runs.
 */
import { fetchJars, isJavaThere, jarsFolder } from './kafka-jars';
import { startKafka } from './kafka-broker';
import { sendLines } from './send-lines';

const port = 9_092;

async function main(): Promise<void> {
  const [wish, topic, file] = process.argv.slice(2);
  if (wish === '--send') {
    if (topic === undefined || file === undefined) throw new Error('--send <topic> <file>');
    const brokers = process.env['KAFKA_BROKERS'] ?? `127.0.0.1:${String(port)}`;
    const sent = await sendLines(brokers, { topic, file });
    process.stdout.write(`${String(sent)} records sent to ${topic}.\n`);
    return;
  }
  if (!isJavaThere()) throw new Error('Java 17 or newer is needed: apt-get install maven');
  fetchJars();
  if (wish === '--fetch') {
    process.stdout.write(`Kafka is in ${jarsFolder}.\n`);
    return;
  }
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
