/**
 * A special account that does the work of a basic one.
 *
 * A special account holds earmarked money: a building fund, a deposit, a grant. Wages, cash and the
 * day's sales belong elsewhere. Where they pass through it month after month, the daily business
 * has found a place that lenders do not watch. One month may be a mistake; wages out of an account
 * opened for wages are what they were earmarked for. Sources: S4-09, law.
 */
import { yuan, type CreditEvent, type EvidenceRef, type Fen } from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { monthNumber } from '../months';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

/** What one special account reported of one month. */
type Report = Readonly<{
  account: string;
  month: number;
  event: EvidenceRef;
  credit: Fen;
  ordinarySales: Fen;
  wagesOrCash: Fen;
}>;
type State = Readonly<{
  reports: readonly Report[];
  /** Special accounts opened to pay wages, as builders must. */
  forWages: readonly string[];
  closed: readonly string[];
}>;

const parameters = {
  monthsMin: { unit: 'months', default: 2 },
  windowMonths: { unit: 'months', default: 3 },
  ordinarySalesMin: { unit: 'ratio', default: 0.5 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
};
type Ctx = SignContext<typeof parameters>;

/** Reports and accounts kept, the latest of each: three months of sixteen accounts. */
const reportsMax = 48;
const accountsMax = 16;
const nothing = yuan('0');

export const specialAccountAsBasic = defineWarningSign({
  id: 'special-account-as-basic',
  version: 2,
  family: 'accounts',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['account.opened', 'account.turnover', 'account.closed'],
  subject: 'obligor',

  initialState: (): State => ({ reports: [], forWages: [], closed: [] }),

  evolve: (state, event, ctx) => {
    const account = `${event.data.bank}/${event.data.account}`;
    if (event.type === 'account.opened')
      return isForWages(event)
        ? { ...state, forWages: latestAccounts(state.forWages, account) }
        : state;
    if (event.type === 'account.closed') return withClosed(state, account);
    if (event.data.kind !== 'special' || state.closed.includes(account)) return state;
    const report = reported(account, event);
    const reports = [...others(state.reports, report), report];
    return {
      ...state,
      reports: reports.filter((one) => isRecent(one, reports, ctx)).slice(-reportsMax),
    };
  },

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && used(state, ctx).length > 0,

  evidence: (state, ctx) => used(state, ctx).map(({ event }) => event),

  measures: (state, ctx) => {
    const counted = used(state, ctx);
    const shares = counted.map(({ ordinarySales, credit }) => shareOf(ordinarySales, credit) ?? 0);
    const wages = counted.reduce((sum, { wagesOrCash }) => sum + wagesOrCash, 0n) as Fen;
    const { monthsMin, ordinarySalesMin, exposureMin } = ctx.parameters;
    const months = Math.max(...counted.map((one) => monthsLike(one, counted).length));
    return [
      { name: 'months', value: months, threshold: monthsMin },
      { name: 'sales-share', value: Math.max(...shares), threshold: ordinarySalesMin },
      { name: 'wages-or-cash', value: wages },
      { name: 'exposure', value: ctx.standing.exposure, threshold: exposureMin },
    ];
  },
});

/** A closed account serves nobody any more; reports of its last months may still come. */
const withClosed = ({ reports, closed, ...state }: State, account: string): State => ({
  ...state,
  reports: reports.filter((report) => report.account !== account),
  closed: latestAccounts(closed, account),
});

const latestAccounts = (accounts: readonly string[], account: string): readonly string[] =>
  [...accounts.filter((one) => one !== account), account].slice(-accountsMax);

const isForWages = ({ data }: CreditEvent<'account.opened'>): boolean =>
  data.kind === 'special' && data.purpose === 'wages';

const reported = (account: string, { data, ref }: CreditEvent<'account.turnover'>): Report => ({
  account,
  month: monthNumber(data.month),
  event: ref,
  credit: yuan(data.credit),
  ordinarySales: data.ordinarySales === undefined ? nothing : yuan(data.ordinarySales),
  wagesOrCash: data.wagesOrCash === undefined ? nothing : yuan(data.wagesOrCash),
});

/** Reports but for an earlier one of the same account and month, which the new one replaces. */
const others = (reports: readonly Report[], { account, month }: Report): readonly Report[] =>
  reports.filter((one) => one.account !== account || one.month !== month);

/** Within the three months that end with the latest one that its account reported. */
const isRecent = ({ account, month }: Report, reports: readonly Report[], ctx: Ctx): boolean =>
  reports.every(
    (one) => one.account !== account || one.month - month < ctx.parameters.windowMonths,
  );

const isUsedAsBasic = (report: Report, { forWages }: State, ctx: Ctx): boolean => {
  const { account, credit, ordinarySales, wagesOrCash } = report;
  const { ordinarySalesMin } = ctx.parameters;
  if (wagesOrCash > 0n && !forWages.includes(account)) return true;
  return ordinarySales > 0n && isAtLeast(ordinarySales, ordinarySalesMin, credit);
};

const monthsLike = ({ account }: Report, reports: readonly Report[]): readonly Report[] =>
  reports.filter((one) => one.account === account);

/** The months that count, of accounts of which enough do. */
function used(state: State, ctx: Ctx): readonly Report[] {
  const { reports } = state;
  const months = reports.filter(
    (report) => isUsedAsBasic(report, state, ctx) && isRecent(report, reports, ctx),
  );
  return months.filter((one) => monthsLike(one, months).length >= ctx.parameters.monthsMin);
}
