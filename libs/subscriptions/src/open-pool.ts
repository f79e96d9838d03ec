/** A pool whose connections may be lost at any moment, and the process lives. */
import { Pool, type PoolConfig } from 'pg';

export function openPool(config: PoolConfig): Pool {
  const pool = new Pool(config);
  // A lost idle connection is replaced by the next question.
  pool.on('error', () => undefined);
  // One in use is heard by nobody between two statements, and what nobody hears ends the process:
  // the next statement says it to whoever asks.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
}
