/** The judge with a real log and real tables: arrival must not matter, and nothing is doubled. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventToAppend } from '@tocsin/event-store';
import { essence, setStage, told, type Stage } from '../../../../test/watch-stage';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const mill = 'X-MILL0001';
const opened = (id: string, time: string, more: object = {}) =>
  told({
    type: 'account.opened',
    id,
    time,
    data: { account: id, party: mill, bank: id.toUpperCase(), kind: 'general', ...more },
  });

const fourBanks = (): EventToAppend[] => [
  told({
    type: 'party.registered',
    id: 'reg',
    time: '2020-01-06',
    data: { party: mill, kind: 'company', name: '晨光纺织', region: '330106' },
  }),
  told({
    type: 'loan.disbursed',
    id: 'loan',
    time: '2025-01-06',
    data: { loan: 'L-1', party: mill, bank: 'BANKA', amount: '25000000.00' },
  }),
  opened('bankb', '2025-03-10'),
  opened('bankc', '2025-03-17'),
  opened('bankd', '2025-03-24'),
];

async function judged(batches: readonly (readonly EventToAppend[])[]) {
  const watch = stage.start();
  for (const batch of batches) {
    await stage.append(batch);
    if (batches.length > 1) await stage.settled(watch);
  }
  await stage.settled(watch);
  const alerts = await stage.alerts();
  await watch.stop();
  return alerts;
}

describe('a story', () => {
  it('becomes an alert, with its evidence, and the obligor a row', async () => {
    const [alert, ...others] = await judged([fourBanks()]);
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      sign: 'multi-bank-account-opening',
      subjectId: mill,
      subjectName: '晨光纺织',
      region: '330106',
      since: '2025-03-24',
      known: '2025-03-24',
      foundLate: false,
      lapsed: '2025-06-09',
      banks: ['BANKA'],
      exposure: '25000000.00',
    });
    expect(alert?.evidence.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['bankb', 'bankc', 'bankd']),
    );
    const { rows } = await stage.pool.query<{ exposure: string }>(
      'select exposure from read.obligor where party = $1',
      [mill],
    );
    expect(rows).toEqual([{ exposure: '25000000.00' }]);
  });
});
