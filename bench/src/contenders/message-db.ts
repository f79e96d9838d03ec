/** message-db: its own SQL from its own package, `write_message`, one event a call. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventIdOf, type EventToAppend } from '@tocsin/event-store';
import { Client } from 'pg';
import type { Contender } from '../duel';
import { rivalFolder } from './rivals';
import { timedSlice } from './timed-slice';
import type { Setting } from './tocsin';

/** In the order in which its installer runs them; views and privileges are not needed here. */
const installation = [
  'schema/message-store',
  'tables/messages',
  'types/message',
  'functions/message-store-version',
  'functions/hash-64',
  'functions/acquire-lock',
  'functions/category',
  'functions/is-category',
  'functions/id',
  'functions/cardinal-id',
  'functions/stream-version',
  'functions/write-message',
  'indexes/messages-id',
  'indexes/messages-stream',
  'indexes/messages-category',
];

export function messageDb(
  { postgres, events, limits }: Setting,
  { batch, callers = 1 }: Readonly<{ batch: number; callers?: number }>,
): Contender {
  const by = callers === 1 ? 'a transaction' : `a transaction, ${callers} connections`;
  return {
    name: `message-db write_message, ${batch} ${by}`,
    slice: async () => {
      const clients = await connect(await postgres.freshDatabase('contender'), callers);
      try {
        return await timedSlice({
          events,
          batch,
          callers,
          limits,
          append: async (some, caller) => {
            const client = clients[caller];
            if (client) await write(client, some);
          },
        });
      } finally {
        await Promise.all(clients.map((client) => client.end()));
        await postgres.dropDatabase('contender');
      }
    },
  };
}

async function connect(url: string, count: number): Promise<readonly Client[]> {
  // Pipelining spares it a round trip an event, which is the best that can be done for it.
  const clients = Array.from(
    { length: count },
    () => new Client({ connectionString: url, pipeline: true }),
  );
  for (const client of clients) await client.connect();
  for (const file of installation)
    await clients[0]?.query(
      `set search_path = message_store, public; ` +
        readFileSync(join(rivalFolder('@eventide/message-db'), 'database', `${file}.sql`), 'utf8'),
    );
  for (const client of clients) await client.query('set search_path = message_store, public');
  return clients;
}

async function write(client: Client, events: readonly EventToAppend[]): Promise<void> {
  const inTransaction = events.length > 1;
  await Promise.all([
    ...(inTransaction ? [client.query('begin')] : []),
    ...events.map(({ source, id, stream, type, payload }) =>
      client.query({
        name: 'write',
        text: 'select write_message($1, $2, $3, $4)',
        values: [eventIdOf(source, id), stream, type, payload],
      }),
    ),
    ...(inTransaction ? [client.query('commit')] : []),
  ]);
}
