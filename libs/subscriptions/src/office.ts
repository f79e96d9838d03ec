/**
 * The office of a subscription's owner: one connection that holds the lock of the name and carries
 * all transactions. If it breaks, lock and open transaction fall together, and the next in line
 * enters. A second owner could therefore not commit even before it noticed the first.
 */
import { randomUUID } from 'node:crypto';
import { Client, type ClientConfig, type Pool } from 'pg';
import { claimCheckpoint, readCheckpoint, type Mark } from './checkpoint';
import { pause } from './pause';
import { lockKeyOf } from './read-subscriptions';

const retryEveryMs = 1_000;

export type Office = Readonly<{
  client: Client;
  /** The checkpoint as found on entering. */
  mark: Mark;
  /** Aborted when the connection breaks. */
  lost: AbortSignal;
  /** Closes the connection, so that PostgreSQL frees the lock. */
  leave: () => Promise<void>;
  /** Breaks the connection at once; an open transaction is rolled back by the server. */
  cut: () => void;
}>;

export type Door = Readonly<{
  name: string;
  pool: Pool;
  /** Called while somebody else holds the office, with the checkpoint that one has reached. */
  onWaiting: (position: number) => void;
  stopAsked: AbortSignal;
}>;

/** Waits until the office is free and enters; undefined when asked to stop before. */
export async function enterOffice(door: Door): Promise<Office | undefined> {
  const connection = await connect(door.pool);
  try {
    while (!door.stopAsked.aborted) {
      const office = await occupy(connection, door.name);
      if (office) return office;
      door.onWaiting(await readCheckpoint(connection.client, door.name));
      await pause(retryEveryMs, connection.lost, door.stopAsked);
    }
  } catch (error) {
    await connection.leave();
    throw error;
  }
  await connection.leave();
  return undefined;
}

type Connection = Omit<Office, 'mark'>;

/** Undefined while somebody else holds it. */
export async function occupy(connection: Connection, name: string): Promise<Office | undefined> {
  if (!(await tryLock(connection.client, name))) return undefined;
  const owner = randomUUID();
  const position = await claimCheckpoint(connection.client, { name, owner });
  return { ...connection, mark: { name, owner, position } };
}

/** Asked again and again rather than waited for: a waiting statement would hold a snapshot, and so
 * keep VACUUM from cleaning the whole database for as long as the other owner lives. */
async function tryLock(client: Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    `select pg_try_advisory_lock(${lockKeyOf('$1::text')}) as locked`,
    [name],
  );
  return rows[0]?.locked === true;
}

export async function connect(pool: Pool): Promise<Connection> {
  const client = new Client(connectionSettings(pool));
  const lost = new AbortController();
  client.on('error', () => {
    lost.abort();
  });
  client.on('end', () => {
    lost.abort();
  });
  await client.connect();
  // An owner whose machine has vanished is given up after about 25 s instead of two hours.
  await client.query(`
    set application_name = 'tocsin subscription';
    set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3`);
  return {
    client,
    lost: lost.signal,
    leave: () => leave(client),
    cut: () => {
      cut(client);
    },
  };
}

/** `pg` hides the password from enumeration, so a spread alone would lose it. */
function connectionSettings({ options }: Pool): ClientConfig {
  const { password } = options;
  return {
    connectionTimeoutMillis: 10_000,
    ...options,
    ...(password !== undefined && { password }),
    keepAlive: true,
  };
}

async function leave(client: Client): Promise<void> {
  const ended = new AbortController();
  const end = (): void => {
    ended.abort();
  };
  // A broken connection is as good as a closed one; a silent one is broken off.
  client.end().then(end, end);
  await pause(2_000, ended.signal);
  if (!ended.signal.aborted) cut(client);
}

/** `pg` has no public way to break a connection: its socket is reached through the wire object. */
function cut(client: Client): void {
  const { connection } = client as unknown as {
    connection: { stream: { destroy: () => void } };
  };
  connection.stream.destroy();
}
