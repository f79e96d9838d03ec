/**
 * When a loan is granted most of the capital exists on paper only, or a large owner holds it for
 * somebody else.
 *
 * The bank lends on a capital that nobody has paid in, or to an owner who does not own. Both are
 * lawful within their terms and common; that is why the sign is blue, and why it goes when the
 * capital comes. Sources: S0-04, S0-10; Company Law 47, 54.
 */
import {
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type PartyId,
} from '@tocsin/credit-events';
import { paidInOf, type Capital } from '../capital';
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

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  paidInMin: { unit: 'ratio', default: 0.3 },
  nomineeRatioMin: { unit: 'ratio', default: 0.25 },
};
type Ctx = SignContext<typeof parameters>;

/** Grants kept, the latest. */
const grantsMax = 50;

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
    'party.registered',
    'party.changed',
    'party.shareholding',
    'party.capital-reduced',
  ],
  subject: 'obligor',

  initialState: (): readonly Grant[] => [],

  evolve: (grants, event, ctx) => {
    if (event.data.party !== ctx.subject) return grants;
    return event.type === 'loan.granted'
      ? granted(grants, event, ctx)
      : reviewed(grants, event.date, ctx);
  },

  holds: (grants, ctx) =>
    grants.some(isTelling) && ctx.standing.exposure >= ctx.parameters.exposureMin,

  evidence: (grants, { standing: { capital } }) => [
    ...grants.filter(isTelling).map(({ event }) => event),
    ...(grants.some(({ isUnpaid }) => isUnpaid) ? unpaidEvents(capital) : []),
    ...nomineesIn(grants).flatMap((holder) => capital.holdings.get(holder)?.event ?? []),
  ],

  measures: (grants, ctx) => {
    const { paidInMin, nomineeRatioMin, exposureMin } = ctx.parameters;
    const { capital, exposure } = ctx.standing;
    return [
      ...(grants.some(({ isUnpaid }) => isUnpaid)
        ? [{ name: 'paid-in', value: paidInShare(capital) ?? 0, threshold: paidInMin }]
        : []),
      ...nomineesIn(grants).flatMap((holder) => {
        const ratio = capital.holdings.get(holder)?.ratio;
        return ratio === undefined
          ? []
          : [{ name: 'nominee', value: ratio, threshold: nomineeRatioMin }];
      }),
      { name: 'exposure', value: exposure, threshold: exposureMin },
    ];
  },
});

const isTelling = ({ isUnpaid, nominees }: Grant): boolean => isUnpaid || nominees.length > 0;

const nomineesIn = (grants: readonly Grant[]): readonly PartyId[] => [
  ...new Set(grants.flatMap(({ nominees }) => nominees)),
];

/** One that showed nothing is kept for its own day, on which more may be told. */
function granted(
  grants: readonly Grant[],
  { date, ref }: CreditEvent<'loan.granted'>,
  ctx: Ctx,
): readonly Grant[] {
  const kept = grants.filter((grant) => isTelling(grant) || grant.date === date);
  return [...kept, { date, event: ref, ...seenIn(ctx) }].slice(-grantsMax);
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
