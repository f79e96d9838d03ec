/** Signs that do not simply alert: on trial, still a draft, retired, released late. */
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { decided, delivered, openings, signInQuestion } from '../../../../test/sign-lives';
import { setStage, type Stage } from '../../../../test/watch-stage';
import { parties } from '../../../../test/watch-town';
import { backtest } from './backtest';

jest.setTimeout(60_000);
const sign = signInQuestion;

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(async () => {
  delete delivered.status;
  await stage.close();
});

async function judged(...portions: (typeof openings)[]): Promise<void> {
  const watch = stage.start();
  for (const portion of portions) {
    await stage.append(portion);
    await stage.settled(watch);
  }
}

const same = { gained: 0, lost: 0, earlier: 0, later: 0 };

it('compares a sign on trial with what it sees, although it alerts nobody', async () => {
  delivered.status = 'trial';
  await judged(openings);
  const asItIs = await backtest(stage, { sign });
  expect(asItIs).toMatchObject({ status: 'trial', counts: { live: 1, tested: 1, ...same } });
  expect(await backtest(stage, { sign, parameters: { banksMin: 2 } })).toMatchObject({
    counts: { live: 1, tested: 1, earlier: 1 },
    byBank: [{ name: 'BANKA', live: 1, tested: 1 }],
  });
  const none = await backtest(stage, { sign, parameters: { banksMin: 4 } });
  expect(none).toMatchObject({ counts: { live: 1, tested: 0, lost: 1 } });
});

it('has nothing to compare a draft with: all is gained', async () => {
  delivered.status = 'draft';
  await judged(openings);
  const result = await backtest(stage, { sign });
  expect(result).toMatchObject({ status: 'draft', counts: { live: 0, tested: 1, gained: 1 } });
});

it('counts of a retired sign what it would have raised until then', async () => {
  await judged([decided('retired', '2025-03-20'), ...openings]);
  const asItIs = await backtest(stage, { sign });
  expect(asItIs).toMatchObject({ status: 'retired', counts: { live: 0, tested: 0, ...same } });
  expect(await backtest(stage, { sign, parameters: { banksMin: 2 } })).toMatchObject({
    counts: { live: 0, tested: 1, gained: 1 },
    changes: [{ subject: expect.objectContaining({ id: parties.mill }), since: '2025-03-17' }],
  });
});

it('keeps the alert of the day of the retirement', async () => {
  await judged(openings, [decided('retired', '2025-03-24')]);
  expect(await backtest(stage, { sign })).toMatchObject({
    counts: { live: 1, tested: 1, ...same },
  });
});

it('leaves out what had passed when a sign on trial was released', async () => {
  delivered.status = 'trial';
  await judged(openings, [decided('released', '2025-06-10')]);
  const asItIs = await backtest(stage, { sign });
  expect(asItIs).toMatchObject({ status: 'live', counts: { live: 0, tested: 0, ...same } });
  // With two banks it holds a week longer, and so on the day of the release.
  const two = await backtest(stage, { sign, parameters: { banksMin: 2 } });
  expect(two).toMatchObject({ counts: { gained: 1 }, changes: [{ lapsed: '2025-06-16' }] });
});
