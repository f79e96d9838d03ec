/**
 * Assets leave for too little, or for a price that never comes.
 *
 * An owner sells below value to a friend, or to a new firm that will pay some day, and what the
 * creditors could have reached is gone. Between strangers 70% of the value is a price; between
 * connected parties nothing below the value is. A stranger may also be the first step only, so what
 * a buyer sells on counts as well. Sources: S0-43, S0-44, S0-50; Contract interpretation 42.
 */
import {
  addDays,
  addMonths,
  yuan,
  type BusinessDate,
  type EvidenceRef,
  type Fen,
  type PartyId,
} from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import {
  defineWarningSign,
  type EvolveContext,
  type JudgeContext,
  type SignContext,
  type SignMeasure,
} from '../define-warning-sign';
import {
  dealIn,
  dealOf,
  isBelowValue,
  isCheap,
  isSale,
  isSaleOrSwap,
  onwardSales,
  paidBy,
  paidFor,
  paymentIn,
  withPayment,
  type Deal,
  type Disposal,
  type Moved,
  type Transferred,
  type Valued,
} from '../disposals';
import { makingRoom } from '../making-room';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

/** A tie between the obligor and whoever bought from its buyer, while the pledge shows the sale. */
type OnwardTie = Readonly<{ event: EvidenceRef; path: ConnectionPath }>;
type State = Readonly<{ disposals: readonly Disposal[]; onwardTies: readonly OnwardTie[] }>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  fairPriceMin: { unit: 'ratio', default: 0.7 },
  paidMin: { unit: 'ratio', default: 0.7 },
  paidDays: { unit: 'days', default: 90 },
  onwardMonths: { unit: 'months', default: 36 },
  graceDays: { unit: 'days', default: 3 },
};
type Ctx = SignContext<typeof parameters>;
type Evolve = EvolveContext<typeof parameters>;
type Judge = JudgeContext<typeof parameters>;

/** Disposals and onward ties kept of one object, the latest; disposals that harm go last. */
const disposalsMax = 20;

