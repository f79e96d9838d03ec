/**
 * A lender's own security, or a repayment it took early, that an administrator may take back.
 *
 * The bank did what a careful bank does when a client weakens: it asked for security, or for its
 * money. The law undoes that for a year before the bankruptcy, or for half a year. Better that the
 * bank hears it from its own desk than from the administrator. Source: Enterprise Bankruptcy Law 31
 * and 32 with interpretation II, 12.
 */
import { lookBackFrom } from '@tocsin/legal-calendar';
import {
  addDays,
  daysBetween,
  yuan,
  type BankId,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import { earliestRunning } from '../bankruptcies';
import { defineWarningSign, type SignContext, type SignMeasure } from '../define-warning-sign';
import { texts } from './texts';

type Security = Readonly<{
  collateral: string;
  date: BusinessDate;
  /** Of the oldest debt that it secures and of the pledge. */
  events: readonly EvidenceRef[];
  debtDays: number;
}>;
type Repayment = Readonly<{
  date: BusinessDate;
  event: EvidenceRef;
  due: BusinessDate;
  amount: Fen;
  currency: string;
}>;

/** What one lender took within a year. */
type State = Readonly<{
  securities: readonly Security[];
  repayments: readonly Repayment[];
}>;

const parameters = { oldDebtDays: { unit: 'days', default: 30 } };
type Ctx = SignContext<typeof parameters>;

/** Securities and repayments of one lender that are kept, the latest, and for how long. */
const keptMax = 24;
const yearDays = 366;

export const ownSecurityAtRisk = defineWarningSign({
  id: 'own-security-at-risk',
  version: 1,
  family: 'bankruptcy',
  axis: 'protection',
  effect: 'claim-unenforceable',
  stage: 'bankruptcy',
  fault: 'bank',
  // There is no day on which it ends.
  base: 'orange',
  texts,
  parameters,
  watches: ['collateral.pledged', 'collateral.released', 'loan.repaid'],
  subject: 'bank',
  history: 'obligor',
  objectKind: 'party',
  objectOf: ({ data }, { subject }) =>
    data.party === subject ? objectFor(data.bank, subject) : [],
  about: (object) => {
    const [subject = ''] = object.split('/', 1);
    return { subject, object: object.slice(subject.length + 1) };
  },

  initialState: (): State => ({ securities: [], repayments: [] }),

  evolve: (state, event, ctx) => {
    switch (event.type) {
      case 'collateral.pledged':
        return withSecurity(state, event, ctx);
      case 'collateral.released':
        return withoutSecurity(state, event.data.collateral);
      case 'loan.repaid':
        return withRepayment(state, event, ctx);
    }
  },

  holds: (state, ctx) => {
    const { securities, repayments } = atRisk(state, ctx);
    return securities.length + repayments.length > 0;
  },

  evidence: (state, ctx) => {
    const { securities, repayments } = atRisk(state, ctx);
    const accepted = earliestRunning(ctx.standing.bankruptcies)?.accepted;
    return [
      ...(accepted ? [accepted.event] : []),
      ...securities.flatMap(({ events }) => events),
      ...repayments.map(({ event }) => event),
    ];
  },

  measures: (state, ctx) => {
    const { securities, repayments } = atRisk(state, ctx);
    return [
      ...(securities.length === 0 ? [] : [measureOf(securities, ctx)]),
      ...totals(repayments),
    ];
  },
});

const objectFor = (bank: BankId, obligor: string): string => `${bank}/${obligor}`;

const recent = <One extends Readonly<{ date: BusinessDate }>>(
  all: readonly One[],
  today: BusinessDate,
): readonly One[] => all.filter(({ date }) => date >= addDays(today, -yearDays)).slice(-keptMax);

/** Security for the obligor's own debts; how old they are is judged when it matters. */
function withSecurity(
  state: State,
  { data, date, ref }: CreditEvent<'collateral.pledged'>,
  { standing }: Ctx,
): State {
  const { bank, loans, collateral } = data;
  const [oldest] = loans
    .flatMap((loan) => standing.loans.get(`${bank}/${loan}`)?.since ?? [])
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  if (!oldest) return state;
  const debtDays = daysBetween(oldest.date, date);
  const security = { collateral, date, events: [oldest.event, ref], debtDays };
  return { ...state, securities: recent([...state.securities, security], date) };
}

/** What the bank has given back cannot be taken from it. */
function withoutSecurity(state: State, collateral: string): State {
  const kept = state.securities.filter((one) => one.collateral !== collateral);
  return kept.length === state.securities.length ? state : { ...state, securities: kept };
}

/** Paid by the obligor itself before its day; instalments have days of their own, unknown here. */
function withRepayment(
  state: State,
  { data, date, ref }: CreditEvent<'loan.repaid'>,
  { standing, subject }: Ctx,
): State {
  const { bank, loan: id, principal, payer = subject, currency = 'CNY' } = data;
  const loan = standing.loans.get(`${bank}/${id}`);
  const amount = yuan(principal);
  const due = loan?.maturity;
  if (due === undefined || date >= due || loan?.isInInstalments === true) return state;
  if (amount === 0n || payer !== subject) return state;
  const repayment = { date, event: ref, due, amount, currency };
  return { ...state, repayments: recent([...state.repayments, repayment], date) };
}

/** What lies in the windows of the bankruptcy: for debts due by then the shorter one. */
function atRisk({ securities, repayments }: State, ctx: Ctx): State {
  const accepted = earliestRunning(ctx.standing.bankruptcies)?.accepted;
  const window = accepted && lookBackFrom(accepted.date);
  if (!window) return { securities: [], repayments: [] };
  return {
    securities: securities.filter(
      ({ date, debtDays }) =>
        date >= window.avoidableFrom &&
        date <= accepted.date &&
        debtDays >= ctx.parameters.oldDebtDays,
    ),
    repayments: repayments.filter(
      ({ date, due }) =>
        date >= (due < accepted.date ? window.preferenceFrom : window.avoidableFrom) &&
        date <= accepted.date,
    ),
  };
}

const measureOf = (securities: readonly Security[], ctx: Ctx): SignMeasure => ({
  name: 'debt-days',
  value: Math.max(...securities.map(({ debtDays }) => debtDays)),
  threshold: ctx.parameters.oldDebtDays,
  unit: 'days',
});

/** What was repaid early, by currency. */
function totals(repayments: readonly Repayment[]): readonly SignMeasure[] {
  const currencies = [...new Set(repayments.map(({ currency }) => currency))];
  return currencies.map((unit) => ({
    name: 'repaid-early',
    value: repayments
      .filter(({ currency }) => currency === unit)
      .reduce((sum, { amount }) => sum + amount, 0n) as Fen,
    unit,
  }));
}
