/**
 * Pledged collateral changes hands and the bank that holds it was not asked.
 *
 * The right follows the thing on paper; in life the machine is gone, or the buyer pleads good
 * faith. Stock that is sold in the ordinary course at a fair price is what stock is for, and a sale
 * whose proceeds reach the lender has hurt nobody. Sources: S0-37, S0-38, R18.
 */
import { yuan, type CreditEvent, type EvidenceRef, type Fen } from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import { defineWarningSign, type EvolveContext, type SignContext } from '../define-warning-sign';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

type Transfer = Readonly<{
  collateral: string;
  event: EvidenceRef;
  /** The pledges that it passes over. */
  pledges: readonly EvidenceRef[];
  path?: ConnectionPath;
  value?: Fen;
  price?: Fen;
  paid?: Fen;
}>;
type Transferred = CreditEvent<'collateral.transferred'>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  fairPriceMin: { unit: 'ratio', default: 0.7 },
  paidMin: { unit: 'ratio', default: 0.7 },
};
type Ctx = SignContext<typeof parameters>;

/** Stock may leave in many sales; the latest so many are kept. */
const transfersMax = 20;
/** Ways by which an owner gives a thing away of his own will. */
const ownWill: ReadonlySet<Transferred['data']['basis']> = new Set([
  'sale',
  'gift',
  'contribution',
  'partition',
]);

export const collateralTransfer = defineWarningSign({
  id: 'collateral-transfer',
  version: 2,
  family: 'collateral',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'performing',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: ['collateral.transferred', 'collateral.released'],
  subject: 'obligor',
  objectKind: 'collateral',
  objectOf: ({ data }) => data.collateral,

  initialState: (): readonly Transfer[] => [],

  evolve: (transfers, event, ctx) => {
    if (event.type === 'collateral.released')
      return isPledged(event.data.collateral, ctx) || transfers.length === 0 ? transfers : [];
    const { from, to } = event.data;
    // What has come back is there again.
    if (to === ctx.subject) return transfers.length === 0 ? transfers : [];
    if (from !== ctx.subject || !isUnauthorised(event, ctx)) return transfers;
    return [...transfers, transferOf(event, ctx)].slice(-transfersMax);
  },

  holds: (transfers, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin &&
    transfers.some(({ collateral }) => isPledged(collateral, ctx)),

  evidence: (transfers) => transfers.flatMap(({ event, pledges }) => [...pledges, event]),

  connections: (transfers) => transfers.flatMap(({ path }) => path ?? []),

  measures: (transfers, ctx) => [
    { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
    ...transfers.slice(-1).flatMap((latest) => sharesIn(latest, ctx)),
  ],

  strengthening: (transfers, ctx) =>
    [
      { name: 'buyer-connected', by: transfers.filter(({ path }) => path) },
      { name: 'price-below-value', by: transfers.filter((one) => isCheap(one, ctx)) },
      { name: 'unpaid', by: transfers.filter((one) => isUnpaid(one, ctx)) },
    ]
      .filter(({ by }) => by.length > 0)
      .map(({ name, by }) => ({ name, evidence: by.map(({ event }) => event) })),
});

const isPledged = (collateral: string, { standing }: Ctx): boolean =>
  standing.pledges.has(collateral);

/** Pledged, given away of the owner's own will, and none of the honest courses is shown. */
function isUnauthorised(event: Transferred, ctx: Ctx): boolean {
  const { collateral, basis, bankConsented, proceedsToLender, ordinaryCourse } = event.data;
  const pledges = ctx.standing.pledges.get(collateral);
  if (!pledges || bankConsented || proceedsToLender === true || !ownWill.has(basis)) return false;
  const isStock = ordinaryCourse === true || pledges.every(({ kind }) => kind === 'inventory');
  const isStockSold = basis === 'sale' && isStock;
  const { price, value } = amountsOf(event, ctx);
  const isFair =
    price !== undefined &&
    value !== undefined &&
    isAtLeast(price, ctx.parameters.fairPriceMin, value);
  return !(isStockSold && isFair);
}

function transferOf(event: Transferred, ctx: EvolveContext<typeof parameters>): Transfer {
  const { collateral, from, to } = event.data;
  const path = ctx.connected(from, to);
  return {
    collateral,
    event: event.ref,
    pledges: (ctx.standing.pledges.get(collateral) ?? []).map((pledge) => pledge.event),
    ...amountsOf(event, ctx),
    ...(path ? { path } : {}),
  };
}

/** Amounts as stated; a gift has no price; a value that is not stated is that of the pledge. */
function amountsOf({ data }: Transferred, { standing }: Ctx) {
  const { basis, currency = 'CNY' } = data;
  const pledge = standing.pledges.get(data.collateral)?.find((one) => one.currency === currency);
  const value = data.value === undefined ? pledge?.value : yuan(data.value);
  const stated = data.price ?? (basis === 'gift' ? '0' : undefined);
  return {
    ...(value === undefined ? {} : { value }),
    ...(stated === undefined ? {} : { price: yuan(stated) }),
    ...(data.paid === undefined ? {} : { paid: yuan(data.paid) }),
  };
}

const isCheap = ({ price, value }: Transfer, { parameters: { fairPriceMin } }: Ctx): boolean =>
  price !== undefined && value !== undefined && !isAtLeast(price, fairPriceMin, value);

const isUnpaid = ({ price, paid }: Transfer, { parameters: { paidMin } }: Ctx): boolean =>
  price !== undefined && paid !== undefined && !isAtLeast(paid, paidMin, price);

function sharesIn(
  { price, value, paid }: Transfer,
  { parameters: { fairPriceMin, paidMin } }: Ctx,
) {
  const ofValue = price === undefined || value === undefined ? undefined : shareOf(price, value);
  const ofPrice = price === undefined || paid === undefined ? undefined : shareOf(paid, price);
  return [
    { name: 'price-of-value', value: ofValue, threshold: fairPriceMin },
    { name: 'paid-of-price', value: ofPrice, threshold: paidMin },
  ].flatMap(({ value: share, ...rest }) => (share === undefined ? [] : { ...rest, value: share }));
}
