import { describe, expect, it } from '@jest/globals';
import { formatYuan } from '@tocsin/credit-events';
import { noHistory } from './history';
import { isUnpaid } from './loan-balance';
import { noStanding, standingAfter } from './standing';
import { summaryOf } from './standing-summary';
import { eventsOf, on, type StoryEvent } from './story';

const party = 'X-MILL0001';
const of = (loan: string, bank = 'BANKA') => ({ loan, party, bank });

const standingOf = (given: readonly StoryEvent[], subject = party) =>
  eventsOf({ given }).reduce(
    (standing, event) => standingAfter(standing, event, subject),
    noStanding,
  );

const exposureOf = (...given: StoryEvent[]) => formatYuan(standingOf(given).exposure);

const lends = (amount: string, { loan = 'L-1', bank = 'BANKA', currency = 'CNY' } = {}) =>
  on('2024-01-02', 'loan.disbursed', { ...of(loan, bank), amount, currency });
const repays = (principal: string, more: { currency?: string } = {}) =>
  on('2024-06-03', 'loan.repaid', { ...of('L-1'), principal, interest: '0.00', ...more });
const late = (daysPastDue: number, principal = '100.00') =>
  on('2024-05-03', 'loan.overdue', { ...of('L-1'), daysPastDue, principal, interest: '0.00' });

describe('what is outstanding', () => {
  it('is disbursed less repaid, written off and forgiven', () => {
    expect(
      exposureOf(
        lends('1000.00'),
        repays('100.01'),
        on('2024-06-04', 'loan.written-off', { ...of('L-1'), amount: '200.00' }),
        on('2024-06-05', 'loan.relief-agreed', {
          ...of('L-1'),
          form: 'principal-forgiven',
          amount: '50.00',
        }),
        on('2024-06-05', 'loan.relief-agreed', {
          ...of('L-1'),
          form: 'interest-waived',
          amount: '9.00',
        }),
      ),
    ).toBe('649.99');
  });

  it('is what the bank states, and moves on from there', () => {
    const states = on('2024-05-01', 'loan.classified', {
      ...of('L-1'),
      class: 'pass',
      balance: '700.00',
    });
    expect(exposureOf(lends('1000.00'), states)).toBe('700.00');
    expect(exposureOf(lends('1000.00'), states, repays('100.00'))).toBe('600.00');
  });

  it('adds up over loans and banks, and never counts below nothing', () => {
    const two = lends('500.00', { loan: 'L-2', bank: 'BANKB' });
    expect(exposureOf(lends('1000.00'), two)).toBe('1500.00');
    expect(exposureOf(lends('1000.00'), two, repays('1200.00'))).toBe('500.00');
  });

  it('comes out right when a repayment is dated before its disbursement', () => {
    const early = on('2024-01-01', 'loan.repaid', {
      ...of('L-1'),
      principal: '300.00',
      interest: '0.00',
    });
    expect(exposureOf(early)).toBe('0.00');
    expect(exposureOf(early, lends('1000.00'))).toBe('700.00');
  });

  it('leaves other currencies out, though their bank lends', () => {
    const standing = standingOf([lends('1000.00', { bank: 'BANKB', currency: 'USD' })]);
    expect(standing.exposure).toBe(0n);
    expect([...standing.lenders]).toEqual([['BANKB', 0n]]);
  });

  it("is not moved by another party's loans, or by guaranteeing them", () => {
    expect(standingOf([lends('1000.00')], 'X-OTHER001').exposure).toBe(0n);
  });
});

