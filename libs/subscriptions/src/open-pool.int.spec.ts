/** What a pool makes of connections that end. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { eventually, setStage, type Stage } from '../test/stage';
import { inPooledTransaction } from './transaction';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

it('a connection lost between two statements fails its transaction, not the process', async () => {
  let isLost = false;
  const work = inPooledTransaction(stage.pool, async (tx) => {
    const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
    tx.once('end', () => {
      isLost = true;
    });
    await stage.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await eventually('the connection is lost', () => isLost);
    await tx.query('insert into seen values (1, $$late$$)');
  });
  await expect(work).rejects.toThrow('not queryable');
  expect(await stage.rows()).toEqual([]);
});
