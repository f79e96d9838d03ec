/**
 * Lending at one bank: the dossier, the rating and its limit, an account, and then loans that are
 * granted, spent, served and repaid, year after year.
 */
import { addDays, addMonths, businessDate, type BusinessDate } from '@tocsin/credit-events';
import type { Facility, Lender, Life } from '../firm';
import {
  classified,
  demanded,
  disbursed,
  granted,
  named,
  overdue,
  quarterInterest,
  repaid,
  type Loan,
  type Secured,
} from '../loan';
import { rate } from '../rates';
import { begin, on, until, yuan, type Step, type Strand } from '../strand';
import { turnover } from './accounts';
import { failed } from './failed';
import { ratings } from './rated';
import { guarantorsAsked, released, secured } from './secured';
import { statementFor } from './statements';
import { loanSpent } from './trade';

/** From the first application to the bank on. */
export function* lending(life: Life, lender: Lender): Strand {
  const { firm, town } = life;
  const opening = addDays(town.from, firm.dice.whole(10, 200));
  const isNew = firm.foundedOn > town.from;
  const first = isNew ? addDays(firm.foundedOn, firm.dice.whole(120, 300)) : opening;
  yield until(addDays(first, -21));
  if (firm.isClosing || firm.health !== 'sound') return;
  yield* statementFor(life, { recipient: lender.bank, day: addDays(first, -20) });
  yield begin(addDays(first, -20), ratings(life, lender, addDays(first, -12)));
  yield* accountOpened(life, lender, addDays(first, -7));
  for (const facility of lender.facilities) {
    const lent = { lender, facility, start: addDays(first, firm.dice.whole(0, 40)) };
    const strand = facility.form === 'working' ? working(life, lent) : term(life, lent);
    yield begin(addDays(first, -7), strand);
  }
}

function* accountOpened({ firm, town }: Life, { bank }: Lender, day: BusinessDate): Strand {
  if (firm.accounts.some((one) => one.bank === bank && one.kind === 'basic')) return;
  const account = { account: town.newId('AC'), bank, kind: 'general', share: 0.2 } as const;
  yield on(day, 'account.opened', {
    ...{ account: account.account, party: firm.party, bank, kind: account.kind },
    purpose: '贷款发放及结算',
    declared: true,
  });
  firm.accounts = [...firm.accounts, account];
  yield begin(day, turnover({ firm, town }, account, day));
}

type Lent = Readonly<{ lender: Lender; facility: Facility; start: BusinessDate }>;
type Term = Readonly<{ day: BusinessDate; months: number }>;

const loanOf = ({ firm, town }: Life, lent: Lent, { day, months }: Term): Loan => ({
  loan: town.newId('JK'),
  bank: lent.lender.bank,
  party: firm.party,
  amount: lent.facility.amount,
  grantedOn: day,
  maturity: addMonths(day, months),
  kind: lent.facility.security,
  balance: 0,
});

/** A working loan: a year, repaid in one sum, and after some weeks lent again. */
function* working(life: Life, first: Lent): Strand {
  const { firm, town } = life;
  let lent = first;
  for (let day = first.start; day <= town.to;) {
    yield until(addDays(day, -1));
    if (firm.isClosing || firm.health === 'failing') return;
    const loan = loanOf(life, lent, { day, months: 12 });
    const repaidOn = yield* lived(life, loan, lent.facility);
    if (repaidOn === undefined) return;
    const isAtOnce = firm.dice.chance(rate('rollsOverAtOnce'));
    day = addDays(repaidOn, isAtOnce ? firm.dice.whole(2, 6) : firm.dice.whole(9, 40));
    if (firm.dice.chance(rate('lenderChanges'))) {
      day = addDays(repaidOn, 30);
      lent = yield* toAnotherBank(life, lent, addDays(repaidOn, 4));
    }
  }
}

/** The old loan repaid, another bank makes the next one, and the firm settles there. */
function* toAnotherBank(life: Life, lent: Lent, day: BusinessDate): Strand<Lent> {
  const { firm, town } = life;
  const bank = town.banks.find((one) => firm.lenders.every((lender) => lender.bank !== one));
  if (bank === undefined || lent.lender.facilities.length > 1) return lent;
  const lender = { ...lent.lender, bank };
  yield until(day);
  firm.lenders = firm.lenders.map((one) => (one === lent.lender ? lender : one));
  yield* statementFor(life, { recipient: bank, day });
  yield begin(day, ratings(life, lender, addDays(day, 3)));
  yield* accountOpened(life, lender, addDays(day, 8));
  // What was settled with the old bank is settled with the new one.
  const moved = firm.accounts.find((one) => one.bank === lent.lender.bank && !one.isForWages);
  if (moved) moved.share = 0.1;
  return { ...lent, lender };
}

/** A term loan: three years, a twelfth of it every quarter. */
function* term(life: Life, lent: Lent): Strand {
  yield until(addDays(lent.start, -1));
  if (life.firm.isClosing || life.firm.health === 'failing') return;
  yield* lived(life, loanOf(life, lent, { day: lent.start, months: 36 }), lent.facility);
}