export const undervalueDisposal = defineWarningSign({
  id: 'undervalue-disposal',
  version: 2,
  family: 'collateral',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'performing',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  // The two loan events add no disposal: a loan of the same day may be told after it.
  watches: [
    'collateral.transferred',
    'restructuring.assets-moved',
    'payment.made',
    'loan.repaid',
    'loan.disbursed',
    'loan.classified',
  ],
  subject: 'obligor',
  objectKind: 'collateral',
  // Assets of a restructuring have no number of their own: it stands for them.
  objectOf: (event, { subject }) => {
    if (event.type === 'collateral.transferred') return event.data.collateral;
    if (event.type !== 'restructuring.assets-moved') return undefined;
    const { party, restructuring } = event.data;
    return party === subject && isSaleOrSwap(event) ? restructuring : [];
  },

  initialState: (): State => ({ disposals: [], onwardTies: [] }),

  evolve: (state, event, ctx) => {
    switch (event.type) {
      case 'collateral.transferred':
        return transferred(state, event, ctx);
      case 'restructuring.assets-moved':
        return withDisposal(state, disposed(event, dealIn(event), ctx), ctx);
      case 'payment.made':
      case 'loan.repaid': {
        const disposals = withPayment(state.disposals, event, ctx.subject);
        return disposals === state.disposals ? state : { ...state, disposals };
      }
      case 'loan.disbursed':
      case 'loan.classified':
        return lent(state, event.date, ctx);
    }
  },

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && harmsIn(state, ctx).length > 0,

  wakeOn: ({ disposals }, ctx) =>
    disposals
      .filter(({ wasExposed, isPayable }) => wasExposed && isPayable)
      .map((disposal) => paymentDue(disposal, ctx))
      .filter((due) => due > ctx.today)
      .toSorted()[0],

  evidence: (state, ctx) =>
    harmsIn(state, ctx).flatMap(({ event, resales, valuedBy }) => [
      event,
      ...(valuedBy === undefined ? [] : [valuedBy]),
      ...resales.map((resale) => resale.event),
    ]),

  connections: (state, ctx) =>
    harmsIn(state, ctx).flatMap(({ resales, ...disposal }) =>
      [disposal, ...resales].flatMap((deal) =>
        deal.path && isBelowValue(deal) ? [deal.path] : [],
      ),
    ),

  measures: (state, ctx) => [
    ...harmsIn(state, ctx)
      .slice(-1)
      .flatMap((latest) => sharesIn(latest, ctx)),
    { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
  ],
});

/** What comes back is there again; what others sell on is only remembered for its tie. */
function transferred(state: State, event: Transferred, ctx: Evolve): State {
  const { collateral, from, to } = event.data;
  if (to === ctx.subject)
    return state.disposals.length === 0 ? state : { disposals: [], onwardTies: [] };
  if (!isSale(event)) return state;
  if (from === ctx.subject) {
    const deal = dealOf(event, valueBefore(event, ctx));
    return withDisposal(state, { ...disposed(event, deal, ctx), collateral }, ctx);
  }
  const path = ctx.connected(ctx.subject as PartyId, to);
  if (!path) return state;
  const onwardTies = [...state.onwardTies, { event: event.ref, path }].slice(-disposalsMax);
  return { ...state, onwardTies };
}

const withDisposal = (state: State, disposal: Disposal, ctx: Evolve): State => ({
  ...state,
  disposals: makingRoom(
    [...state.disposals, disposal],
    disposalsMax,
    (one) => one.wasExposed && (isLow(one, ctx) || isOwed(one, ctx)),
  ),
});

/** The latest value that the obligor's pledge or an appraisal had stated, in the same currency. */
function valueBefore({ data, date }: Transferred, ctx: Evolve): Valued | undefined {
  if (data.value !== undefined) return undefined;
  const types = ['collateral.appraised', 'collateral.pledged'] as const;
  const latest = ctx
    .eventsOf({ party: ctx.subject, types, through: date })
    .findLast(
      (stated) =>
        stated.data.collateral === data.collateral &&
        (stated.data.currency ?? 'CNY') === (data.currency ?? 'CNY'),
    );
  return latest && { value: yuan(latest.data.value), valuedBy: latest.ref };
}

function disposed(event: Transferred | Moved, deal: Deal, ctx: Evolve): Disposal {
  const { to: buyer, date, currency } = deal;
  const seller = ctx.subject;
  const path = ctx.connected(seller as PartyId, buyer);
  // Whatever was paid on the day counts, also what was told before the deal.
  const onDay = { from: date, through: date };
  const seen = [
    ...ctx.eventsOf({ party: buyer, types: ['payment.made'], ...onDay }),
    ...ctx.eventsOf({ party: seller, types: ['loan.repaid'], ...onDay }),
  ].map((one) => paidBy(one, { seller, buyer, currency }));
  return {
    ...deal,
    ...paymentIn(event),
    ...(path ? { path } : {}),
    wasExposed: isExposed(ctx),
    paidOnDay: seen.reduce((sum, amount) => (sum + amount) as Fen, yuan('0')),
    paidSince: yuan('0'),
  };
}

const isExposed = ({ standing, parameters: { exposureMin } }: Ctx): boolean =>
  standing.exposure >= exposureMin;

/** Of one day nobody knows what came first: whoever is exposed by its end was. */
function lent(state: State, today: BusinessDate, ctx: Ctx): State {
  const isOpen = ({ date, wasExposed }: Disposal) => date === today && !wasExposed;
  if (!state.disposals.some(isOpen) || !isExposed(ctx)) return state;
  const disposals = state.disposals.map((one) =>
    isOpen(one) ? { ...one, wasExposed: true } : one,
  );
  return { ...state, disposals };
}

type Resale = Deal & Readonly<{ path?: ConnectionPath }>;
type Harm = Disposal & Readonly<{ isLow: boolean; isUnpaid: boolean; resales: readonly Resale[] }>;

/** Disposals while exposed that cost the creditors something, and by what. */
const harmsIn = (state: State, ctx: Judge): readonly Harm[] =>
  state.disposals
    .filter(({ wasExposed }) => wasExposed)
    .map((disposal) => ({
      ...disposal,
      isLow: isLow(disposal, ctx),
      isUnpaid: isUnpaid(disposal, ctx),
      resales: resalesOf(disposal, state, ctx).filter((resale) => isLow(resale, ctx)),
    }))
    .filter((harm) => harm.isLow || harm.isUnpaid || harm.resales.length > 0);

const isLow = (deal: Resale, { parameters: { fairPriceMin } }: Ctx): boolean =>
  isCheap(deal, fairPriceMin) || (deal.path !== undefined && isBelowValue(deal));

const paymentDue = ({ date }: Disposal, { parameters: { paidDays } }: Ctx): BusinessDate =>
  addDays(date, paidDays);

/** Most of the price has not come so far. */
const isOwed = (disposal: Disposal, { parameters: { paidMin } }: Ctx): boolean =>
  disposal.isPayable &&
  disposal.price !== undefined &&
  !isAtLeast(paidFor(disposal), paidMin, disposal.price);

/** Most of the price had not come in time, and has not come since. */
const isUnpaid = (disposal: Disposal, ctx: Judge): boolean =>
  isOwed(disposal, ctx) &&
  ctx.absent({ types: ['payment.made'], deadline: paymentDue(disposal, ctx) });

/** What became of it in the hands of its buyers. */
const resalesOf = (disposal: Disposal, state: State, ctx: Judge): readonly Resale[] =>
  onwardSales(disposal, addMonths(disposal.date, ctx.parameters.onwardMonths), ctx).map((deal) => {
    const path = state.onwardTies.find(({ event }) => event === deal.event)?.path;
    return path ? { ...deal, path } : deal;
  });

function sharesIn({ isUnpaid: isLate, resales, ...disposal }: Harm, ctx: Judge) {
  const { fairPriceMin, paidMin } = ctx.parameters;
  const price = priceShare('price-of-value', disposal, fairPriceMin);
  const paidShare =
    isLate && disposal.price !== undefined ? shareOf(paidFor(disposal), disposal.price) : undefined;
  return [
    ...price,
    ...(paidShare === undefined
      ? []
      : [{ name: 'paid-of-price', value: paidShare, threshold: paidMin }]),
    ...resales.slice(-1).flatMap((last) => priceShare('onward-price-of-value', last, fairPriceMin)),
  ];
}

/** Beside the limit that it falls below: that of strangers, or else the value itself. */
function priceShare(name: string, deal: Resale, fairPriceMin: number): readonly SignMeasure[] {
  const { given, value } = deal;
  const share = given === undefined || value === undefined ? undefined : shareOf(given, value);
  if (share === undefined) return [];
  const isFair = !isCheap(deal, fairPriceMin);
  return [{ name, value: share, threshold: isFair && deal.path ? 1 : fairPriceMin }];
}
