import { describe, expect, it } from '@jest/globals';
import { noPeriodFacts, periodFactsAfter, type PeriodEvent } from './period-facts';
import { eventsOf, on, type StoryEvent } from './story';

const party = 'X-MILL0001';
const surety = 'X-SURETY001';
const l1 = { loan: 'L-1', party, bank: 'BANKA' };
const [court, region] = ['330106', '330106'] as const;

const factsOf = (given: readonly StoryEvent[], subject = party) =>
  eventsOf({ given }).reduce(
    (facts, event) => periodFactsAfter(facts, event as PeriodEvent, subject),
    noPeriodFacts,
  );

const granted = on('2022-08-31', 'loan.granted', {
  ...l1,
  amount: '5000000.00',
  start: '2022-08-31',
  maturity: '2023-08-31',
  kind: 'guarantee',
});
const extended = (guarantorsConsented: boolean) =>
  on('2023-08-28', 'loan.extended', { ...l1, maturity: '2024-08-31', guarantorsConsented });
const asks = (date: string, to: 'guarantor' | 'debtor' = 'guarantor') =>
  on(date, 'loan.demanded', {
    ...l1,
    to,
    guarantor: surety,
    channel: 'newspaper',
    outcome: 'unreachable',
  });

type Suing = Readonly<{
  plaintiff?: string;
  defendant?: string;
  cause?: 'loan' | 'guarantee' | 'other' | 'labour';
  loans?: string[];
  case?: string;
}>;

const sues = ({ plaintiff = 'BANKA', defendant = party, cause = 'loan', ...more }: Suing = {}) =>
  on('2023-10-16', 'lawsuit.filed', {
    case: 'C-1',
    court,
    region,
    plaintiff,
    defendant,
    claim: '1.00',
    cause,
    ...more,
  });
const decided = (outcome: 'plaintiff' | 'withdrawn', plaintiff = 'BANKA', defendant = party) =>
  on('2023-10-16', 'lawsuit.decided', { case: 'C-1', plaintiff, defendant, outcome });
const executes = (creditor = 'BANKA', against = party) =>
  on('2023-12-01', 'execution.opened', {
    execution: 'E-1',
    creditor,
    party: against,
    region,
    amount: '1.00',
  });

describe('terms', () => {
  it("are those of the subject's loans, as agreed with the debtor and with guarantors", () => {
    const [first, second, third] =
      factsOf([granted, extended(false), extended(true)]).terms.get('BANKA/L-1') ?? [];
    expect(first).toMatchObject({ maturity: '2023-08-31', isAgreed: true, event: 1 });
    expect(second).toMatchObject({ maturity: '2024-08-31', isAgreed: false, event: 2 });
    expect(third).toMatchObject({ isAgreed: true });
    expect(factsOf([granted, extended(true)], surety)).toBe(noPeriodFacts);
  });
});

describe('demands', () => {
  it('are those on guarantors, with what is wrong with them', () => {
    const { demands } = factsOf([asks('2023-10-16'), asks('2023-10-17', 'debtor')]);
    expect([...demands]).toEqual([
      [`BANKA/L-1 ${surety}`, [{ date: '2023-10-16', flaw: 'whereabouts-known' }]],
    ]);
    expect(factsOf([asks('2023-10-16')], surety)).toBe(noPeriodFacts);
  });

  it('are the first and the latest of each guarantor and loan', () => {
    const days = Array.from(
      { length: 30 },
      (_none, i) => `2023-10-${String(i + 1).padStart(2, '0')}`,
    );
    const [kept] = factsOf(days.map((day) => asks(day))).demands.values();
    expect(kept).toHaveLength(16);
    expect(kept?.[0]?.date).toBe('2023-10-01');
    expect(kept?.[8]?.date).toBe('2023-10-23');
    expect(kept?.at(-1)?.date).toBe('2023-10-30');
  });
});

describe('suits', () => {
  it('are those of banks about debts against the subject', () => {
    expect([...factsOf([sues()]).suits]).toEqual([
      ['C-1', { bank: 'BANKA', date: '2023-10-16', isWithdrawn: false }],
    ]);
    expect(factsOf([sues({ loans: ['L-1'], cause: 'labour' })]).suits.get('C-1')).toMatchObject({
      loans: ['L-1'],
    });
    for (const cause of ['guarantee', 'other'] as const)
      expect(factsOf([sues({ cause })]).suits.size).toBe(1);
    for (const stray of [
      sues({ cause: 'labour' }),
      sues({ plaintiff: 'X-SUPPLY001' }),
      sues({ defendant: surety }),
      decided('withdrawn', 'X-SUPPLY001'),
      decided('withdrawn', 'BANKA', surety),
      executes('X-SUPPLY001'),
      executes('BANKA', surety),
    ])
      expect(factsOf([stray])).toBe(noPeriodFacts);
  });

  it('are given up when they are withdrawn, whichever of the two is read first on the day', () => {
    const isWithdrawn = (...given: StoryEvent[]) => factsOf(given).suits.get('C-1')?.isWithdrawn;
    expect(isWithdrawn(sues(), decided('withdrawn'))).toBe(true);
    expect(isWithdrawn(decided('withdrawn'), sues())).toBe(true);
    expect(isWithdrawn(sues(), decided('withdrawn'), decided('plaintiff'))).toBe(false);
  });

  it('may be executions, of which the latest sixty-four are kept', () => {
    expect([...factsOf([executes()]).suits.keys()]).toEqual(['execution E-1']);
    const many = Array.from({ length: 70 }, (_none, i) => sues({ case: `C-${i}` }));
    const { suits } = factsOf(many);
    expect(suits.size).toBe(64);
    expect(suits.has('C-5')).toBe(false);
    expect(suits.has('C-6')).toBe(true);
  });
});
