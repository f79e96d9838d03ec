/**
 * C, the yardstick: what PostgreSQL takes by plain text COPY of the same events, 5,000 rows a
 * transaction, payload as jsonb, three indexes, rows encoded before the clock starts. Machines and
 * neighbours differ; ratios to C, taken just before and after, much less.
 */
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { eventIdOf, type EventToAppend } from '@tocsin/event-store';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const rowsPerTransaction = 5_000;
const transactionsPerSlice = 4;
const pieceBytes = 64 * 1_024;

const rowsPerSlice = rowsPerTransaction * transactionsPerSlice;

export type Ceiling = Readonly<{
  /** One slice: events per second. */
  slice: () => Promise<number>;
  close: () => Promise<void>;
}>;

export async function openCeiling(url: string, events: readonly EventToAppend[]): Promise<Ceiling> {
  const client = new Client({ connectionString: url });
  // When the run ends with an error, the server stops before this connection; that error matters.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`
    create table ceil (
      pos bigint not null, event_id uuid not null, version int not null,
      time timestamptz not null, stream text not null, type text not null,
      payload jsonb not null, primary key (pos));
    create unique index on ceil (event_id);
    create unique index on ceil (stream, version)`);
  const transactions = encode(events.slice(0, rowsPerSlice));
  return {
    slice: async () => {
      await client.query('truncate ceil');
      const started = performance.now();
      for (const transaction of transactions) await copy(client, transaction);
      return (rowsPerSlice * 1_000) / (performance.now() - started);
    },
    close: () => client.end(),
  };
}

async function copy(client: Client, bytes: Buffer): Promise<void> {
  await client.query('begin');
  const stream = client.query(
    copyFrom('copy ceil (pos, event_id, version, time, stream, type, payload) from stdin'),
  );
  for (let at = 0; at < bytes.length; at += pieceBytes)
    if (!stream.write(bytes.subarray(at, at + pieceBytes))) await once(stream, 'drain');
  stream.end();
  await finished(stream);
  await client.query('commit');
}

function encode(events: readonly EventToAppend[]): readonly Buffer[] {
  if (events.length < rowsPerSlice) throw new Error(`A slice of C needs ${rowsPerSlice} events.`);
  const versions = new Map<string, number>();
  const rows = events.map((event, n) => {
    const version = (versions.get(event.stream) ?? 0) + 1;
    versions.set(event.stream, version);
    const id = eventIdOf(event.source, event.id);
    const columns = [n + 1, id, version, event.time, event.stream, event.type, event.payload];
    return `${columns.map((column) => escape(String(column))).join('\t')}\n`;
  });
  return Array.from({ length: transactionsPerSlice }, (_, n) =>
    Buffer.from(rows.slice(n * rowsPerTransaction, (n + 1) * rowsPerTransaction).join('')),
  );
}

const escape = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
