/**
 * The stand-in in a process of its own, to try things with or to be killed:
 * `npm run eventstoredb -- [port] [file]`.
 */
import { startStandIn } from './stand-in';

async function main(): Promise<void> {
  const [, , port = '0', file] = process.argv;
  const standIn = await startStandIn({ port: Number(port), ...(file !== undefined && { file }) });
  process.stdout.write(
    `A stand-in for EventStoreDB (not the product) is up: EVENT_STORE_URL=${standIn.url}\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void standIn.stop().then(() => process.exit(0)));
}

void main();
