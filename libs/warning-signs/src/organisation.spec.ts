import { describe, expect, it } from '@jest/globals';
import { businessDate } from '@tocsin/credit-events';
import { inOfficeOn } from './offices';
import { hasConsented, wasToldBy } from './restructurings';
import { noStanding, standingAfter } from './standing';
import { eventsOf, on, type StoryEvent } from './story';

const party = 'X-MILL0001';
const standingOf = (given: readonly StoryEvent[], subject = party) =>
  eventsOf({ given }).reduce(
    (standing, event) => standingAfter(standing, event, subject),
    noStanding,
  );

const lends = (date: string, bank = 'BANKA') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank, amount: '5000000.00' });
const repays = (date: string, bank = 'BANKA') =>
  on(date, 'loan.repaid', {
    loan: 'L-1',
    party,
    bank,
    principal: '5000000.00',
    interest: '0.00',
  });
const moves = (date: string, more: { restructuring?: string; party?: string; to?: string } = {}) =>
  on(date, 'restructuring.assets-moved', {
    restructuring: 'R-1',
    party,
    to: 'X-NEWMILL1',
    basis: 'contribution',
    assets: '60.00',
    totalAssets: '100.00',
    debtsAssumed: '1.00',
    totalDebts: '90.00',
    ...more,
  });
const tells = (date: string, consent: 'given' | 'refused' | 'pending', bank = 'BANKA') =>
  on(date, 'restructuring.creditor-notified', { restructuring: 'R-1', party, bank, consent });
const announces = (date: string, programmeAuthority?: boolean) =>
  on(date, 'restructuring.announced', {
    restructuring: 'R-1',
    party,
    form: 'debt-to-equity',
    ...(programmeAuthority === undefined ? {} : { programmeAuthority }),
  });
const only = (given: readonly StoryEvent[]) => {
  const restructuring = standingOf(given).restructurings.get('R-1');
  if (!restructuring) throw new Error('there is one');
  return restructuring;
};

describe('a restructuring', () => {
  it('keeps its moves, with the amounts in fen and what is not stated left out', () => {
    const [move] = only([lends('2024-01-02'), moves('2024-03-01')]).moves;
    expect(move).toEqual({
      restructuring: 'R-1',
      date: '2024-03-01',
      event: 2,
      lenders: ['BANKA'],
      to: 'X-NEWMILL1',
      basis: 'contribution',
      currency: 'CNY',
      assets: 6000n,
      totalAssets: 10000n,
      debtsAssumed: 100n,
      totalDebts: 9000n,
    });
  });

  it('knows the lenders at the end of the day of a move, whatever the hours say', () => {
    const sameDay = [moves('2024-03-01'), lends('2024-03-01T15:00:00+08:00')];
    expect(only(sameDay).moves[0]?.lenders).toEqual(['BANKA']);
    const repaid = [lends('2024-01-02'), moves('2024-03-01'), repays('2024-03-01T15:00:00+08:00')];
    expect(only(repaid).moves[0]?.lenders).toEqual([]);
    const later = [lends('2024-01-02'), moves('2024-03-01'), repays('2024-03-02')];
    expect(only(later).moves[0]?.lenders).toEqual(['BANKA']);
  });

  it('ends with its successors and the lenders of that day', () => {
    const ends = on('2024-04-01', 'restructuring.completed', {
      restructuring: 'R-1',
      party,
      successors: ['X-NEWMILL1'],
    });
    const later = lends('2024-04-01T15:00:00+08:00', 'BANKB');
    expect(only([lends('2024-01-02'), ends, later]).completed).toEqual({
      date: '2024-04-01',
      event: 2,
      lenders: ['BANKA', 'BANKB'],
      successors: ['X-NEWMILL1'],
    });
    expect(standingOf([ends], 'X-NEWMILL1').successions).toEqual([
      { restructuring: 'R-1', of: party, date: '2024-04-01', event: 1 },
    ]);
    expect(standingOf([ends], 'X-OTHER001').successions).toEqual([]);
  });

  it('is not one of whoever receives the assets', () => {
    expect(standingOf([moves('2024-03-01')], 'X-NEWMILL1').restructurings.size).toBe(0);
  });

  it('forgets the longest known beyond sixty-four', () => {
    const many = Array.from({ length: 70 }, (_none, i) =>
      moves('2024-03-01', { restructuring: `R-${i + 1}` }),
    );
    const { restructurings } = standingOf(many);
    expect(restructurings.size).toBe(64);
    expect([...restructurings.keys()][0]).toBe('R-7');
  });

  it('keeps the latest sixty-four moves', () => {
    const { moves: kept } = only(Array.from({ length: 70 }, () => moves('2024-03-01')));
    expect(kept.map(({ event }) => event)[0]).toBe(7);
    expect(kept).toHaveLength(64);
  });
});

