/**
 * Made-up histories of one obligor for property tests: everything the four signs watch, on few days
 * and among few parties so that things meet, learnt of at once or late, corrected and voided.
 */
import {
  addDays,
  businessDate,
  type BusinessDate,
  type CreditEvent,
  type EventType,
} from '@tocsin/credit-events';
import fc from 'fast-check';
import { eventsOf, on, type StoryEvent } from '../src/story';

export const obligor = 'X-OBLIGOR1';
const parties = ['X-FRIEND01', 'X-SISTER01', 'X-STRANGE1'] as const;
const banks = ['BANKA', 'BANKB', 'BANKC', 'BANKD'] as const;
const first = businessDate('2024-01-01');
const court = { court: '330106', region: '330106' };

const day = (n: number): BusinessDate => addDays(first, n);
const side = (party: string) => ({ account: 'A-1', bank: 'BANKZ', party });
const amount = fc.constantFrom('400000.00', '1000000.00', '3000000.00', '12000000.00');
const bank = fc.constantFrom(...banks);
const party = fc.constantFrom(...parties);
const number = fc.constantFrom('1', '2');

type Shape = Readonly<{ type: EventType; data: object }>;
const shape = <T extends EventType>(
  type: T,
  data: fc.Arbitrary<Parameters<typeof on<T>>[2]>,
): fc.Arbitrary<Shape> => data.map((it) => ({ type, data: it }));

const loanOf = (n: string, by: string) => ({ loan: `L-${n}`, party: obligor, bank: by });

const shapes: fc.Arbitrary<Shape> = fc.oneof(
  shape(
    'loan.disbursed',
    fc.tuple(number, bank, amount).map(([n, by, of]) => ({ ...loanOf(n, by), amount: of })),
  ),
  shape(
    'loan.repaid',
    fc
      .tuple(number, bank, amount)
      .map(([n, by, of]) => ({ ...loanOf(n, by), principal: of, interest: '0.00' })),
  ),
  shape(
    'loan.demanded',
    fc.tuple(number, bank).map(([n, by]) => ({
      ...loanOf(n, by),
      to: 'debtor' as const,
      channel: 'courier' as const,
      outcome: 'delivered' as const,
    })),
  ),
  shape(
    'account.opened',
    fc.tuple(number, bank, fc.boolean()).map(([n, at, declared]) => ({
      account: `${at}-${n}`,
      party: obligor,
      bank: at,
      kind: 'general' as const,
      declared,
    })),
  ),
  shape(
    'collateral.pledged',
    fc.tuple(number, bank, fc.constantFrom(obligor, parties[0])).map(([n, by, owner]) => ({
      collateral: `K-${n}`,
      party: owner,
      bank: by,
      loans: ['L-1'],
      kind: 'equipment' as const,
      value: '1000000.00',
      secured: '900000.00',
    })),
  ),
  shape(
    'collateral.released',
    fc.tuple(number, bank).map(([n, by]) => ({ collateral: `K-${n}`, party: obligor, bank: by })),
  ),
  shape(
    'collateral.transferred',
    fc
      .tuple(number, fc.constantFrom(obligor, parties[0]), party, fc.boolean())
      .map(([n, from, to, bankConsented]) => ({
        collateral: `K-${n}`,
        from,
        to,
        basis: 'sale' as const,
        price: '900000.00',
        bankConsented,
      })),
  ),
  shape(
    'lawsuit.filed',
    fc.tuple(number, fc.constantFrom(...parties, 'BANKA')).map(([n, plaintiff]) => ({
      ...court,
      case: `C-${n}`,
      plaintiff,
      defendant: obligor,
      claim: '1000000.00',
      cause: 'loan' as const,
    })),
  ),
  shape(
    'lawsuit.answered',
    fc
      .tuple(number, fc.constantFrom('contested' as const, 'admitted' as const))
      .map(([n, stance]) => ({ case: `C-${n}`, defendant: obligor, stance })),
  ),
  shape(
    'lawsuit.decided',
    fc
      .tuple(number, fc.constantFrom('defendant' as const, 'mediated' as const))
      .map(([n, outcome]) => ({
        case: `C-${n}`,
        plaintiff: parties[0],
        defendant: obligor,
        outcome,
      })),
  ),
  shape(
    'payment.made',
    fc.tuple(party, fc.boolean(), amount).map(([other, isBack, of]) => ({
      from: side(isBack ? obligor : other),
      to: side(isBack ? other : obligor),
      amount: of,
    })),
  ),
  shape(
    'seizure.ordered',
    fc
      .tuple(number, party, fc.constantFrom('pre-suit' as const, 'suit' as const))
      .map(([n, applicant, stage]) => ({
        ...court,
        seizure: `S-${n}`,
        party: obligor,
        applicant,
        stage,
        scope: 'all-assets' as const,
        assets: '5000000.00',
      })),
  ),
  shape(
    'seizure.renewed',
    number.map((n) => ({ seizure: `S-${n}`, party: obligor })),
  ),
  shape(
    'seizure.lifted',
    number.map((n) => ({ seizure: `S-${n}`, party: obligor })),
  ),
  shape(
    'execution.opened',
    party.map((creditor) => ({
      execution: 'E-1',
      creditor,
      party: obligor,
      region: '330106',
      amount: '1000000.00',
    })),
  ),
  shape(
    'party.related',
    party.map((other) => ({ party: obligor, other, relation: 'family' as const })),
  ),
  shape(
    'account.turnover',
    bank.map((at) => ({
      account: 'T-1',
      party: obligor,
      bank: at,
      kind: 'general' as const,
      month: '2024-01',
      credit: '1.00',
      debit: '1.00',
    })),
  ),
);

