/**
 * Before its bankruptcy the obligor favours some: friends are paid, assets go for nothing or too
 * little, an old debt gets new security, a debt is paid before its day.
 *
 * The law lets an administrator take such acts back, a year or half a year from the acceptance. So
 * nothing is seen before it, and everything inside the windows is evidence of one alert.
 * Sources: S4-21, Enterprise Bankruptcy Law 31 and 32 with interpretation II.
 */
import { lookBackFrom } from '@tocsin/legal-calendar';
import { addDays, yuan, type CreditEvent, type Fen } from '@tocsin/credit-events';
import { actsBy, type Act, type ActEvent } from '../avoidable-acts';
import { runningOf } from '../bankruptcies';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { noSecuredLoans, securedAfter, type SecuredLoans } from '../secured-loans';
import { settledApart, withSettlement, type Settlements } from '../settlements';
import { isAtLeast } from '../shares';
import { texts } from './texts';

/** What may be taken back is remembered for bankruptcies to come; one begins with all of it. */
type State = Readonly<{
  bankruptcy?: string;
  acts: readonly Act[];
  settlements: Settlements;
  secured: SecuredLoans;
}>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  fairPriceMin: { unit: 'ratio', default: 0.7 },
  settledApartMin: { unit: 'ratio', default: 0.5 },
  oldDebtDays: { unit: 'days', default: 30 },
};
type Ctx = SignContext<typeof parameters>;

/** Acts of each sort that are kept, the latest, and for how long. */
const actsMax = 24;
const yearDays = 366;

export const preferentialRepayment = defineWarningSign({
  id: 'preferential-repayment',
  version: 3,
  family: 'bankruptcy',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'bankruptcy',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: [
    'payment.made',
    'collateral.transferred',
    'collateral.pledged',
    'collateral.released',
    'restructuring.assets-moved',
    'restructuring.settled',
    'bankruptcy.accepted',
  ],
  subject: 'obligor',
  objectKind: 'bankruptcy',
  objectOf: (event) => (event.type === 'bankruptcy.accepted' ? event.data.bankruptcy : undefined),

  initialState: (): State => ({ acts: [], settlements: [], secured: noSecuredLoans }),

  evolve: (state, event, ctx) => {
    if (event.type === 'bankruptcy.accepted') {
      const { bankruptcy } = event.data;
      return state.bankruptcy === bankruptcy ? state : { ...state, bankruptcy };
    }
    const accepted = runningOf(ctx.standing.bankruptcies, state.bankruptcy)?.accepted;
    // Whatever is reported on the day of the acceptance counts; what comes later is no preference.
    if (state.bankruptcy !== undefined && accepted?.date !== event.date) return state;
    if (event.type === 'restructuring.settled') return settled(state, event, ctx);
    return withSecured(withActs(state, actsBy(event, state.secured, ctx)), event);
  },

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin &&
    (countedActs(state, ctx).length > 0 || preferred(state, ctx).length > 0),

  evidence: (state, ctx) => {
    const accepted = runningOf(ctx.standing.bankruptcies, state.bankruptcy)?.accepted;
    return [
      ...(accepted ? [accepted.event] : []),
      ...countedActs(state, ctx).flatMap(({ events }) => events),
      ...preferred(state, ctx).flatMap(({ events }) => events),
    ];
  },

  connections: (state, ctx) => countedActs(state, ctx).flatMap(({ path }) => path ?? []),

  measures: (state, ctx) => {
    const acts = countedActs(state, ctx);
    const arms = [...new Set(acts.map(({ arm }) => arm))];
    const points = preferred(state, ctx).map(({ above }) => above);
    return [
      ...arms.map((arm) => ({ name: arm, value: acts.filter((act) => act.arm === arm).length })),
      ...(points.length === 0
        ? []
        : [
            {
              name: 'settled-apart',
              value: Math.max(...points),
              threshold: ctx.parameters.settledApartMin,
            },
          ]),
      { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
    ];
  },
});

function withSecured(state: State, event: ActEvent): State {
  if (event.type !== 'collateral.pledged' && event.type !== 'collateral.released') return state;
  const secured = securedAfter(state.secured, event);
  return secured === state.secured ? state : { ...state, secured };
}

function withActs(state: State, fresh: readonly Act[]): State {
  const [first] = fresh;
  if (!first) return state;
  const since = addDays(first.date, -yearDays);
  const all = [...state.acts.filter(({ date }) => date >= since), ...fresh];
  const kept = fresh.reduce((acts, { arm }) => {
    const alike = acts.filter((act) => act.arm === arm);
    return alike.length > actsMax ? acts.filter((act) => act !== alike[0]) : acts;
  }, all);
  return { ...state, acts: kept };
}

/** What a creditor with a rank of security gets stands up to the value of its collateral. */
function settled(
  state: State,
  event: CreditEvent<'restructuring.settled'>,
  { standing }: Ctx,
): State {
  const { creditor, rank, currency = 'CNY' } = event.data;
  const own = [...standing.pledges.values()]
    .flat()
    .filter((pledge) => pledge.bank === creditor && pledge.currency === currency);
  const value = own.reduce((sum, pledge) => sum + pledge.value, 0n) as Fen;
  // Of one whose collateral is not on record nothing shows that it got too much.
  const known = own.length === 0 ? {} : { value };
  const security = rank === 'secured' ? known : undefined;
  return { ...state, settlements: withSettlement(state.settlements, event, security) };
}

/** The windows of a bankruptcy that goes on. */
function windowOf({ bankruptcy }: State, { standing }: Ctx) {
  const accepted = runningOf(standing.bankruptcies, bankruptcy)?.accepted;
  return accepted && lookBackFrom(accepted.date);
}

/** Acts inside their windows, but for what is too small, too young or secured. */
function countedActs(state: State, ctx: Ctx): readonly Act[] {
  const window = windowOf(state, ctx);
  if (!window) return [];
  const inside = state.acts.filter(
    ({ arm, date }) =>
      date >= (arm === 'connected-paid' ? window.preferenceFrom : window.avoidableFrom),
  );
  return inside.filter(
    (act) =>
      !(act.price && isAtLeast(act.price.price, ctx.parameters.fairPriceMin, act.price.value)) &&
      !(act.debtDays !== undefined && act.debtDays < ctx.parameters.oldDebtDays) &&
      !isCovered(act, inside),
  );
}

/** What is paid on a loan stands as long as all of it together stays within its collateral. */
function isCovered({ arm, secured }: Act, among: readonly Act[]): boolean {
  if (!secured) return false;
  const alike = among.filter((act) => act.arm === arm && act.secured?.loan === secured.loan);
  const sum = alike.reduce((total, act) => total + (act.secured?.amount ?? 0n), 0n);
  return sum <= (alike.at(-1)?.secured?.value ?? 0n);
}

/** Creditors that were settled far above others of their rank. */
function preferred(state: State, ctx: Ctx) {
  const window = windowOf(state, ctx);
  if (!window) return [];
  const { settledApartMin } = ctx.parameters;
  return settledApart(state.settlements, { from: window.preferenceFrom, min: settledApartMin });
}
