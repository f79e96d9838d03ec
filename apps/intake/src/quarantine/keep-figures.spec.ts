import { expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { keepFigures } from './keep-house';

it('figures are taken again and again, also after one time that failed', async () => {
  let taken = 0;
  const failed: unknown[] = [];
  const stop = keepFigures(
    {
      takeGauges: () => {
        taken += 1;
        return taken === 1 ? Promise.reject(new Error('away')) : Promise.resolve();
      },
    },
    { everyMs: 5, onError: (error) => failed.push(error) },
  );
  while (taken < 3) await wait(5);
  await stop();
  expect(failed).toEqual([new Error('away')]);
});
