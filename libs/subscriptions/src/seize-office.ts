/**
 * Takes the office of a subscription from whoever holds it, for work that must not meet another
 * owner: the former one loses its connection, rolls back, and waits until the office is free again.
 */
import type { Pool } from 'pg';
import { connect, occupy, type Office } from './office';
import { pause } from './pause';
import { ownersLock } from './read-subscriptions';

const retryEveryMs = 50;
const giveUpAfterMs = 30_000;

/** Rejects when the office cannot be had within half a minute; `leave` gives it back. */
export async function seizeOffice({
  name,
  pool,
}: Readonly<{ name: string; pool: Pool }>): Promise<Office> {
  const connection = await connect(pool);
  const until = performance.now() + giveUpAfterMs;
  try {
    while (performance.now() < until) {
      const office = await occupy(connection, name);
      if (office) return office;
      await connection.client.query(removeOwner, [name]);
      await pause(retryEveryMs, connection.lost);
    }
    throw new Error(
      `Subscription "${name}" has an owner that cannot be asked to leave. The database user must ` +
        `be the one whom it runs as, or a member of pg_signal_backend.`,
    );
  } catch (error) {
    await connection.leave();
    throw error;
  }
}

const removeOwner = `select pg_terminate_backend(l.pid) ${ownersLock('$1::text')}`;
