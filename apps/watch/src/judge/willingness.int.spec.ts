/** A sign of a connected party of another family raises the severity, whenever the tie is learnt of. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventToAppend } from '@tocsin/event-store';
import { setStage, told, type Stage } from '../../../../test/watch-stage';
import { parties, town } from '../../../../test/watch-town';

let stage: Stage;
jest.setTimeout(60_000);
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const sister = 'X-SISTER01';
const about = { party: sister, bank: 'BANKA' };
const at = (id: string, type: string, time: string, data: object) =>
  told({ id, type, time, data, source: '/banks/BANKA/core' });

/** The mill opens accounts with three other banks by 24 March; its sister hides by 7 April. */
const mill = town().filter(({ id }) =>
  [
    `reg-${parties.mill}`,
    `loan-${parties.mill}-BANKA`,
    'open-BANKB',
    'open-BANKC',
    'open-BANKD',
  ].includes(id),
);
const hiding = [
  at('loan', 'loan.disbursed', '2025-01-06', { loan: 'L-1', ...about, amount: '8000000.00' }),
  at('away', 'party.unreachable', '2025-03-03', about),
  at('shut', 'inspection.refused', '2025-04-07', { ...about, what: 'books' }),
];
const owns = (holder: string, party: string, known = '2024-06-03') =>
  told({
    id: `owns-${party}`,
    type: 'party.shareholding',
    time: '2024-06-03',
    known,
    source: '/registries/aic-131102',
    data: { party, holder, ratio: 0.6 },
  });
/** The tie in the middle is in the history of neither. */
const ends = [owns(parties.mill, 'X-DAUGHTER'), owns('X-AUNT0001', sister)];
const middle = [owns('X-DAUGHTER', 'X-AUNT0001', '2025-05-06')];
const takenBack = told({
  id: 'taken-back',
  type: 'event.voided',
  time: '2025-06-03',
  source: '/registries/aic-131102',
  data: { event: 'owns-X-AUNT0001', reason: 'entered for another company' },
});

async function severities(...portions: (readonly EventToAppend[])[]) {
  const watch = stage.start();
  for (const portion of portions) {
    await stage.append(portion);
    await stage.settled(watch);
  }
  const alerts = await stage.alerts();
  return Object.fromEntries(alerts.map(({ sign, severity }) => [sign, severity]));
}

const alone = { 'multi-bank-account-opening': 'orange', unresponsive: 'yellow' };
const together = { 'multi-bank-account-opening': 'red', unresponsive: 'orange' };

describe('signs of two connected parties', () => {
  it('stand alone where nothing connects them', async () => {
    expect(await severities(ends, mill, hiding)).toEqual(alone);
  });

  it('raise each other', async () => {
    expect(await severities(middle, ends, mill, hiding)).toEqual(together);
  });

  it('raise each other though the tie is learnt of last', async () => {
    expect(await severities(ends, mill, hiding, middle)).toEqual(together);
  });

  it('stand alone again once the tie is taken back', async () => {
    expect(await severities(ends, middle, mill, hiding, [takenBack])).toEqual(alone);
  });

  it('raise what the other cannot pay, and are not raised by it', async () => {
    const arrears = ['tax', 'wages'].map((kind) =>
      at(kind, 'party.arrears', '2025-03-03', { party: sister, kind, amount: '90000.00' }),
    );
    expect(await severities(ends, mill, hiding.slice(0, 1), arrears, middle)).toEqual({
      'multi-bank-account-opening': 'orange',
      'arrears-spread': 'orange',
    });
  });
});
