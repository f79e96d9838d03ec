/**
 * The owners take their capital back while the company owes.
 *
 * Capital is what creditors count on when nothing else is left. Drawn out without a word it is
 * still owed, but by people and not by the company; reduced by resolution it is gone unless the
 * creditors object in time. A reduction that only writes off losses moves no money: it counts only
 * beside capital that was drawn out. Sources: S0-11; Company Law 224, 225.
 */
import {
  addDays,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import type { StatedCapital } from '../capital';
import { defineWarningSign, type SignContext, type SignMeasure } from '../define-warning-sign';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

type Reduced = CreditEvent<'party.capital-reduced'>;
type Reduction = Readonly<{
  date: BusinessDate;
  from: StatedCapital;
  by: Fen;
  isOrdinary: boolean;
  noticeDate?: BusinessDate;
  wasExposed: boolean;
  event: EvidenceRef;
}>;
type State = Readonly<{
  /** Sums by currency, and the latest events that make them. */
  withdrawn: Readonly<Record<string, Fen>>;
  withdrawals: readonly EvidenceRef[];
  /** The largest registered capital since the first withdrawal. */
  registered?: StatedCapital;
  reductions: readonly Reduction[];
}>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  withdrawnMin: { unit: 'ratio', default: 0.2 },
  reducedMin: { unit: 'ratio', default: 0.3 },
  objectionNotifiedDays: { unit: 'days', default: 30 },
  objectionPublishedDays: { unit: 'days', default: 45 },
};
type Ctx = SignContext<typeof parameters>;

/** Withdrawals cited, and reductions kept, the latest of each. */
const rememberedMax = 50;

