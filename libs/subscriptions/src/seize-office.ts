/**
 * Takes the offices of subscriptions from whoever holds them, for work that must not meet another
 * owner: the former ones lose their connections, roll back, and wait until the office is free again.
 * All are held by one connection, so that its transaction and all locks fall together.
 */
import type { Client, Pool } from 'pg';
import type { Mark } from './checkpoint';
import { connect, occupy, type Office } from './office';
import { pause } from './pause';
import { ownersLock } from './read-subscriptions';

const retryEveryMs = 50;
const giveUpAfterMs = 30_000;

export type Offices = Readonly<{
  client: Client;
  /** The checkpoints as found on entering, in the order of the names. */
  marks: readonly Mark[];
  /** Gives the offices back. */
  leave: () => Promise<void>;
}>;

/** Rejects when the offices cannot all be had within half a minute. */
export async function seizeOffices({
  names,
  pool,
}: Readonly<{ names: readonly string[]; pool: Pool }>): Promise<Offices> {
  const connection = await connect(pool);
  const until = performance.now() + giveUpAfterMs;
  try {
    const marks: Mark[] = [];
    for (const name of names) marks.push(await seize(connection, name, until));
    return { client: connection.client, marks, leave: connection.leave };
  } catch (error) {
    await connection.leave();
    throw error;
  }
}

async function seize(connection: Omit<Office, 'mark'>, name: string, until: number): Promise<Mark> {
  while (performance.now() < until) {
    const office = await occupy(connection, name);
    if (office) return office.mark;
    await connection.client.query(removeOwner, [name]);
    await pause(retryEveryMs, connection.lost);
  }
  throw new Error(
    `Subscription "${name}" has an owner that cannot be asked to leave. The database user must ` +
      `be the one whom it runs as, or a member of pg_signal_backend.`,
  );
}

const removeOwner = `select pg_terminate_backend(l.pid) ${ownersLock('$1::text')}`;
