/** Amendments about several obligors that arrive together: each is told of its own. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readEvent } from '@tocsin/credit-events';
import type { EventToAppend } from '@tocsin/event-store';
import { setStage, told, type Stage } from '../../../../test/watch-stage';

let stage: Stage;
jest.setTimeout(60_000);
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const firms = ['A', 'B'];
const debtor = (firm: string) => `X-DEBTOR${firm}`;
const lent = (firm: string) =>
  told({
    type: 'loan.disbursed',
    id: `loan-${firm}`,
    time: '2024-06-03',
    data: { loan: `L-${firm}`, party: debtor(firm), bank: 'BANKA', amount: '5000000.00' },
  });
const voids = (event: string, time: string) =>
  told({ type: 'event.voided', id: `void-${event}`, time, data: { event, reason: 'wrong' } });

async function judged(...portions: (readonly EventToAppend[])[]): Promise<void> {
  const watch = stage.start();
  for (const portion of portions) {
    await stage.append(portion);
    await stage.settled(watch);
  }
}

/** When each alert was taken back, and why. */
async function withdrawals(sign: string) {
  const rows = await Promise.all(
    (await stage.alerts('withdrawn')).map(async (row) => {
      const because = Number(row.withdrawnBecause);
      const [event] = await stage.store.readPositions([because]);
      const { subjectId, withdrawnKnown, withdrawnReason } = row;
      return {
        sign: row.sign,
        about: [subjectId, withdrawnKnown, withdrawnReason, event && readEvent(event)?.id],
      };
    }),
  );
  return rows
    .filter((row) => row.sign === sign)
    .map(({ about }) => about)
    .toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
}

describe('amendments of several obligors that arrive together', () => {
  it('each alert is withdrawn for the amendment of its own, on the day that one was known', async () => {
    const announced = (firm: string, authority: object = {}) => ({
      type: 'restructuring.announced',
      time: '2025-03-01',
      data: {
        restructuring: `R-${firm}`,
        party: debtor(firm),
        form: 'debt-to-equity',
        ...authority,
      },
    });
    await judged(
      firms.flatMap((firm) => [lent(firm), told({ ...announced(firm), id: `plan-${firm}` })]),
      [
        told({
          ...announced('A', { programmeAuthority: true }),
          id: 'plan-A-again',
          known: '2025-05-02',
          corrects: 'plan-A',
        }),
        voids('plan-B', '2025-09-01'),
      ],
    );
    expect(await withdrawals('forced-debt-equity')).toEqual([
      ['X-DEBTORA', '2025-05-02', 'event-corrected', 'plan-A-again'],
      ['X-DEBTORB', '2025-09-01', 'event-voided', 'void-plan-B'],
    ]);
  });

  it('ties that are taken back together are each the reason of those who asked about them', async () => {
    const tied = (firm: string) =>
      told({
        type: 'party.related',
        id: `tie-${firm}`,
        time: '2024-01-03',
        data: { party: `X-MIDDLE${firm}`, other: `X-FRIEND${firm}`, relation: 'common-control' },
      });
    const middle = (firm: string) =>
      told({
        type: 'party.related',
        id: `middle-${firm}`,
        time: '2024-01-03',
        data: { party: debtor(firm), other: `X-MIDDLE${firm}`, relation: 'common-control' },
      });
    const guaranteed = (firm: string) =>
      told({
        type: 'guarantee.given',
        id: `guarantee-${firm}`,
        time: '2025-03-01',
        data: {
          guarantee: `G-${firm}`,
          guarantor: `X-FRIEND${firm}`,
          party: debtor(firm),
          bank: 'BANKA',
          amount: '5000000.00',
          kind: 'joint',
        },
      });
    await judged(
      firms.flatMap((firm) => [lent(firm), tied(firm), middle(firm), guaranteed(firm)]),
      [voids('tie-A', '2025-05-02'), voids('tie-B', '2025-09-01')],
    );
    expect(await withdrawals('affiliate-guarantee')).toEqual([
      ['X-DEBTORA', '2025-05-02', 'ties-changed', 'void-tie-A'],
      ['X-DEBTORB', '2025-09-01', 'ties-changed', 'void-tie-B'],
    ]);
  });

  it('what others asked about is taken back: they are told of the void, not of what it voids', async () => {
    const guarantee = (from: string, to: string) =>
      told({
        type: 'guarantee.given',
        id: `from-${from}`,
        time: '2025-03-01',
        data: {
          guarantee: `G-${from}`,
          guarantor: from,
          party: to,
          bank: 'BANKA',
          amount: '5000000.00',
          kind: 'joint',
        },
      });
    await judged(
      [
        lent('A'),
        guarantee('X-DEBTORA', 'X-MIDDLEA'),
        guarantee('X-MIDDLEA', 'X-FRIENDA'),
        guarantee('X-FRIENDA', 'X-DEBTORA'),
      ],
      [voids('from-X-MIDDLEA', '2025-09-01')],
    );
    expect(await withdrawals('guarantee-circle')).toEqual([
      ['X-DEBTORA', '2025-09-01', 'event-voided', 'void-from-X-MIDDLEA'],
    ]);
  });
});
