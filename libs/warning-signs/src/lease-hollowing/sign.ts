/**
 * The works are leased, contracted out or put in custody, and the old company keeps the loans.
 *
 * On paper nothing has left; in life somebody else runs the machines and takes the income. It is
 * fair where the rent carries the interest on the loans behind the leased property, its
 * depreciation and the other costs, and where the lenders were asked. Sources: S4-02, S4-03, S4-04,
 * S0-111.
 */
import { yuan, type BankId } from '@tocsin/credit-events';
import { defineWarningSign, type JudgeContext, type SignContext } from '../define-warning-sign';
import { movedBy } from '../moved-assets';
import { hasConsented, wasToldBy, type Move } from '../restructurings';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

/** The moves stand in the standing. */
type State = Readonly<{ restructuring?: string }>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  assetsMin: { unit: 'ratio', default: 0.5 },
  rentToFloorMin: { unit: 'ratio', default: 1 },
  graceDays: { unit: 'days', default: 3 },
};
type Ctx = SignContext<typeof parameters>;
type Judge = JudgeContext<typeof parameters>;

/** Ways by which the use goes and the title stays. */
const lending: ReadonlySet<Move['basis']> = new Set(['lease', 'contract', 'custody']);

export const leaseHollowing = defineWarningSign({
  id: 'lease-hollowing',
  version: 1,
  family: 'restructuring',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'restructuring',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: ['restructuring.assets-moved'],
  subject: 'obligor',
  objectKind: 'restructuring',
  objectOf: ({ data: { party, basis, restructuring } }, { subject }) =>
    party === subject && lending.has(basis) ? restructuring : [],

  initialState: (): State => ({}),

  evolve: (state, { data: { restructuring } }) =>
    state.restructuring === undefined ? { restructuring } : state,

  holds: (state, ctx) => {
    const moves = leasedIn(state, ctx);
    return (
      ctx.standing.exposure >= ctx.parameters.exposureMin &&
      halfReachedBy(moves, ctx) !== undefined &&
      (moves.some((move) => isTooCheap(move, ctx)) || untoldIn(state, ctx).length > 0)
    );
  },

  evidence: (state, ctx) => leasedIn(state, ctx).map(({ event }) => event),

  measures: (state, ctx) => {
    const { standing, parameters: limits } = ctx;
    const moves = leasedIn(state, ctx);
    const { assets, totalAssets } = movedBy(moves);
    const rents = moves
      .map(({ annualRent, rentFloor }) =>
        annualRent !== undefined && rentFloor !== undefined
          ? shareOf(annualRent, rentFloor)
          : undefined,
      )
      .filter((rent) => rent !== undefined);
    return [
      {
        name: 'assets-leased',
        value: shareOf(assets, totalAssets) ?? 0,
        threshold: limits.assetsMin,
      },
      ...(rents.length > 0
        ? [{ name: 'rent-to-floor', value: Math.min(...rents), threshold: limits.rentToFloorMin }]
        : []),
      { name: 'lenders-untold', value: untoldIn(state, ctx).length },
      { name: 'exposure', value: standing.exposure, threshold: limits.exposureMin },
    ];
  },
});

/** What has been leased and given out so far, in the currency in which it began. */
function leasedIn({ restructuring = '' }: State, { standing }: Ctx): readonly Move[] {
  const moves = standing.restructurings.get(restructuring)?.moves ?? [];
  const leased = moves.filter(({ basis }) => lending.has(basis));
  return leased.filter(({ currency }) => currency === leased[0]?.currency);
}

/** The move by which half of the assets were reached. */
function halfReachedBy(
  moves: readonly Move[],
  { parameters: { assetsMin } }: Ctx,
): Move | undefined {
  const { totalAssets } = movedBy(moves);
  if (totalAssets <= 0n) return undefined;
  return moves.find(({ date }) =>
    isAtLeast(movedBy(moves.filter((move) => move.date <= date)).assets, assetsMin, totalAssets),
  );
}

/** Rents are compared where both the rent and its floor are stated. */
const isTooCheap = (
  { annualRent, rentFloor }: Move,
  { parameters: { rentToFloorMin } }: Ctx,
): boolean =>
  annualRent !== undefined &&
  rentFloor !== undefined &&
  !isAtLeast(annualRent, rentToFloorMin, rentFloor);

/** Lenders of that day who had not been told by its end and have not agreed since. */
function untoldIn(state: State, ctx: Judge): readonly BankId[] {
  const { standing } = ctx;
  const half = halfReachedBy(leasedIn(state, ctx), ctx);
  const one = half && standing.restructurings.get(half.restructuring);
  if (!one) return [];
  const { date, lenders } = half;
  return lenders.filter(
    (bank) =>
      standing.lenders.has(bank) &&
      !wasToldBy(one, bank, date) &&
      !hasConsented(one, bank) &&
      ctx.absent({ types: ['restructuring.creditor-notified'], bank, deadline: date }),
  );
}
