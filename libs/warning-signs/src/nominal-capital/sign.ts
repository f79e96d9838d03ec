/**
 * When a loan is granted most of the capital exists on paper only, or a large owner holds it for
 * somebody else.
 *
 * The bank lends on a capital that nobody has paid in, or to an owner who does not own. Both are
 * lawful within their terms and common; that is why the sign is blue, and why it goes when the
 * capital comes. Sources: S0-04, S0-10; Company Law 47, 54.
 */
import {
  addDays,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
  type PartyId,
} from '@tocsin/credit-events';
import { isCapitalEvent, paidInOf, type Capital } from '../capital';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

/** What was to be seen at a grant, and is not mended. */
type Grant = Readonly<{
  date: BusinessDate;
  event: EvidenceRef;
  isUnpaid: boolean;
  nominees: readonly PartyId[];
}>;
/** A loan that is granted and not drawn yet; the exposure does not know of it. */
type Undrawn = Readonly<{ loan: string; amount: Fen; maturity: BusinessDate }>;
type State = Readonly<{ grants: readonly Grant[]; undrawn: readonly Undrawn[] }>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  paidInMin: { unit: 'ratio', default: 0.3 },
  nomineeRatioMin: { unit: 'ratio', default: 0.25 },
};
type Ctx = SignContext<typeof parameters>;

/** Grants and undrawn loans kept, the latest of each. */
const rememberedMax = 50;

export const nominalCapital = defineWarningSign({
  id: 'nominal-capital',
  version: 1,
  family: 'restructuring',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'origination',
  fault: 'debtor',
  base: 'blue',
  texts,
  parameters,
  watches: [
    'loan.granted',
    'loan.disbursed',
    'loan.classified',
    'loan.repaid',
    'party.registered',
    'party.changed',
    'party.shareholding',
    'party.capital-reduced',
  ],
  subject: 'obligor',

  initialState: (): State => ({ grants: [], undrawn: [] }),

  evolve: (state, event, ctx) => {
    if (event.data.party !== ctx.subject) return state;
    if (isCapitalEvent(event)) {
      const grants = reviewed(state.grants, event.date, ctx);
      return grants === state.grants ? state : { ...state, grants };
    }
    if (event.type === 'loan.granted') return granted(state, event, ctx);
    const loan = loanOf(event);
    const undrawn = state.undrawn.filter((one) => one.loan !== loan);
    return undrawn.length === state.undrawn.length ? state : { ...state, undrawn };
  },

  holds: (state, ctx) => state.grants.some(isTelling) && isLent(state, ctx),

  wakeOn: ({ undrawn }, { today }) =>
    undrawn
      .map(({ maturity }) => addDays(maturity, 1))
      .filter((day) => day > today)
      .toSorted()[0],

  evidence: ({ grants }, { standing: { capital } }) => [
    ...grants.filter(isTelling).map(({ event }) => event),
    ...(grants.some(({ isUnpaid }) => isUnpaid) ? unpaidEvents(capital) : []),
    ...nomineesIn(grants).flatMap((holder) => capital.holdings.get(holder)?.event ?? []),
  ],

  measures: (state, ctx) => {
    const { paidInMin, nomineeRatioMin, exposureMin } = ctx.parameters;
    const { capital, exposure } = ctx.standing;
    return [
      ...(state.grants.some(({ isUnpaid }) => isUnpaid)
        ? [{ name: 'paid-in', value: paidInShare(capital) ?? 0, threshold: paidInMin }]
        : []),
      ...nomineesIn(state.grants).flatMap((holder) => {
        const ratio = capital.holdings.get(holder)?.ratio;
        return ratio === undefined
          ? []
          : [{ name: 'nominee', value: ratio, threshold: nomineeRatioMin }];
      }),
      { name: 'exposure', value: exposure, threshold: exposureMin },
    ];
  },
});

const loanOf = ({ data }: Readonly<{ data: Readonly<{ bank: string; loan: string }> }>): string =>
  `${data.bank}/${data.loan}`;

const isTelling = ({ isUnpaid, nominees }: Grant): boolean => isUnpaid || nominees.length > 0;

const nomineesIn = (grants: readonly Grant[]): readonly PartyId[] => [
  ...new Set(grants.flatMap(({ nominees }) => nominees)),
];

function granted(state: State, event: CreditEvent<'loan.granted'>, ctx: Ctx): State {
  const { date, ref } = event;
  const kept = state.grants.filter((grant) => isTelling(grant) || grant.date === date);
  const grants = [...kept, { date, event: ref, ...seenIn(ctx) }].slice(-rememberedMax);
  return { grants, undrawn: undrawnAfter(state.undrawn, event, ctx) };
}

/** Money that was out before its grant was told, on the same day, is in the exposure already. */
function undrawnAfter(
  undrawn: readonly Undrawn[],
  event: CreditEvent<'loan.granted'>,
  { standing }: Ctx,
): readonly Undrawn[] {
  const { amount, maturity, currency = 'CNY' } = event.data;
  const loan = loanOf(event);
  const others = undrawn.filter((one) => one.loan !== loan);
  const isDrawn = (standing.loans.get(loan)?.balance ?? 0n) > 0n;
  if (isDrawn || currency !== 'CNY') return others;
  return [...others, { loan, amount: yuan(amount), maturity }].slice(-rememberedMax);
}

const seenIn = (ctx: Ctx) => ({ isUnpaid: isUnpaidNow(ctx), nominees: nomineesNow(ctx) });

/** What the register says later mends a grant, and cannot spoil it, but on its own day. */
function reviewed(grants: readonly Grant[], today: BusinessDate, ctx: Ctx): readonly Grant[] {
  const now = seenIn(ctx);
  const next = grants.map((grant) => {
    if (grant.date === today) return { ...grant, ...now };
    const isUnpaid = grant.isUnpaid && now.isUnpaid;
    const nominees = grant.nominees.filter((holder) => now.nominees.includes(holder));
    const isSame = isUnpaid === grant.isUnpaid && nominees.length === grant.nominees.length;
    return isSame ? grant : { ...grant, isUnpaid, nominees };
  });
  return next.some((grant, index) => grant !== grants[index]) ? next : grants;
}

function isUnpaidNow({ standing: { capital }, parameters: { paidInMin } }: Ctx): boolean {
  const { registered } = capital;
  const paidIn = paidInOf(capital);
  if (!registered || paidIn?.currency !== registered.currency) return false;
  return !isAtLeast(paidIn.amount, paidInMin, registered.amount);
}

const paidInShare = (capital: Capital): number | undefined => {
  const paidIn = paidInOf(capital);
  return capital.registered && paidIn && shareOf(paidIn.amount, capital.registered.amount);
};

const unpaidEvents = (capital: Capital): readonly EvidenceRef[] => [
  ...(capital.registered ? [capital.registered.event] : []),
  ...(paidInOf(capital)?.events ?? []),
];

const nomineesNow = ({ standing, parameters: { nomineeRatioMin } }: Ctx): readonly PartyId[] =>
  [...standing.capital.holdings.values()]
    .filter(({ isNominee, ratio }) => isNominee && ratio >= nomineeRatioMin)
    .map(({ holder }) => holder);

/** Exposed, or about to be: the sign speaks at the grant, before the money is out. */
function isLent({ undrawn }: State, { standing, parameters, today }: Ctx): boolean {
  const open = undrawn.filter(({ maturity }) => maturity >= today);
  const sum = open.reduce((total, { amount }) => total + amount, 0n);
  return standing.exposure + sum >= parameters.exposureMin;
}
