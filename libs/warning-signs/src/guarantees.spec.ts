import { describe, expect, it } from '@jest/globals';
import { businessDate as day } from '@tocsin/credit-events';
import {
  givenBy,
  guaranteesAfter,
  guaranteesFor,
  isConsented,
  type GuaranteeEvent,
} from './guarantees';
import type { Guarantees } from './guarantees';
import { eventsOf, on, type StoryEvent } from './story';

const party = 'X-MILL0001';
const surety = 'X-SURETY001';
const of = { guarantee: 'G-1', guarantor: surety, party, bank: 'BANKA' };

const gives = (more: object = {}, date = '2024-01-02') =>
  on(date, 'guarantee.given', { ...of, loan: 'L-1', amount: '100.00', kind: 'joint', ...more });
const releases = (more: object = {}) => on('2024-06-03', 'guarantee.released', { ...of, ...more });
const says = (given: boolean, date = '2024-03-01') =>
  on(date, 'guarantee.consent', { ...of, to: 'extension', given });

const guaranteesOf = (given: readonly StoryEvent[], subject = party): Guarantees =>
  eventsOf({ given }).reduce<Guarantees>(
    (sum, event) => guaranteesAfter(sum, event as GuaranteeEvent, subject),
    new Map(),
  );
const all = (given: readonly StoryEvent[], subject = party) => [
  ...guaranteesOf(given, subject).values(),
];

describe('guarantees', () => {
  it('are those given by the subject and for it, until they are released', () => {
    for (const subject of [party, surety]) {
      expect(all([gives()], subject)).toHaveLength(1);
      expect(all([gives(), releases()], subject)).toEqual([]);
    }
    expect(all([gives()], 'X-OTHER001')).toEqual([]);
  });

  it('say what was promised, and take what is not shown as not there', () => {
    expect(all([gives()])).toEqual([
      {
        ...of,
        loan: 'L-1',
        amount: 10_000n,
        currency: 'CNY',
        kind: 'joint',
        resolution: false,
        periodUnclear: false,
        since: '2024-01-02',
        event: 1,
        consents: [],
      },
    ]);
    expect(
      all([
        gives({ resolution: true, periodUnclear: true, periodEnd: '2026-01-02', currency: 'USD' }),
      ]),
    ).toMatchObject([
      { resolution: true, periodUnclear: true, periodEnd: '2026-01-02', currency: 'USD' },
    ]);
  });

  it('are kept for each guarantor, debtor and bank by itself', () => {
    const second = gives({ guarantor: 'X-SURETY002' });
    const elsewhere = gives({ bank: 'BANKB' });
    const forAnother = gives({ party: 'X-OTHER001' });
    expect(all([gives(), second, elsewhere, releases()])).toHaveLength(2);
    expect(all([gives(), forAnother, releases()], surety)).toMatchObject([{ party: 'X-OTHER001' }]);
  });

  it('remember what the guarantor said to changes, until it is signed anew', () => {
    const said = all([gives(), says(true), says(false, '2024-04-01')])[0]?.consents;
    expect(said).toEqual([
      { to: 'extension', given: true, date: '2024-03-01', event: 2 },
      { to: 'extension', given: false, date: '2024-04-01', event: 3 },
    ]);
    expect(all([gives(), says(true), gives({}, '2024-05-01')])).toMatchObject([
      { since: '2024-05-01', event: 3, consents: [] },
    ]);
  });

  it('answer the same reference where nothing changes', () => {
    const guarantees = guaranteesOf([gives()]);
    const [stray, release] = eventsOf({ given: [says(true), releases({ guarantee: 'G-2' })] });
    expect(guaranteesAfter(guarantees, release as GuaranteeEvent, party)).toBe(guarantees);
    expect(guaranteesAfter(guarantees, stray as GuaranteeEvent, 'X-OTHER001')).toBe(guarantees);
    const none: Guarantees = new Map();
    expect(guaranteesAfter(none, stray as GuaranteeEvent, party)).toBe(none);
  });

  it('are the latest five hundred, with sixteen words of each guarantor', () => {
    const many = Array.from({ length: 510 }, (_none, i) => gives({ guarantee: `G-${i}` }));
    const kept = all(many);
    expect(kept).toHaveLength(500);
    expect(kept[0]?.guarantee).toBe('G-10');
    const words = all([gives(), ...Array.from({ length: 20 }, () => says(true))])[0]?.consents;
    expect(words?.map(({ event }) => event).slice(0, 1)).toEqual([6]);
    expect(words).toHaveLength(16);
  });
});

describe('guarantees for a loan', () => {
  const guarantees = guaranteesOf([
    gives(),
    gives({ guarantee: 'G-2', loan: 'L-2' }),
    gives({ guarantee: 'G-3', loan: undefined }),
    gives({ guarantee: 'G-4', bank: 'BANKB', loan: undefined }),
    gives({ guarantee: 'G-5', guarantor: party, party: 'X-OTHER001' }),
  ]);

  it('name it, or stand for all that the debtor owes the bank', () => {
    const found = guaranteesFor(guarantees, { party, bank: 'BANKA', loan: 'L-1' });
    expect(found.map(({ guarantee }) => guarantee)).toEqual(['G-1', 'G-3']);
  });

  it('are not those that the debtor gave for others', () => {
    expect(givenBy(guarantees, party).map(({ guarantee }) => guarantee)).toEqual(['G-5']);
  });
});

describe('a consent', () => {
  const isGiven = (...said: StoryEvent[]) => {
    const [guarantee] = all([gives(), ...said]);
    const change = { to: 'extension', date: day('2024-03-01'), isAgreed: false } as const;
    return guarantee && isConsented(change, guarantee, [change]);
  };

  it('is the last word by the day of the change, or one given since', () => {
    expect(isGiven()).toBe(false);
    expect(isGiven(says(true))).toBe(true);
    expect(isGiven(says(true), says(false))).toBe(false);
    expect(isGiven(says(false), says(true))).toBe(true);
    expect(isGiven(says(false), says(true, '2024-03-02'))).toBe(true);
    expect(isGiven(says(true), says(false, '2024-03-02'))).toBe(true);
  });
});
