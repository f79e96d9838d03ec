/** Transactions: on the owner's connection, where a batch and its checkpoint become one, or a pool's. */
import type { ClientBase, Pool, PoolClient } from 'pg';

export async function inTransaction<T>(
  client: ClientBase,
  { durable }: Readonly<{ durable: boolean }>,
  work: (tx: ClientBase) => Promise<T>,
): Promise<T> {
  await client.query(durable ? 'begin' : 'begin; set local synchronous_commit = off');
  let result: T;
  try {
    result = await work(client);
  } catch (error) {
    await rollBack(client);
    throw error;
  }
  const { command } = await client.query('commit');
  // PostgreSQL answers ROLLBACK, not an error, when a statement failed and the error was swallowed.
  if (command !== 'COMMIT')
    throw new Error(
      'A statement of the transaction failed, its error was not passed on, and PostgreSQL rolled ' +
        'everything back. Let errors of `tx.query` reach the caller, or use savepoints.',
    );
  return result;
}

/** All or nothing, durably, on a connection of the pool. */
export async function inPooledTransaction<T>(
  pool: Pool,
  work: (tx: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    return await inTransaction(client, { durable: true }, () => work(client));
  } finally {
    client.release();
  }
}

async function rollBack(client: ClientBase): Promise<void> {
  try {
    await client.query('rollback');
  } catch {
    // The connection is gone, and the server rolls back by itself; the first error matters.
  }
}