/** From the appraisal to the release; the day on which all was repaid, if it ever was. */
function* lived(
  life: Life,
  loan: Loan,
  { security, form }: Facility,
): Strand<BusinessDate | undefined> {
  const { firm } = life;
  const by = yield* secured(life, loan, security);
  const isTerm = form === 'term';
  yield granted(loan, isTerm ? { instalments: true } : {});
  yield disbursed(firm, loan, addDays(loan.grantedOn, 1));
  yield begin(addDays(loan.grantedOn, 2), loanSpent(life, addDays(loan.grantedOn, 2), loan));
  const serving = { by, principalEach: isTerm ? loan.amount / 12 : 0 };
  if (!isTerm && firm.dice.chance(rate('extended'))) {
    const askedOn = addDays(loan.maturity, -25);
    if (!(yield* served(life, loan, { ...serving, through: askedOn }))) return undefined;
    yield* extended(life, loan, { ...by, day: askedOn });
  }
  if (!(yield* served(life, loan, { ...serving, through: loan.maturity }))) return undefined;
  return yield* repaidAtMaturity(life, loan, by);
}

type Serving = Readonly<{ by: Secured; principalEach: number; through: BusinessDate }>;

/** Interest every quarter up to a day; false where the firm fails on the way. */
function* served(life: Life, loan: Loan, serving: Serving): Strand<boolean> {
  const { by, principalEach, through } = serving;
  const { firm } = life;
  // The first days of a loan are paid with the next quarter.
  const from = loan.servedTo ?? addDays(loan.grantedOn, 20);
  for (let day = nextQuarter(from); addDays(day, 10) <= through; day = nextQuarter(day)) {
    yield until(day);
    if (firm.health === 'failing') {
      yield* failed(life, loan, { by, day });
      return false;
    }
    loan.servedTo = day;
    const isWaived = firm.dice.chance(rate('interestWaived') / 4);
    if (isWaived) yield waived(loan, day);
    else yield* instalment(life, loan, { day, principal: principalEach });
    yield classified(loan, addDays(day, 9), 'pass');
  }
  return true;
}

const waived = (loan: Loan, day: BusinessDate): Step =>
  on(day, 'loan.relief-agreed', {
    ...{ ...named(loan), form: 'interest-waived', amount: yuan(quarterInterest(loan)) },
  });

type Due = Readonly<{ day: BusinessDate; principal: number }>;

/** Paid on the day, or days late after a reminder. */
function* instalment({ firm }: Life, loan: Loan, { day, principal }: Due): Strand {
  const interest = quarterInterest(loan);
  if (!firm.dice.chance(rate('interestLate') / 4)) {
    yield repaid(firm, loan, { day, principal, interest });
    return;
  }
  yield overdue(loan, addDays(day, 2), { days: 2, principal, interest });
  yield repaid(firm, loan, { day: addDays(day, firm.dice.whole(3, 9)), principal, interest });
}

/** The day on which all is repaid; undefined where it never is. */
function* repaidAtMaturity(life: Life, loan: Loan, by: Secured): Strand<BusinessDate | undefined> {
  const { firm } = life;
  yield until(loan.maturity);
  if (firm.health === 'failing') {
    yield* failed(life, loan, { by, day: loan.maturity });
    return undefined;
  }
  const isLate = firm.dice.chance(rate('principalLate'));
  const day = isLate ? yield* paidLate(life, loan) : loan.maturity;
  yield repaid(firm, loan, { day, principal: loan.balance, interest: quarterInterest(loan) });
  yield* released(life, loan, { ...by, day: addDays(day, 1) });
  return day;
}

/** Days to four weeks: reported, asked for, and paid. */
function* paidLate({ firm }: Life, loan: Loan): Strand<BusinessDate> {
  const days = firm.dice.whole(4, 28);
  const due = { principal: loan.balance, interest: quarterInterest(loan) };
  yield overdue(loan, addDays(loan.maturity, 3), { days: 3, ...due });
  if (days > 8) yield demanded(loan, addDays(loan.maturity, 8));
  if (days > 15) yield overdue(loan, addDays(loan.maturity, 15), { days: 15, ...due });
  return addDays(loan.maturity, days);
}

/** Asked for before it falls due, the guarantors agreeing, for half a year. */
function* extended(life: Life, loan: Loan, by: Secured & { day: BusinessDate }): Strand {
  yield until(by.day);
  if (life.firm.health === 'failing') return;
  yield on(by.day, 'loan.acknowledged', { ...named(loan), form: 'extension-request' });
  yield* guarantorsAsked(life, loan, { ...by, day: addDays(by.day, 5) });
  loan.maturity = addMonths(loan.maturity, 6);
  loan.servedTo = addDays(by.day, 10);
  yield repaid(life.firm, loan, { day: loan.servedTo, interest: quarterInterest(loan) });
  yield on(loan.servedTo, 'loan.extended', {
    ...named(loan),
    maturity: loan.maturity,
    ...(by.guarantees.length > 0 ? { guarantorsConsented: true } : {}),
  });
}

/** The 21st of the last month of a quarter, when interest is due. */
function nextQuarter(after: BusinessDate): BusinessDate {
  const lastMonth = Math.ceil(Number(after.slice(5, 7)) / 3) * 3;
  const due = businessDate(`${after.slice(0, 4)}-${String(lastMonth).padStart(2, '0')}-21`);
  return due > after ? due : addMonths(due, 3);
}
