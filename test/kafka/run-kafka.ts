/**
 * `npm run kafka`: a Kafka on 127.0.0.1:9092 to try things with, until Ctrl-C; its data go with it.
 * `npm run kafka -- --fetch` only fetches what it consists of.
 */
import { fetchJars, isJavaThere, jarsFolder } from './kafka-jars';
import { startKafka } from './kafka-broker';

async function main(): Promise<void> {
  if (!isJavaThere()) throw new Error('Java 17 or newer is needed: apt-get install maven');
  fetchJars();
  if (process.argv.includes('--fetch')) {
    process.stdout.write(`Kafka is in ${jarsFolder}.\n`);
    return;
  }
  const broker = await startKafka({ plain: 9_092 });
  process.stdout.write(`Kafka is up: KAFKA_BROKERS=${broker.address}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void broker.stop().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
