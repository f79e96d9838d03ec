import { describe, expect, it } from '@jest/globals';
import { formatYuan } from '@tocsin/credit-events';
import { latestRunning, runningOf } from './bankruptcies';
import { paidInOf } from './capital';
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

  it('is remembered as it left, for the sake of those who guarantee it', () => {
    const { loans, departed } = standingOf([lends('1000.00'), repays('100.00'), passes(true)]);
    expect(loans.size).toBe(0);
    expect(departed.get('BANKA/L-1')?.balance).toBe(90_000n);
    expect(standingOf([lends('1000.00'), passes(false)]).departed.size).toBe(0);
    expect(standingOf([passes(true)]).departed.size).toBe(0);
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

describe('bankruptcies', () => {
  const accepted = (
    date: string,
    more: { creditorsNotified?: boolean; pilotCity?: boolean } = {},
  ) =>
    on(date, 'bankruptcy.accepted', {
      bankruptcy: 'B-1',
      party,
      creditorsNotified: true,
      ...more,
    });
  const dismissed = (date: string) =>
    on(date, 'bankruptcy.dismissed', { bankruptcy: 'B-1', party });
  const known = (...given: StoryEvent[]) => standingOf(given).bankruptcies;

  it('count from the first acceptance; the latest report says what was told to whom', () => {
    const twice = known(
      accepted('2024-11-05', { creditorsNotified: false, pilotCity: true }),
      accepted('2024-11-20'),
    );
    expect(runningOf(twice, 'B-1')).toMatchObject({
      accepted: { date: '2024-11-05', event: 1 },
      notice: { date: '2024-11-20', event: 2, isGiven: true },
      isPilotCity: true,
    });
  });

  it('end by dismissal, and begin anew when accepted on a later day', () => {
    expect(runningOf(known(accepted('2024-11-05'), dismissed('2024-12-02')), 'B-1')).toBe(
      undefined,
    );
    const again = known(accepted('2024-11-05'), dismissed('2024-12-02'), accepted('2024-12-03'));
    expect(runningOf(again, 'B-1')?.accepted.date).toBe('2024-12-03');
    const sameDay = known(dismissed('2024-11-05'), accepted('2024-11-05'));
    expect(runningOf(sameDay, 'B-1')).toBeUndefined();
  });

  it('are those of the party itself, the one accepted last before the others', () => {
    const other = on('2024-12-01', 'bankruptcy.accepted', {
      bankruptcy: 'B-2',
      party,
      creditorsNotified: true,
    });
    expect(latestRunning(known(accepted('2024-11-05'), other))?.bankruptcy).toBe('B-2');
    expect(latestRunning(known(other, accepted('2024-11-05')))?.bankruptcy).toBe('B-2');
    expect(latestRunning(known(dismissed('2024-11-05')))).toBeUndefined();
    expect(runningOf(known(accepted('2024-11-05')), undefined)).toBeUndefined();
    expect(standingOf([accepted('2024-11-05')], 'X-OTHER001').bankruptcies.size).toBe(0);
  });
});

describe('what banks did in court', () => {
  const suit = { case: 'C-1', plaintiff: 'BANKA', defendant: party };
  const filed = (plaintiff = 'BANKA') =>
    on('2024-05-01', 'lawsuit.filed', {
      ...suit,
      plaintiff,
      court: '330106',
      region: '330106',
      claim: '1.00',
      cause: 'loan',
    });
  const decided = (outcome: 'partly' | 'defendant') =>
    on('2024-06-01', 'lawsuit.decided', { ...suit, outcome });
  const seized = (applicant: string) =>
    on('2024-06-02', 'seizure.ordered', {
      seizure: 'S-1',
      court: '330106',
      region: '330106',
      party,
      applicant,
      stage: 'suit',
      scope: 'listed',
      assets: '1.00',
    });
  const execution = { execution: 'E-1', party, region: '330106' };
  const opened = (creditor: string) =>
    on('2024-07-01', 'execution.opened', { ...execution, creditor, amount: '1.00' });
  const stalled = (reason: 'administrative-intervention' | 'other', date = '2024-07-01') =>
    on(date, 'execution.stalled', { ...execution, reason });
  const did = (...given: StoryEvent[]) => standingOf(given).bankActions;

  it('are its suits with their latest decision', () => {
    const { suits } = did(filed(), decided('defendant'), decided('partly'));
    expect(suits.get('C-1')).toMatchObject({
      filed: { date: '2024-05-01', event: 1 },
      decision: { date: '2024-06-01', event: 3, isForBank: true },
    });
    expect(did(filed(), decided('defendant')).suits.get('C-1')?.decision?.isForBank).toBe(false);
    expect(did(filed('X-SUPPLY001')).suits.size).toBe(0);
    expect(standingOf([filed()], 'X-OTHER001').bankActions.suits.size).toBe(0);
  });

  it('are its seizures', () => {
    expect(did(seized('BANKA')).seizures.get('S-1')?.ordered.event).toBe(1);
    expect(did(seized('X-SUPPLY001')).seizures.size).toBe(0);
    expect(standingOf([seized('BANKA')], 'X-OTHER001').bankActions.seizures.size).toBe(0);
  });

  it('are its executions, whatever of one day is heard first', () => {
    const whole = did(opened('BANKA'), stalled('administrative-intervention'));
    expect(whole.executions.get('E-1')).toMatchObject({ creditor: 'BANKA', stall: { event: 2 } });
    const reversed = did(stalled('administrative-intervention'), opened('BANKA'));
    expect(reversed.executions.get('E-1')).toMatchObject({
      creditor: 'BANKA',
      stall: { event: 1 },
    });
    expect(did(stalled('other'), opened('X-SUPPLY001')).executions.size).toBe(0);
    expect(did(opened('X-SUPPLY001'), opened('X-SUPPLY001')).executions.size).toBe(0);
  });

  it('rest for the latest reason, of one day for the intervention', () => {
    const reasonOf = (...given: StoryEvent[]) => did(...given).executions.get('E-1')?.stall?.reason;
    const intervention = 'administrative-intervention';
    expect(reasonOf(stalled(intervention), stalled('other'))).toBe(intervention);
    expect(reasonOf(stalled('other'), stalled(intervention))).toBe(intervention);
    expect(reasonOf(stalled(intervention), stalled('other', '2024-07-02'))).toBe('other');
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

describe('capital', () => {
  const capitalOf = (...given: StoryEvent[]) => standingOf(given).capital;
  const registers = (date: string, registeredCapital: string, paidInCapital?: string) =>
    on(date, 'party.registered', {
      party,
      kind: 'company',
      name: 'Mill',
      region: '330106',
      registeredCapital,
      ...(paidInCapital === undefined ? {} : { paidInCapital }),
    });
  const owns = (
    ratio: number,
    more: { holder?: string; paidIn?: string; nominee?: boolean; company?: string } = {},
  ) => {
    const { company = party, holder = 'X-OWNER0001', ...stated } = more;
    return on('2024-03-01', 'party.shareholding', { party: company, holder, ratio, ...stated });
  };
  const paidIn = (...given: StoryEvent[]) => {
    const found = paidInOf(capitalOf(...given));
    return found && formatYuan(found.amount);
  };

  it('is the latest stated: at registration, by a change, after a reduction', () => {
    const first = registers('2020-01-06', '100.00');
    const changed = on('2021-01-06', 'party.changed', { party, registeredCapital: '300.00' });
    const cut = on('2022-01-06', 'party.capital-reduced', { party, from: '300.00', to: '200.00' });
    const renamed = on('2023-01-06', 'party.changed', { party, name: 'Mills' });
    expect(capitalOf(first).registered?.amount).toBe(10_000n);
    expect(capitalOf(first, changed).registered?.amount).toBe(30_000n);
    expect(capitalOf(first, changed, cut, renamed).registered?.amount).toBe(20_000n);
  });

  it('is paid in as registered, or more as the holders state it', () => {
    expect(paidIn(registers('2020-01-06', '100.00'))).toBeUndefined();
    expect(paidIn(registers('2020-01-06', '100.00', '10.00'))).toBe('10.00');
    expect(paidIn(registers('2020-01-06', '100.00', '10.00'), owns(0.5, { paidIn: '40.00' }))).toBe(
      '40.00',
    );
  });

  it('is less than registered only where all holders say so, and later', () => {
    const all = owns(1, { paidIn: '10.00' });
    expect(paidIn(registers('2020-01-06', '100.00', '90.00'), all)).toBe('10.00');
    expect(paidIn(registers('2020-01-06', '100.00', '90.00'), owns(0.9, { paidIn: '10.00' }))).toBe(
      '90.00',
    );
    expect(paidIn(all, registers('2024-03-02', '100.00', '90.00'))).toBe('90.00');
    expect(paidIn(owns(0.9, { paidIn: '10.00' }))).toBeUndefined();
  });

  it('remembers of a holder what a later statement leaves out, and forgets who has left', () => {
    const nominee = owns(0.3, { nominee: true, paidIn: '5.00' });
    const later = capitalOf(nominee, owns(0.4)).holdings.get('X-OWNER0001' as never);
    expect(later).toMatchObject({ ratio: 0.4, isNominee: true, paidIn: { amount: 500n } });
    expect(capitalOf(nominee, owns(0)).holdings.size).toBe(0);
  });

  it('is of the company itself, not of one in which it holds', () => {
    const elsewhere = owns(0.5, { company: 'X-OTHER0001', holder: party, nominee: true });
    expect(capitalOf(elsewhere)).toBe(noStanding.capital);
  });

  it('keeps two hundred holders, the latest', () => {
    const many = Array.from({ length: 210 }, (_none, i) =>
      owns(0.001, { holder: `X-HOLDER${String(i).padStart(3, '0')}` }),
    );
    const { holdings } = capitalOf(...many);
    expect(holdings.size).toBe(200);
    expect(holdings.has('X-HOLDER209' as never)).toBe(true);
    expect(holdings.has('X-HOLDER009' as never)).toBe(false);
  });
});
