/**
 * Loans that come back only because another loan has just gone out, twice within a year.
 *
 * Each bank sees a client that pays on the day; together they pay themselves. Once is a change of
 * bank, and a rescheduling that the bank agreed to is no disguise. Sources: R8, R17.
 */
import {
  addDays,
  addMonths,
  daysBetween,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

type Dated = Readonly<{ date: BusinessDate; event: EvidenceRef }>;
type Paid = Dated & Readonly<{ principal: Fen; isByAnotherBank: boolean }>;
/** A grant, or the first money of a loan. */
type Lent = Dated & Readonly<{ loan: string }>;
type Debt = Readonly<{
  granted: Fen;
  /** The most that was outstanding since nothing was. */
  peak: Fen;
  isPaidOff: boolean;
  /** Repayments of the last days that are no part of a roll yet. */
  paid: readonly Paid[];
}>;
/** A loan repaid with borrowed money. */
type Roll = Readonly<{
  loan: string;
  date: BusinessDate;
  share: number;
  repayments: readonly Dated[];
  funding: readonly Lent[];
}>;
type State = Readonly<{
  /** By `<bank>/<loan>`, as are all loans here. */
  debts: ReadonlyMap<string, Debt>;
  lent: readonly Lent[];
  rolls: readonly Roll[];
  rescheduled: readonly Readonly<{ loan: string; date: BusinessDate }>[];
}>;

const parameters = {
  timesMin: { unit: 'loans', default: 2 },
  windowMonths: { unit: 'months', default: 12 },
  nearDays: { unit: 'days', default: 7 },
  bridgeDays: { unit: 'days', default: 7 },
  shareMin: { unit: 'ratio', default: 0.8 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
};
type Ctx = SignContext<typeof parameters>;

const debtsMax = 128; // loans, those last heard of
const rememberedMax = 64; // payments of a loan, new loans, rolls and reschedulings, the latest of each

export const borrowedRepayment = defineWarningSign({
  id: 'borrowed-repayment',
  version: 1,
  family: 'money',
  axis: 'ability',
  effect: 'claim-unenforceable',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: [
    'loan.granted',
    'loan.disbursed',
    'loan.repaid',
    'loan.classified',
    'loan.relief-agreed',
  ],
  subject: 'obligor',

  initialState: (): State => ({ debts: new Map(), lent: [], rolls: [], rescheduled: [] }),

  evolve: (state, event, ctx) => {
    switch (event.type) {
      case 'loan.granted':
      case 'loan.disbursed':
        return withRolls(withLent(withDebt(state, event, ctx), event, ctx), ctx);
      case 'loan.classified':
        return withDebt(state, event, ctx);
      case 'loan.repaid':
        return withRolls(withPayment(withDebt(state, event, ctx), event, ctx), ctx);
      case 'loan.relief-agreed':
        return event.data.form === 'rescheduled' ? withRescheduling(state, event) : state;
    }
  },

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin &&
    counting(state, ctx).length >= ctx.parameters.timesMin,

  wakeOn: (state, ctx) => {
    const first = counting(state, ctx)[0];
    return first && addDays(lastDayOf(first, ctx), 1);
  },

  evidence: (state, ctx) =>
    counting(state, ctx)
      .flatMap(({ repayments, funding }) => [...repayments, ...funding])
      .map(({ event }) => event),

  measures: (state, ctx) => {
    const rolls = counting(state, ctx);
    const shares = rolls.map(({ share }) => share);
    return [
      { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
      { name: 'times', value: rolls.length, threshold: ctx.parameters.timesMin },
      { name: 'share', value: Math.min(...shares), threshold: ctx.parameters.shareMin },
    ];
  },
});

type LoanEvent = CreditEvent<'loan.granted' | 'loan.disbursed' | 'loan.repaid' | 'loan.classified'>;

const keyOf = ({ data }: CreditEvent<`loan.${'granted' | 'relief-agreed'}`> | LoanEvent): string =>
  `${data.bank}/${data.loan}`;

const noDebt: Debt = { granted: yuan('0'), peak: yuan('0'), isPaidOff: true, paid: [] };

/** How large the loan is: the most that was outstanding at a time, or what was granted. */
function withDebt(state: State, event: LoanEvent, { standing }: Ctx): State {
  const key = keyOf(event);
  const before = state.debts.get(key) ?? noDebt;
  const balance = standing.loans.get(key)?.balance ?? yuan('0');
  const granted = event.type === 'loan.granted' ? yuan(event.data.amount) : before.granted;
  const peak = before.isPaidOff || balance > before.peak ? balance : before.peak;
  const after = {
    ...before,
    granted,
    // What is repaid was outstanding before it.
    peak: event.type === 'loan.repaid' ? before.peak : peak,
    isPaidOff: balance <= 0n,
  };
  return { ...state, debts: withEntry(state.debts, key, after) };
}

function withEntry(debts: State['debts'], key: string, debt: Debt): State['debts'] {
  const next = new Map(debts);
  next.delete(key);
  next.set(key, debt);
  const [oldest] = next.keys();
  if (next.size > debtsMax && oldest !== undefined) next.delete(oldest);
  return next;
}

/** Money drawn while something is still outstanding is the old loan, not a new one. */
function withLent(
  state: State,
  event: CreditEvent<'loan.granted' | 'loan.disbursed'>,
  ctx: Ctx,
): State {
  const loan = keyOf(event);
  const balance = ctx.standing.loans.get(loan)?.balance ?? yuan('0');
  if (event.type === 'loan.disbursed' && balance > yuan(event.data.amount)) return state;
  const one = { loan, date: event.date, event: event.ref };
  const lent = [...state.lent.filter((other) => isClose(other, one, ctx)), one];
  const rolls = state.rolls.map((roll) =>
    roll.loan !== loan && roll.repayments.some((paid) => isNear(paid, one, ctx))
      ? { ...roll, funding: [...roll.funding, one].slice(-rememberedMax) }
      : roll,
  );
  return { ...state, rolls, lent: lent.slice(-rememberedMax) };
}

/** What follows a roll within days belongs to it. */
function withPayment(state: State, event: CreditEvent<'loan.repaid'>, ctx: Ctx): State {
  const { bank, principal, payerBank } = event.data;
  const loan = keyOf(event);
  const debt = state.debts.get(loan) ?? noDebt;
  const { nearDays, bridgeDays } = ctx.parameters;
  const isByAnotherBank = payerBank !== undefined && payerBank !== bank;
  const one = { date: event.date, event: event.ref, principal: yuan(principal), isByAnotherBank };
  const last = state.rolls.findLast((roll) => roll.loan === loan);
  if (last && isClose(last, one, ctx)) {
    const roll = { ...last, repayments: [...last.repayments, one].slice(-rememberedMax) };
    return { ...state, rolls: state.rolls.map((other) => (other === last ? roll : other)) };
  }
  const recent = debt.paid.filter(
    (paid) => daysBetween(paid.date, event.date) <= nearDays + bridgeDays,
  );
  const paid = [...recent, one].slice(-rememberedMax);
  return { ...state, debts: withEntry(state.debts, loan, { ...debt, paid }) };
}

const withRescheduling = (state: State, event: CreditEvent<'loan.relief-agreed'>): State => ({
  ...state,
  rescheduled: [...state.rescheduled, { loan: keyOf(event), date: event.date }].slice(
    -rememberedMax,
  ),
});

/** Repaid shortly after new money came, or shortly before it: with a bridge that it then repays. */
function isNear(
  paid: Pick<Dated, 'date'>,
  lent: Pick<Dated, 'date'>,
  { parameters: { nearDays, bridgeDays } }: Ctx,
): boolean {
  const days = daysBetween(lent.date, paid.date);
  return days <= nearDays && days >= -bridgeDays;
}

const isClose = (
  one: Pick<Dated, 'date'>,
  other: Pick<Dated, 'date'>,
  { parameters: { nearDays } }: Ctx,
): boolean => Math.abs(daysBetween(one.date, other.date)) <= nearDays;

/** Every loan that by today was repaid with borrowed money, and is not counted yet. */
function withRolls(state: State, ctx: Ctx): State {
  return [...state.debts].reduce((sum, [loan, debt]) => {
    const roll = debt.paid.length === 0 ? undefined : rollOf(loan, debt, { state, ctx });
    if (!roll) return sum;
    const used = new Set(roll.repayments.map(({ event }) => event));
    const paid = debt.paid.filter(({ event }) => !used.has(event));
    const debts = new Map(sum.debts).set(loan, { ...debt, paid });
    return { ...sum, debts, rolls: [...sum.rolls, roll].slice(-rememberedMax) };
  }, state);
}

function rollOf(
  loan: string,
  { peak, granted, paid }: Debt,
  { state, ctx }: Readonly<{ state: State; ctx: Ctx }>,
): Roll | undefined {
  const size = peak > 0n ? peak : granted;
  const others = state.lent.filter((one) => one.loan !== loan);
  const foreign = paid.filter((one) => one.isByAnotherBank);
  const ways = [
    ...others.map((one) => paid.filter((other) => isNear(other, one, ctx))),
    foreign.filter((one) => daysBetween(one.date, ctx.today) <= ctx.parameters.nearDays),
  ];
  const repayments = ways.find((way) => {
    const sum = totalOf(way);
    return sum > 0n && size > 0n && isAtLeast(sum, ctx.parameters.shareMin, size);
  });
  if (!repayments) return undefined;
  const funding = others.filter((one) => repayments.some((other) => isNear(other, one, ctx)));
  const share = shareOf(totalOf(repayments), size) ?? 0;
  return { loan, date: ctx.today, share, repayments, funding };
}

const totalOf = (paid: readonly Paid[]): Fen =>
  paid.reduce((sum, { principal }) => sum + principal, 0n) as Fen;

const lastDayOf = ({ date }: Roll, { parameters: { windowMonths } }: Ctx): BusinessDate =>
  addMonths(date, windowMonths);

/** Rolls inside the window that no bank agreed to, oldest first. */
const counting = (state: State, ctx: Ctx): readonly Roll[] =>
  state.rolls.filter((roll) => lastDayOf(roll, ctx) >= ctx.today && !isAgreed(roll, state, ctx));

/** A rescheduling of the loan repaid, in the year before or since; or of the new one, just then. */
const isAgreed = (roll: Roll, { rescheduled }: State, ctx: Ctx): boolean =>
  rescheduled.some(
    (one) =>
      (one.loan === roll.loan && one.date >= addMonths(roll.date, -ctx.parameters.windowMonths)) ||
      (roll.funding.some(({ loan }) => loan === one.loan) && isClose(one, roll, ctx)),
  );
