/**
 * Receipts that used to reach the lenders' accounts go elsewhere.
 *
 * A bank lends on what passes through its hands: it sees the business there, and can debit what is
 * due. Where most receipts came in at the lenders and hardly any do now, the money has moved while
 * the debt stayed. A firm that grows with new customers elsewhere leaves the lenders' part as it
 * was: that is growth and no drain. Sources: S4-10, R41.
 */
import {
  yuan,
  type BankId,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { monthNumber } from '../months';
import { isAtLeast, isMoreThan, shareOf } from '../shares';
import { texts } from './texts';

/** What one account received in one month. */
type Inflow = Readonly<{
  account: string;
  bank: BankId;
  month: number;
  credit: Fen;
  event: EvidenceRef;
}>;
/** What all accounts received in one month. */
type Month = Readonly<{
  month: number;
  total: Fen;
  atLenders: Fen;
  events: readonly EvidenceRef[];
}>;
type State = Readonly<{ inflows: readonly Inflow[]; closed: readonly string[] }>;
type Drain = Readonly<{ high: readonly Month[]; low: readonly Month[] }>;

const parameters = {
  highShareMin: { unit: 'ratio', default: 0.5 },
  highMonths: { unit: 'months', default: 3 },
  lookbackMonths: { unit: 'months', default: 12 },
  lowShareMax: { unit: 'ratio', default: 0.3 },
  lowMonths: { unit: 'months', default: 2 },
  lenderFallMin: { unit: 'ratio', default: 0.2 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
};
type Ctx = SignContext<typeof parameters>;

/** Months kept, the latest reported; accounts of each, those that reported last; closed ones. */
const monthsMax = 18;
const accountsMax = 24;
const closedMax = 24;

export const settlementDrain = defineWarningSign({
  id: 'settlement-drain',
  version: 1,
  family: 'accounts',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['account.turnover', 'account.closed'],
  subject: 'obligor',

  initialState: (): State => ({ inflows: [], closed: [] }),

  evolve: (state, event) => {
    const account = `${event.data.bank}/${event.data.account}`;
    if (event.type === 'account.closed') {
      const others = state.closed.filter((one) => one !== account);
      return { ...state, closed: [...others, account].slice(-closedMax) };
    }
    if ((event.data.currency ?? 'CNY') !== 'CNY') return state;
    return { ...state, inflows: withInflow(state.inflows, inflowIn(account, event)) };
  },

  holds: (state, ctx) => drainIn(state, ctx) !== undefined,

  evidence: (state, ctx) => {
    const { high, low } = drainIn(state, ctx) ?? noDrain;
    return [...high, ...low].flatMap(({ events }) => events);
  },

  measures: (state, ctx) => {
    const { high, low } = drainIn(state, ctx) ?? noDrain;
    const { highShareMin, lowShareMax, lenderFallMin, exposureMin } = ctx.parameters;
    const before = meanShare(high);
    const now = low.map(({ atLenders, total }) => shareOf(atLenders, total) ?? 0);
    return [
      { name: 'share-before', value: shareOf(...before) ?? 0, threshold: highShareMin },
      { name: 'share-now', value: Math.max(...now), threshold: lowShareMax },
      { name: 'lender-inflow-fall', value: fallOf(high, low), threshold: lenderFallMin },
      { name: 'exposure', value: ctx.standing.exposure, threshold: exposureMin },
    ];
  },
});

const noDrain: Drain = { high: [], low: [] };

const inflowIn = (account: string, { data, ref }: CreditEvent<'account.turnover'>): Inflow => ({
  account,
  bank: data.bank,
  month: monthNumber(data.month),
  credit: yuan(data.credit),
  event: ref,
});

/** With the report of one account and month, which replaces an earlier one of the same. */
function withInflow(inflows: readonly Inflow[], inflow: Inflow): readonly Inflow[] {
  const { month, account } = inflow;
  const same = inflows.filter((one) => one.month === month && one.account !== account);
  const others = inflows.filter((one) => one.month !== month);
  const all = [...others, ...same.slice(1 - accountsMax), inflow];
  const first = reportedMonths(all).at(-monthsMax) ?? 0;
  return all.filter((one) => one.month >= first);
}

const reportedMonths = (inflows: readonly Inflow[]): readonly number[] =>
  [...new Set(inflows.map(({ month }) => month))].toSorted((a, b) => a - b);

/**
 * The latest month counts once every account of the month before has reported it, unless closed:
 * banks report on different days, and half a month's accounts say nothing of shares.
 */
function wholeMonths({ inflows, closed }: State): readonly Inflow[] {
  const [before, latest] = reportedMonths(inflows).slice(-2);
  const reported = inflows.filter(({ month }) => month === latest).map(({ account }) => account);
  const isWhole = inflows
    .filter(({ month }) => month === before)
    .every(({ account }) => reported.includes(account) || closed.includes(account));
  return isWhole ? inflows : inflows.filter(({ month }) => month !== latest);
}

/** Months in which anything was received, oldest first; without receipts there is no share. */
function monthsIn(state: State, { standing }: Ctx): readonly Month[] {
  const months = new Map<number, Month>();
  for (const { month, bank, credit, event } of wholeMonths(state)) {
    const { total, atLenders, events } = months.get(month) ?? emptyMonth;
    months.set(month, {
      month,
      total: (total + credit) as Fen,
      atLenders: (standing.lenders.has(bank) ? atLenders + credit : atLenders) as Fen,
      events: [...events, event],
    });
  }
  return [...months.values()]
    .filter(({ total }) => total > 0n)
    .toSorted((a, b) => a.month - b.month);
}

const emptyMonth: Omit<Month, 'month'> = { total: yuan('0'), atLenders: yuan('0'), events: [] };

/** The last reported months are low, and some months before them were high, unless by growth. */
function drainIn(state: State, ctx: Ctx): Drain | undefined {
  const { standing, parameters: limits } = ctx;
  if (standing.exposure < limits.exposureMin) return undefined;
  const months = monthsIn(state, ctx);
  const low = months.slice(-limits.lowMonths);
  const [first] = low;
  if (first === undefined) return undefined;
  if (low.some(({ atLenders, total }) => isMoreThan(atLenders, limits.lowShareMax, total)))
    return undefined;
  const before = months
    .slice(0, -limits.lowMonths)
    .filter(({ month }) => first.month - month <= limits.lookbackMonths);
  const high = runsOf(before, limits.highMonths).findLast(
    (run) => isHigh(run, ctx) && !isGrowth({ high: run, low }, ctx),
  );
  return high && { high, low };
}

/** Every run of so many reported months. */
const runsOf = (months: readonly Month[], length: number): readonly (readonly Month[])[] =>
  months.flatMap((_month, start) => {
    const run = months.slice(start, start + length);
    return run.length === length ? [run] : [];
  });

/** The mean of the monthly shares as a fraction, exact: part and whole. */
const meanShare = (months: readonly Month[]): readonly [Fen, Fen] => {
  let [part, whole] = [0n, 1n];
  for (const { atLenders, total } of months)
    [part, whole] = [part * total + atLenders * whole, whole * total];
  return [part as Fen, (whole * BigInt(months.length)) as Fen];
};

function isHigh(months: readonly Month[], { parameters: limits }: Ctx): boolean {
  const [part, whole] = meanShare(months);
  return isAtLeast(part, limits.highShareMin, whole);
}

const sumOf = (months: readonly Month[], part: 'total' | 'atLenders'): bigint =>
  months.reduce((sum, month) => sum + month[part], 0n);

/** More came in altogether, and what came in at the lenders fell by little or not at all. */
function isGrowth({ high, low }: Drain, { parameters: limits }: Ctx): boolean {
  // Means over runs of different length, brought to one denominator.
  const [before, now] = [BigInt(low.length), BigInt(high.length)];
  if (sumOf(low, 'total') * now <= sumOf(high, 'total') * before) return false;
  return isMoreThan(
    sumOf(low, 'atLenders') * now,
    1 - limits.lenderFallMin,
    sumOf(high, 'atLenders') * before,
  );
}

/** By what share the lenders' own receipts fell, mean against mean; below zero where they rose. */
function fallOf(high: readonly Month[], low: readonly Month[]): number {
  const before = (sumOf(high, 'atLenders') * BigInt(low.length)) as Fen;
  const now = (sumOf(low, 'atLenders') * BigInt(high.length)) as Fen;
  return Math.round((1 - (shareOf(now, before) ?? 0)) * 10_000) / 10_000;
}
