import { describe, expect, it } from '@jest/globals';
import type { CreditEvent, EventType, PlainDataOf } from '@tocsin/credit-events';
import { courtActBy, flawOf, interruptionBy } from './index';

const loan = { loan: 'L-1', party: 'X-MILL0001', bank: 'BANKA' } as const;
const event = <Type extends EventType>(type: Type, data: PlainDataOf<Type>) =>
  ({ type, data }) as unknown as CreditEvent<Type>;
type Demand = PlainDataOf<'loan.demanded'>;
const demand = (
  channel: Demand['channel'],
  outcome: Demand['outcome'],
  more: Partial<Demand> = {},
) => event('loan.demanded', { ...loan, to: 'debtor', channel, outcome, ...more });

const all = { loan: true, dueDate: true, amount: true, time: true, identity: true };
const known = { isMissing: false };
const missing = { isMissing: true };

describe('a demand', () => {
  it.each([
    ['letter', 'signed', undefined],
    ['letter', 'delivered', undefined],
    ['letter', 'refused', 'no-proof-of-arrival'],
    ['letter', 'unreachable', 'no-proof-of-arrival'],
    ['other', 'signed', undefined],
    ['other', 'delivered', undefined],
    ['other', 'refused', 'no-proof-of-arrival'],
    ['other', 'unreachable', 'no-proof-of-arrival'],
    ['courier', 'refused', undefined],
    ['courier', 'unreachable', undefined],
    ['telegram', 'refused', undefined],
    ['telegram', 'unreachable', undefined],
    ['notary', 'refused', undefined],
    ['notary', 'unreachable', undefined],
    ['account-debit', 'refused', undefined],
    ['payment-order', 'unreachable', undefined],
    ['newspaper', 'delivered', 'whereabouts-known'],
    ['newspaper', 'unreachable', 'whereabouts-known'],
    ['recording', 'delivered', 'recording-incomplete'],
    ['recording', 'signed', 'recording-incomplete'],
  ] as const)('by %s, %s: %s', (channel, outcome, flaw) => {
    const { data } = demand(channel, outcome);
    expect(flawOf(data, known)).toBe(flaw);
    expect(interruptionBy(demand(channel, outcome), known) === undefined).toBe(flaw !== undefined);
  });

  it('in the press works once the debtor cannot be found', () => {
    expect(flawOf(demand('newspaper', 'unreachable').data, missing)).toBeUndefined();
    expect(interruptionBy(demand('newspaper', 'delivered'), missing)).toEqual({ revives: false });
  });

  it.each(['loan', 'dueDate', 'amount', 'time', 'identity'])(
    'on a recording must show all five elements, also %s',
    (element) => {
      const without = { evidence: { ...all, [element]: false } };
      expect(flawOf(demand('recording', 'delivered', { evidence: all }).data, known)).toBe(
        undefined,
      );
      expect(flawOf(demand('recording', 'delivered', without).data, known)).toBe(
        'recording-incomplete',
      );
    },
  );

  it('on a guarantor leaves the debtor alone', () => {
    const onGuarantor = { to: 'guarantor', guarantor: 'X-GUAR0001' } as const;
    expect(interruptionBy(demand('courier', 'delivered', onGuarantor), known)).toBeUndefined();
  });

  it('revives an ended claim only by a signature', () => {
    expect(interruptionBy(demand('letter', 'signed'), known)).toEqual({ revives: true });
    expect(interruptionBy(demand('courier', 'delivered'), known)).toEqual({ revives: false });
    const recorded = demand('recording', 'signed', { evidence: all });
    expect(interruptionBy(recorded, known)).toEqual({ revives: false });
    expect(interruptionBy(demand('newspaper', 'signed'), missing)).toEqual({ revives: false });
  });
});

describe("the debtor's word and money", () => {
  it.each([
    ['signature', true],
    ['repayment-plan', true],
    ['extension-request', true],
    ['security-offered', true],
    ['part-payment', false],
  ] as const)('%s interrupts; after the end it revives: %s', (form, revives) => {
    expect(interruptionBy(event('loan.acknowledged', { ...loan, form }), known)).toEqual({
      revives,
    });
  });

  it('an agreed extension does both', () => {
    const extended = event('loan.extended', { ...loan, maturity: '2026-01-31' });
    expect(interruptionBy(extended, known)).toEqual({ revives: true });
  });

  it.each([
    ['1000.00', '0.00', undefined, true],
    ['0.00', '0.01', undefined, true],
    ['0.00', '0.00', undefined, false],
    ['1000.00', '0.00', 'X-MILL0001', true],
    ['1000.00', '0.00', 'X-GUAR0001', false],
  ])('a payment of %s and %s by %s: %s', (...[principal, interest, payer, interrupts]) => {
    const paid = event('loan.repaid', {
      ...loan,
      principal,
      interest,
      ...(payer === undefined ? {} : { payer }),
    });
    expect(interruptionBy(paid, known)).toEqual(interrupts ? { revives: false } : undefined);
  });

  it.each([
    ['statutory', false, true],
    ['agreed', true, true],
    ['agreed', false, false],
  ] as const)('a debt taken over, %s, consent %s: %s', (manner, bankConsented, interrupts) => {
    const moved = event('loan.transferred', {
      loan: 'L-1',
      bank: 'BANKA',
      from: 'X-MILL0001',
      to: 'X-HEIR0001',
      manner,
      bankConsented,
    });
    expect(interruptionBy(moved, known)).toEqual(interrupts ? { revives: false } : undefined);
  });
});

describe('a bank in court', () => {
  const at = { court: '330106', region: '330106', party: 'X-MILL0001' } as const;
  const acts = (who: string) => [
    event('lawsuit.filed', {
      ...at,
      case: 'C-1',
      plaintiff: who,
      defendant: 'X-MILL0001',
      claim: '1.00',
      cause: 'loan',
    }),
    event('execution.opened', { ...at, execution: 'E-1', creditor: who, amount: '1.00' }),
    event('bankruptcy.petitioned', { ...at, bankruptcy: 'B-1', petitioner: who }),
    event('seizure.ordered', {
      ...at,
      seizure: 'S-1',
      applicant: who,
      stage: 'pre-suit',
      scope: 'listed',
      assets: '1.00',
    }),
  ];

  it('interrupts, and stops the clock while proceedings last', () => {
    expect(acts('BANKA').map((act) => courtActBy(act))).toEqual([
      { bank: 'BANKA', stopsTheClock: true },
      { bank: 'BANKA', stopsTheClock: true },
      { bank: 'BANKA', stopsTheClock: true },
      { bank: 'BANKA', stopsTheClock: false },
    ]);
    const claim = event('bankruptcy.claim-filed', {
      bankruptcy: 'B-1',
      party: 'X-MILL0001',
      bank: 'BANKA',
      amount: '1.00',
    });
    expect(courtActBy(claim)).toEqual({ bank: 'BANKA', stopsTheClock: true });
  });

  it('is not meant where somebody else acts', () => {
    for (const act of acts('X-FRIEND01')) expect(courtActBy(act)).toBeUndefined();
  });
});