/** Days that an event took to become known: mostly none. */
const delay = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.integer({ min: 2, max: 90 }) },
);

const line: fc.Arbitrary<StoryEvent> = fc
  .record({
    shape: shapes,
    n: fc.integer({ min: 0, max: 120 }),
    hour: fc.constantFrom(9, 15),
    delay,
  })
  .map(({ shape: { type, data }, n, hour, delay: late }) => ({
    type,
    data,
    time: `${day(n)}T${String(hour).padStart(2, '0')}:00:00+08:00`,
    known: `${day(n + late)}T20:00:00+08:00`,
    source: '/story',
  }));

type Amendment = Readonly<{ line: number; isVoid: boolean; after: number; other: StoryEvent }>;
const amendment: fc.Arbitrary<Amendment> = fc.record({
  line: fc.nat(),
  isVoid: fc.boolean(),
  after: fc.integer({ min: 0, max: 40 }),
  other: line,
});

/** A correction keeps the day and states other facts; a void takes a line, or an amendment, away. */
function withAmendments(
  lines: readonly StoryEvent[],
  amendments: readonly Amendment[],
): readonly StoryEvent[] {
  const all = [...lines];
  for (const { line: at, isVoid, after, other } of amendments) {
    const number_ = (at % all.length) + 1;
    const target = all[number_ - 1];
    if (!target) continue;
    const known = `${addDays(businessDate(target.known.slice(0, 10)), after)}T21:00:00+08:00`;
    all.push(
      isVoid
        ? on(known, 'event.voided', { event: `line-${number_}`, reason: 'wrong' }, { known })
        : { ...other, time: target.time, known, corrects: number_ },
    );
  }
  return all;
}

/** A loan to begin with, then anything. */
export const histories: fc.Arbitrary<readonly CreditEvent[]> = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 24 }), fc.array(amendment, { maxLength: 3 }))
  .map(([lines, amendments]) => {
    const loan = { ...loanOf('1', 'BANKA'), amount: '3000000.00' };
    return eventsOf({
      given: withAmendments([on(first, 'loan.disbursed', loan), ...lines], amendments),
    });
  });

/** The last day on which anything of these histories can be known. */
export const lastDay = day(120 + 90 + 3 * 40);
