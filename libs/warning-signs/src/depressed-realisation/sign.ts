/**
 * A bankrupt's assets that come out far too low: valued down, sold cheaply, eaten up by costs, or
 * left to the resettlement of workers where no policy provides for it.
 *
 * What is pressed out of the estate is not there for the banks, and the firm often goes on under
 * another name with what it bought back. Sources: S0-54, S0-55, S4-22.
 */
import { yuan, type CreditEvent, type EvidenceRef, type Fen } from '@tocsin/credit-events';
import { defineWarningSign, type SignContext, type SignMeasure } from '../define-warning-sign';
import { makingRoom } from '../making-room';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

type Valuation = Readonly<{ event: EvidenceRef; assets: Fen; book: Fen; currency: string }>;
type Sale = Readonly<{ event: EvidenceRef; price: Fen; value: Fen }>;
/** Costs of one currency; those of resettlement out of land-use rights are kept apart. */
type Costs = Readonly<{
  currency: string;
  isFromLandUse: boolean;
  sum: Fen;
  events: readonly EvidenceRef[];
}>;

type State = Readonly<{
  bankruptcy?: string;
  valuation?: Valuation;
  /** Below their value, the latest. */
  sales: readonly Sale[];
  costs: readonly Costs[];
}>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  bookShareMin: { unit: 'ratio', default: 0.5 },
  fairPriceMin: { unit: 'ratio', default: 0.7 },
  costShareMin: { unit: 'ratio', default: 0.3 },
};
type Ctx = SignContext<typeof parameters>;

/** Sales kept of one bankruptcy, cheap ones before others, and costs cited of each sort. */
const salesMax = 32;
const costsMax = 32;

export const depressedRealisation = defineWarningSign({
  id: 'depressed-realisation',
  version: 2,
  family: 'bankruptcy',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'bankruptcy',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['bankruptcy.valued', 'bankruptcy.sold', 'bankruptcy.cost'],
  subject: 'obligor',
  objectKind: 'bankruptcy',
  objectOf: ({ data }) => data.bankruptcy,

  initialState: (): State => ({ sales: [], costs: [] }),

  evolve: (state, event, ctx) => {
    // A sale is in the buyer's history too.
    if (event.data.party !== ctx.subject) return state;
    const { bankruptcy } = event.data;
    switch (event.type) {
      case 'bankruptcy.valued':
        return { ...state, bankruptcy, valuation: valuationOf(event) };
      case 'bankruptcy.sold':
        return { ...state, bankruptcy, sales: withSale(state.sales, event, ctx) };
      case 'bankruptcy.cost':
        return { ...state, bankruptcy, costs: withCost(state.costs, event) };
    }
  },

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && armsOf(state, ctx).length > 0,

  evidence: (state, ctx) => armsOf(state, ctx).flatMap(({ evidence }) => evidence),

  measures: (state, ctx) => [
    ...armsOf(state, ctx).map(({ measure }) => measure),
    { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
  ],
});

const valuationOf = ({ data, ref }: CreditEvent<'bankruptcy.valued'>): Valuation => ({
  event: ref,
  assets: yuan(data.assets),
  book: yuan(data.bookValue),
  currency: data.currency ?? 'CNY',
});

function withSale(
  sales: readonly Sale[],
  { data, ref }: CreditEvent<'bankruptcy.sold'>,
  ctx: Ctx,
): readonly Sale[] {
  const sale = { event: ref, price: yuan(data.price), value: yuan(data.value) };
  return sale.price < sale.value
    ? makingRoom([...sales, sale], salesMax, (one) => isCheap(one, ctx))
    : sales;
}

const isCheap = ({ price, value }: Sale, { parameters: { fairPriceMin } }: Ctx): boolean =>
  !isAtLeast(price, fairPriceMin, value);

function withCost(
  costs: readonly Costs[],
  { data, ref }: CreditEvent<'bankruptcy.cost'>,
): readonly Costs[] {
  const { currency = 'CNY', kind, fromLandUse, amount } = data;
  const isFromLandUse = kind === 'resettlement' && fromLandUse === true;
  const isLike = (one: Costs) => one.currency === currency && one.isFromLandUse === isFromLandUse;
  const before = costs.find(isLike);
  const sum = ((before?.sum ?? 0n) + yuan(amount)) as Fen;
  const events = [...(before?.events ?? []), ref].slice(-costsMax);
  return [...costs.filter((one) => one !== before), { currency, isFromLandUse, sum, events }];
}

type Arm = Readonly<{ measure: SignMeasure; evidence: readonly EvidenceRef[] }>;

const armsOf = (state: State, ctx: Ctx): readonly Arm[] =>
  [undervalued, soldCheaply, eatenUp, leftToResettlement].flatMap((arm) => arm(state, ctx) ?? []);

/** The latest valuation is far below the books. */
function undervalued({ valuation }: State, { parameters: limits }: Ctx): Arm | undefined {
  if (!valuation || isAtLeast(valuation.assets, limits.bookShareMin, valuation.book)) {
    return undefined;
  }
  return {
    measure: {
      name: 'value-to-book',
      value: shareOf(valuation.assets, valuation.book) ?? 0,
      threshold: limits.bookShareMin,
    },
    evidence: [valuation.event],
  };
}

function soldCheaply({ sales }: State, ctx: Ctx): Arm | undefined {
  const cheap = sales.filter((sale) => isCheap(sale, ctx));
  if (cheap.length === 0) return undefined;
  const shares = cheap.map(({ price, value }) => shareOf(price, value) ?? 0);
  return {
    measure: {
      name: 'price-to-value',
      value: Math.min(...shares),
      threshold: ctx.parameters.fairPriceMin,
    },
    evidence: cheap.map(({ event }) => event),
  };
}

/** Costs of all kinds against the latest valuation, but for what a pilot city may spend so. */
function eatenUp({ bankruptcy, valuation, costs }: State, ctx: Ctx): Arm | undefined {
  if (!valuation) return undefined;
  const limit = ctx.parameters.costShareMin;
  const counted = costs
    .filter(({ currency }) => currency === valuation.currency)
    .filter(({ isFromLandUse }) => !isFromLandUse || !isInPilotCity(bankruptcy, ctx));
  const sum = counted.reduce((total, one) => total + one.sum, 0n) as Fen;
  if (sum === 0n || !isAtLeast(sum, limit, valuation.assets)) return undefined;
  return {
    measure: {
      name: 'costs-to-assets',
      value: shareOf(sum, valuation.assets) ?? 1,
      threshold: limit,
    },
    evidence: [valuation.event, ...counted.flatMap(({ events }) => events)],
  };
}

/** Workers are resettled out of land-use rights, for which a policy must provide. */
function leftToResettlement({ bankruptcy, costs }: State, ctx: Ctx): Arm | undefined {
  const resettled = costs.filter(({ isFromLandUse }) => isFromLandUse);
  if (resettled.length === 0 || isInPilotCity(bankruptcy, ctx)) return undefined;
  const accepted = ctx.standing.bankruptcies.get(bankruptcy ?? '')?.accepted;
  const inYuan = resettled.find(({ currency }) => currency === 'CNY') ?? resettled[0];
  return {
    measure: { name: 'resettled-from-land-use', value: inYuan?.sum ?? 0 },
    evidence: [...resettled.flatMap(({ events }) => events), ...(accepted ? [accepted.event] : [])],
  };
}

const isInPilotCity = (bankruptcy: string | undefined, { standing }: Ctx): boolean =>
  standing.bankruptcies.get(bankruptcy ?? '')?.isPilotCity === true;