describe('what is written off', () => {
  const writesOff = (amount: string) =>
    on('2024-06-04', 'loan.written-off', { ...of('L-1'), amount });
  const states = (balance: string) =>
    on('2024-07-01', 'loan.classified', { ...of('L-1'), class: 'loss', balance });
  const recovers = (principal: string) =>
    on('2024-08-01', 'loan.repaid', { ...of('L-1'), principal, interest: '0.00' });
  const owes = (...given: StoryEvent[]) => {
    const loan = standingOf(given).loans.get('BANKA/L-1');
    return loan && isUnpaid(loan);
  };

  it('is still owed until it is paid, whatever the books say', () => {
    const off = [lends('1000.00'), writesOff('1000.00')];
    expect(exposureOf(...off)).toBe('0.00');
    expect(owes(...off)).toBe(true);
    expect(owes(...off, states('0.00'))).toBe(true);
    expect(owes(...off, recovers('999.99'))).toBe(true);
    expect(owes(...off, recovers('1000.00'))).toBe(false);
    expect(owes(...off, recovers('1000.00'), states('0.00'))).toBe(false);
    expect(owes(...off, repays('600.00'), states('0.00'), recovers('400.00'))).toBe(false);
    expect(owes(...off, repays('600.00'), states('0.00'), recovers('399.99'))).toBe(true);
    expect(owes(lends('1000.00'), repays('1000.00'))).toBe(false);
  });

  it('is owed though the books were cleared first on that day', () => {
    const cleared = on('2024-06-04', 'loan.classified', {
      ...of('L-1'),
      class: 'loss',
      balance: '0.00',
    });
    const off = [lends('1000.00'), cleared, writesOff('1000.00')];
    expect(owes(...off)).toBe(true);
    expect(owes(...off, recovers('1000.00'))).toBe(false);
  });
});

describe('bounded', () => {
  it('forgets loans that owe nothing beyond five hundred, and none that owes', () => {
    const many = Array.from({ length: 600 }, (_none, i) => [
      lends('10.00', { loan: `L-${i + 1}` }),
      on('2024-02-01', 'loan.repaid', {
        ...of(`L-${i + 1}`),
        principal: i === 0 ? '9.00' : '10.00',
        interest: '0.00',
      }),
    ]).flat();
    const { loans, exposure, claims } = standingOf(many);
    expect(loans.size).toBe(500);
    expect(loans.has('BANKA/L-1')).toBe(true);
    expect(loans.has('BANKA/L-2')).toBe(false);
    expect(claims.clocks.size).toBe(500);
    expect(claims.clocks.has('BANKA/L-1')).toBe(true);
    expect(exposure).toBe(100n);
  });
});

describe('lenders', () => {
  it('are the banks with something outstanding', () => {
    const two = lends('500.00', { loan: 'L-2', bank: 'BANKB' });
    expect([...standingOf([lends('1000.00'), two]).lenders.keys()]).toEqual(['BANKA', 'BANKB']);
    expect([...standingOf([lends('1000.00'), two, repays('1000.00')]).lenders.keys()]).toEqual([
      'BANKB',
    ]);
  });

  it('stay while one of their loans does', () => {
    const second = lends('500.00', { loan: 'L-2' });
    expect([...standingOf([lends('1000.00'), second, repays('1000.00')]).lenders]).toEqual([
      ['BANKA', 50_000n],
    ]);
  });
});

describe('a debt that passes to another party', () => {
  const passes = (bankConsented: boolean, manner: 'agreed' | 'statutory' = 'agreed') =>
    on('2024-03-01', 'loan.transferred', {
      loan: 'L-1',
      from: party,
      to: 'X-HEIR0001',
      bank: 'BANKA',
      manner,
      bankConsented,
    });

  it('leaves with the consent of the bank, or by law, and not otherwise', () => {
    expect(exposureOf(lends('1000.00'), passes(true))).toBe('0.00');
    expect(exposureOf(lends('1000.00'), passes(false, 'statutory'))).toBe('0.00');
    expect(exposureOf(lends('1000.00'), passes(false))).toBe('1000.00');
  });

  it('counts for the new debtor from the balance that the bank states', () => {
    const states = on('2024-03-31', 'loan.classified', {
      loan: 'L-1',
      party: 'X-HEIR0001',
      bank: 'BANKA',
      class: 'pass',
      balance: '800.00',
    });
    expect(standingOf([passes(true)], 'X-HEIR0001').exposure).toBe(0n);
    expect(standingOf([passes(true), states], 'X-HEIR0001').exposure).toBe(80_000n);
  });
});