export const capitalFlight = defineWarningSign({
  id: 'capital-flight',
  version: 1,
  family: 'restructuring',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  // The two loan events take nothing out: a loan of the same day may be told after a reduction.
  watches: [
    'party.capital-withdrawn',
    'party.capital-reduced',
    'party.registered',
    'party.changed',
    'loan.disbursed',
    'loan.classified',
  ],
  subject: 'obligor',

  initialState: (): State => ({ withdrawn: {}, withdrawals: [], reductions: [] }),

  evolve: (state, event, ctx) => {
    if (event.data.party !== ctx.subject) return state;
    switch (event.type) {
      case 'party.capital-withdrawn':
        return withdrawnAfter(state, event, ctx);
      case 'party.capital-reduced':
        return reducedAfter(state, event, ctx);
      case 'party.registered':
      case 'party.changed':
        return measuredBy(state, ctx.standing.capital.registered);
      case 'loan.disbursed':
      case 'loan.classified':
        return lent(state, event.date, ctx);
    }
  },

  holds: (state, ctx) =>
    isExposed(ctx) && (isDrawnOut(state, ctx) || isReduced(countedReductions(state, ctx), ctx)),

  evidence: (state, ctx) => {
    const reductions = countedReductions(state, ctx);
    return [
      ...(isDrawnOut(state, ctx) && state.registered
        ? [state.registered.event, ...state.withdrawals]
        : []),
      ...(isReduced(reductions, ctx) ? reductions.map(({ event }) => event) : []),
    ];
  },

  measures: (state, ctx) => [
    ...withdrawnShare(state, ctx),
    ...reducedShare(countedReductions(state, ctx), ctx),
    { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
  ],
});

const isExposed = ({ standing, parameters: { exposureMin } }: Ctx): boolean =>
  standing.exposure >= exposureMin;

function withdrawnAfter(
  state: State,
  { data, date, ref }: CreditEvent<'party.capital-withdrawn'>,
  ctx: Ctx,
): State {
  const { amount, currency = 'CNY' } = data;
  const sum = ((state.withdrawn[currency] ?? 0n) + yuan(amount)) as Fen;
  const next: State = {
    ...state,
    withdrawn: { ...state.withdrawn, [currency]: sum },
    withdrawals: [...state.withdrawals, ref].slice(-rememberedMax),
  };
  // Of a reduction on the same day nobody knows whether it came first.
  const today = state.reductions.filter((one) => one.date === date).map(({ from }) => from);
  return [ctx.standing.capital.registered, ...today].reduce(measuredBy, next);
}

/** Shares are measured by the largest capital: a reduction afterwards makes nobody take more. */
function measuredBy(state: State, registered: StatedCapital | undefined): State {
  if (!registered || state.withdrawals.length === 0) return state;
  const before = state.registered;
  if (before?.currency === registered.currency && before.amount >= registered.amount) return state;
  return { ...state, registered };
}

function reducedAfter(state: State, { data, date, ref }: Reduced, ctx: Ctx): State {
  const { from, to, currency = 'CNY', form, noticeDate } = data;
  const before = { amount: yuan(from), currency, date, event: ref };
  const by = (before.amount - yuan(to)) as Fen;
  if (by <= 0n) return state;
  const reduction = {
    date,
    from: before,
    by,
    isOrdinary: form !== 'loss-covering',
    ...(noticeDate === undefined ? {} : { noticeDate }),
    wasExposed: isExposed(ctx),
    event: ref,
  };
  const reductions = [...state.reductions, reduction].slice(-rememberedMax);
  return measuredBy({ ...state, reductions }, before);
}

/** Of one day nobody knows what came first: whoever is exposed by its end was. */
function lent(state: State, today: BusinessDate, ctx: Ctx): State {
  const isOpen = ({ date, wasExposed }: Reduction) => date === today && !wasExposed;
  if (!state.reductions.some(isOpen) || !isExposed(ctx)) return state;
  const reductions = state.reductions.map((one) =>
    isOpen(one) ? { ...one, wasExposed: true } : one,
  );
  return { ...state, reductions };
}

const withdrawnOf = ({ withdrawn, registered }: State): Fen =>
  (registered && withdrawn[registered.currency]) ?? yuan('0');

function isDrawnOut(state: State, { parameters: { withdrawnMin } }: Ctx): boolean {
  const sum = withdrawnOf(state);
  return (
    state.registered !== undefined &&
    sum > 0n &&
    isAtLeast(sum, withdrawnMin, state.registered.amount)
  );
}

/** Ordinary reductions while exposed; those that cover losses only beside capital drawn out. */
const countedReductions = (state: State, ctx: Ctx): readonly Reduction[] => {
  const isBeside = isDrawnOut(state, ctx);
  return state.reductions.filter((one) => one.wasExposed && (one.isOrdinary || isBeside));
};

/** One after another they add up, measured by the largest capital that one of them began from. */
function sumOf(reductions: readonly Reduction[]): readonly [by: Fen, from: Fen] {
  const currency = reductions.at(-1)?.from.currency;
  const alike = reductions.filter(({ from }) => from.currency === currency);
  const by = alike.reduce((sum, one) => (sum + one.by) as Fen, yuan('0'));
  const from = alike.reduce(
    (most, one) => (one.from.amount > most ? one.from.amount : most),
    yuan('0'),
  );
  return [by, from];
}

function isReduced(reductions: readonly Reduction[], { parameters: { reducedMin } }: Ctx): boolean {
  const [by, from] = sumOf(reductions);
  return by > 0n && isAtLeast(by, reducedMin, from);
}

function withdrawnShare(state: State, { parameters }: Ctx): readonly SignMeasure[] {
  const share = state.registered && shareOf(withdrawnOf(state), state.registered.amount);
  return share === undefined || share === 0
    ? []
    : [{ name: 'withdrawn', value: share, threshold: parameters.withdrawnMin }];
}

/** Beside the share, until when creditors may object to the latest ordinary one. */
function reducedShare(
  reductions: readonly Reduction[],
  { parameters }: Ctx,
): readonly SignMeasure[] {
  const share = shareOf(...sumOf(reductions));
  if (share === undefined) return [];
  const { objectionNotifiedDays, objectionPublishedDays } = parameters;
  const notice = reductions.findLast(({ isOrdinary }) => isOrdinary)?.noticeDate;
  return [
    { name: 'reduced', value: share, threshold: parameters.reducedMin },
    ...(notice === undefined
      ? []
      : [
          { name: 'objection-if-notified', value: addDays(notice, objectionNotifiedDays) },
          { name: 'objection-if-published', value: addDays(notice, objectionPublishedDays) },
        ]),
  ];
}
