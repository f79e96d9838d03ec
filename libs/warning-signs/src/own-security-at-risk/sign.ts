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
import { runningOf } from '../bankruptcies';
import {
  defineWarningSign,
  type JudgeContext,
  type SignContext,
  type SignMeasure,
} from '../define-warning-sign';
import {
  noSecuredLoans,
  oldestNewlySecured,
  securedAfter,
  type Pledged,
  type SecuredLoans,
} from '../secured-loans';
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
type Taken = Readonly<{
  securities: readonly Security[];
  repayments: readonly Repayment[];
}>;
/** One lender, with what its pledges secure already. */
type Lender = Taken & Readonly<{ secured: SecuredLoans }>;
type State = ReadonlyMap<BankId, Lender>;

const parameters = { oldDebtDays: { unit: 'days', default: 30 } };
type Ctx = SignContext<typeof parameters>;
type Judge = JudgeContext<typeof parameters>;

/** Lenders that are kept, those that took something last. */
const lendersMax = 32;
/** Securities and repayments of one lender that are kept, the latest, and for how long. */
const keptMax = 24;
const yearDays = 366;

export const ownSecurityAtRisk = defineWarningSign({
  id: 'own-security-at-risk',
  version: 3,
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
  objectKind: 'bankruptcy',
  /** One for each lender in each bankruptcy that reaches back to something it took. */
  appear: (taken, ctx) =>
    [...ctx.standing.bankruptcies.keys()].flatMap((bankruptcy) =>
      [...taken.keys()]
        .filter((bank) => isAny(atRisk(taken, { bank, bankruptcy }, ctx)))
        .map((bank) => `${bank}/${bankruptcy}`),
    ),
  about: (object) => {
    const { bank, bankruptcy } = namedBy(object);
    return { subject: bank, object: bankruptcy };
  },

  initialState: (): State => new Map(),

  evolve: (taken, event, ctx) => {
    const { party, bank } = event.data;
    if (party !== ctx.subject) return taken;
    const before = taken.get(bank) ?? { ...nothing, secured: noSecuredLoans };
    const after = afterEvent(before, event, ctx);
    if (after === before) return taken;
    const others = [...taken].filter(([other]) => other !== bank).slice(1 - lendersMax);
    return new Map([...others, [bank, after]]);
  },

  holds: (taken, ctx) => isAny(judged(taken, ctx)),

  evidence: (taken, ctx) => {
    const { securities, repayments } = judged(taken, ctx);
    const { bankruptcy } = namedBy(ctx.object);
    const accepted = runningOf(ctx.standing.bankruptcies, bankruptcy)?.accepted;
    return [
      ...(accepted ? [accepted.event] : []),
      ...securities.flatMap(({ events }) => events),
      ...repayments.map(({ event }) => event),
    ];
  },

  measures: (taken, ctx) => {
    const { securities, repayments } = judged(taken, ctx);
    return [
      ...(securities.length === 0 ? [] : [measureOf(securities, ctx)]),
      ...totals(repayments),
    ];
  },
});

const nothing: Taken = { securities: [], repayments: [] };

const isAny = ({ securities, repayments }: Taken): boolean =>
  securities.length + repayments.length > 0;

/** A lender and a bankruptcy: `<bank>/<bankruptcy>`. */
type Named = Readonly<{ bank: BankId; bankruptcy: string }>;

function namedBy(object = ''): Named {
  const [bank = ''] = object.split('/', 1);
  // It was made of a bank's id by `appear`.
  return { bank: bank as BankId, bankruptcy: object.slice(bank.length + 1) };
}

const judged = (taken: State, ctx: Judge): Taken => atRisk(taken, namedBy(ctx.object), ctx);

function afterEvent(
  lender: Lender,
  event: CreditEvent<'collateral.pledged' | 'collateral.released' | 'loan.repaid'>,
  ctx: Ctx,
): Lender {
  if (event.type === 'loan.repaid') return withRepayment(lender, event, ctx);
  const after =
    event.type === 'collateral.pledged'
      ? withSecurity(lender, event, ctx)
      : withoutSecurity(lender, event.data.collateral);
  const secured = securedAfter(lender.secured, event);
  return secured === lender.secured ? after : { ...after, secured };
}

const recent = <One extends Readonly<{ date: BusinessDate }>>(
  all: readonly One[],
  today: BusinessDate,
): readonly One[] => all.filter(({ date }) => date >= addDays(today, -yearDays)).slice(-keptMax);

/** New security for the obligor's own debts; how old they are is judged when it matters. */
function withSecurity(taken: Lender, event: Pledged, { standing }: Ctx): Lender {
  const { date, ref } = event;
  const { collateral } = event.data;
  const oldest = oldestNewlySecured(taken.secured, event, standing);
  if (!oldest) return taken;
  const debtDays = daysBetween(oldest.date, date);
  const security = { collateral, date, events: [oldest.event, ref], debtDays };
  return { ...taken, securities: recent([...taken.securities, security], date) };
}

/** What the bank has given back cannot be taken from it. */
function withoutSecurity(taken: Lender, collateral: string): Lender {
  const kept = taken.securities.filter((one) => one.collateral !== collateral);
  return kept.length === taken.securities.length ? taken : { ...taken, securities: kept };
}

/** Paid by the obligor itself before its day; instalments have days of their own, unknown here. */
function withRepayment(
  taken: Lender,
  { data, date, ref }: CreditEvent<'loan.repaid'>,
  { standing, subject }: Ctx,
): Lender {
  const { bank, loan: id, principal, payer = subject, currency = 'CNY' } = data;
  const loan = standing.loans.get(`${bank}/${id}`);
  const amount = yuan(principal);
  const due = loan?.maturity;
  if (due === undefined || date >= due || loan?.isInInstalments === true) return taken;
  if (amount === 0n || payer !== subject) return taken;
  const repayment = { date, event: ref, due, amount, currency };
  return { ...taken, repayments: recent([...taken.repayments, repayment], date) };
}

/** What lies in the windows of the bankruptcy: for debts due by then the shorter one. */
function atRisk(taken: State, { bank, bankruptcy }: Named, ctx: Ctx): Taken {
  const { securities, repayments } = taken.get(bank) ?? nothing;
  const accepted = runningOf(ctx.standing.bankruptcies, bankruptcy)?.accepted;
  const window = accepted && lookBackFrom(accepted.date);
  if (!window) return nothing;
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