describe('days past due', () => {
  const daysOf = (...given: StoryEvent[]) => standingOf(given).loans.get('BANKA/L-1')?.daysPastDue;

  it('are as last reported, until what was overdue is repaid or said to be cured', () => {
    expect(daysOf(lends('1000.00'), late(31))).toBe(31);
    expect(daysOf(lends('1000.00'), late(31), repays('99.99'))).toBe(31);
    expect(daysOf(lends('1000.00'), late(31), repays('100.00'))).toBeUndefined();
    expect(daysOf(lends('1000.00'), late(31), late(0))).toBeUndefined();
  });

  it('leave the date of the last overdue report behind', () => {
    expect(standingOf([lends('1000.00'), late(31), repays('100.00')]).lastOverdue).toMatchObject({
      date: '2024-05-03',
      event: 2,
    });
    expect(standingOf([lends('1000.00'), late(0)]).lastOverdue).toBeUndefined();
  });
});

describe('demands and suits', () => {
  const demand = (to: 'debtor' | 'guarantor') =>
    on('2024-05-01', 'loan.demanded', {
      ...of('L-1'),
      to,
      guarantor: 'X-SURETY001',
      channel: 'courier',
      outcome: 'delivered',
    });
  const suit = (plaintiff: string) =>
    on('2024-05-01', 'lawsuit.filed', {
      case: 'C-1',
      court: '330106',
      region: '330106',
      plaintiff,
      defendant: party,
      claim: '1.00',
      cause: 'loan',
    });

  it('are those addressed to the party', () => {
    expect(standingOf([demand('debtor')]).lastDemand?.event).toBe(1);
    expect(standingOf([demand('guarantor')]).lastDemand).toBeUndefined();
    expect(standingOf([demand('guarantor')], 'X-SURETY001').lastDemand?.event).toBe(1);
    expect(standingOf([demand('debtor')], 'X-SURETY001').lastDemand).toBeUndefined();
  });

  it('are those of banks', () => {
    expect(standingOf([suit('BANKA')]).lastBankSuit?.bank).toBe('BANKA');
    expect(standingOf([suit('X-SUPPLY001')]).lastBankSuit).toBeUndefined();
    expect(standingOf([suit('BANKA')], 'X-OTHER001').lastBankSuit).toBeUndefined();
  });
});

describe('the summary', () => {
  it('says who it is, what is owed and what is pledged', () => {
    const standing = standingOf([
      on('2023-01-02', 'party.registered', {
        party,
        kind: 'company',
        name: 'Mill',
        region: '330106',
      }),
      on('2024-01-02', 'loan.granted', {
        ...of('L-1'),
        amount: '1000.00',
        start: '2024-01-02',
        maturity: '2025-01-02',
        kind: 'mortgage',
      }),
      lends('1000.00'),
      on('2024-02-01', 'loan.extended', { ...of('L-1'), maturity: '2026-01-02' }),
      on('2024-01-02', 'collateral.pledged', {
        collateral: 'K-1',
        party,
        bank: 'BANKA',
        loans: ['L-1'],
        kind: 'land',
        value: '2000.00',
        secured: '1000.00',
      }),
      on('2024-03-01', 'party.changed', { party, region: '330109' }),
      on('2024-03-01', 'collateral.appraised', {
        collateral: 'K-1',
        party,
        value: '1500.00',
        appraiser: 'X-APPR0001',
        qualified: true,
        bankApproved: true,
        occasion: 'lending',
      }),
    ]);
    expect(summaryOf({ ...noHistory('obligor', party), standing })).toEqual({
      name: 'Mill',
      kind: 'company',
      region: '330109',
      exposure: 100_000n,
      lenders: [{ bank: 'BANKA', exposure: 100_000n }],
      loans: [{ bank: 'BANKA', loan: 'L-1', outstanding: 100_000n, maturity: '2026-01-02' }],
      pledged: [{ collateral: 'K-1', bank: 'BANKA', value: 150_000n, since: '2024-01-02' }],
    });
  });
});