describe('what banks were told and answered', () => {
  const bank = 'BANKA' as never;

  it('counts from the first notice, its own day included', () => {
    const told = only([tells('2024-03-01', 'pending'), tells('2024-03-20', 'pending')]);
    expect(wasToldBy(told, bank, businessDate('2024-02-29'))).toBe(false);
    expect(wasToldBy(told, bank, businessDate('2024-03-01'))).toBe(true);
    expect(wasToldBy(told, 'BANKB' as never, businessDate('2024-12-31'))).toBe(false);
  });

  it('is the latest answer; asking again takes none back', () => {
    const answers = (...consents: ('given' | 'refused' | 'pending')[]) =>
      hasConsented(only(consents.map((consent, i) => tells(`2024-03-0${i + 1}`, consent))), bank);
    expect(answers('pending')).toBe(false);
    expect(answers('pending', 'given')).toBe(true);
    expect(answers('given', 'pending')).toBe(true);
    expect(answers('given', 'refused')).toBe(false);
    expect(answers('refused', 'given')).toBe(true);
  });
});

describe('an announcement', () => {
  it('keeps its first day, and says what the latest one says', () => {
    const { announced } = only([announces('2024-03-01'), announces('2024-03-05', true)]);
    expect(announced).toMatchObject({ date: '2024-03-01', event: 1, hasProgrammeAuthority: true });
    const taken = only([announces('2024-03-01', true), announces('2024-03-05', false)]);
    expect(taken.announced?.hasProgrammeAuthority).toBe(false);
  });

  it('shows its authority when one of several of a day does', () => {
    const both = [announces('2024-03-01', true), announces('2024-03-01T15:00:00+08:00')];
    expect(only(both).announced?.hasProgrammeAuthority).toBe(true);
  });
});

describe('offices', () => {
  const office = (
    date: string,
    person: string,
    more: { office?: 'finance' | 'director'; until?: string; company?: string } = {},
  ) =>
    on(date, 'party.office', {
      party: more.company ?? party,
      person,
      office: more.office ?? 'finance',
      ...(more.until === undefined ? {} : { until: more.until }),
    });
  const registered = (date: string, legalRepresentative: string) =>
    on(date, 'party.registered', {
      party,
      kind: 'company',
      name: 'Mill',
      region: '330106',
      legalRepresentative,
    });
  const changed = (date: string, legalRepresentative: string) =>
    on(date, 'party.changed', { party, legalRepresentative });
  const holders = (day: string, given: readonly StoryEvent[]) =>
    [...inOfficeOn(standingOf(given).offices, businessDate(day)).values()].map(
      ({ person, since, event }) => [person, since, event],
    );

  it('last until they end, their last day included', () => {
    const given = [
      office('2020-01-01', 'P-ANNA001'),
      office('2024-03-01', 'P-ANNA001', { until: '2024-03-31' }),
    ];
    expect(holders('2024-03-31', given)).toEqual([['P-ANNA001', '2020-01-01', 1]]);
    expect(holders('2024-04-01', given)).toEqual([]);
    expect(holders('2019-12-31', given)).toEqual([]);
  });

  it('may be taken again after a gap', () => {
    const given = [
      office('2020-01-01', 'P-ANNA001'),
      office('2021-01-01', 'P-ANNA001', { until: '2020-12-31' }),
      office('2024-03-01', 'P-ANNA001'),
    ];
    expect(holders('2024-03-01', given)).toEqual([['P-ANNA001', '2024-03-01', 3]]);
  });

  it('are held by whom the register names until it names another', () => {
    const given = [
      registered('2018-01-01', 'P-ANNA001'),
      changed('2020-01-01', 'P-ANNA001'),
      changed('2024-03-01', 'P-BERT001'),
    ];
    expect(holders('2024-03-01', given)).toEqual([['P-BERT001', '2024-03-01', 3]]);
    expect(holders('2024-02-01', given.slice(0, 2))).toEqual([['P-ANNA001', '2018-01-01', 1]]);
  });

  it('name a person once, whatever the number of offices', () => {
    const given = [
      office('2020-01-01', 'P-ANNA001'),
      office('2021-01-01', 'P-ANNA001', { office: 'director' }),
    ];
    expect(holders('2024-03-01', given)).toHaveLength(1);
  });

  it('are those in the company itself', () => {
    expect(holders('2024-03-01', [office('2020-01-01', party, { company: 'X-OTHER001' })])).toEqual(
      [],
    );
  });

  it('beyond two hundred let those go that ended', () => {
    const many = Array.from({ length: 200 }, (_none, i) =>
      office('2020-01-01', `P-MANY${String(i).padStart(4, '0')}`),
    );
    const ended = office('2021-01-01', 'P-MANY0100', { until: '2020-12-31' });
    const { offices } = standingOf([...many, ended, office('2024-01-01', 'P-NEW0001')]);
    expect(offices.size).toBe(200);
    expect(offices.has('finance P-MANY0000')).toBe(true);
    expect(offices.has('finance P-MANY0100')).toBe(false);
    const crowded = standingOf([...many, office('2024-01-01', 'P-NEW0001')]).offices;
    expect(crowded.has('finance P-MANY0000')).toBe(false);
  });
});
