/**
 * A merger takes the assets and leaves a good part of the debts behind.
 *
 * By law whoever absorbs a company takes all its debts. A merger that is agreed on condition that
 * part of them is shed takes from the creditors what the assets were to answer for. A small
 * remainder is often one in dispute or one already settled. Sources: S0-40, S4-05, S0-53.
 */
import { yuan } from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { movedBy } from '../moved-assets';
import type { Move } from '../restructurings';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

/** The moves stand in the standing. */
type State = Readonly<{ restructuring?: string }>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  assetsMin: { unit: 'ratio', default: 0.5 },
  debtsMin: { unit: 'ratio', default: 0.9 },
};
type Ctx = SignContext<typeof parameters>;

export const debtSheddingMerger = defineWarningSign({
  id: 'debt-shedding-merger',
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
    party === subject && basis === 'merger' ? restructuring : [],

  initialState: (): State => ({}),

  evolve: (state, { data: { restructuring } }) =>
    state.restructuring === undefined ? { restructuring } : state,

  holds: (state, ctx) => {
    const { exposureMin, assetsMin, debtsMin } = ctx.parameters;
    const { assets, totalAssets, debts, totalDebts } = movedBy(mergedIn(state, ctx));
    return (
      ctx.standing.exposure >= exposureMin &&
      totalAssets > 0n &&
      isAtLeast(assets, assetsMin, totalAssets) &&
      !isAtLeast(debts, debtsMin, totalDebts)
    );
  },

  evidence: (state, ctx) => mergedIn(state, ctx).map(({ event }) => event),

  measures: (state, ctx) => {
    const { standing, parameters: limits } = ctx;
    const { assets, totalAssets, debts, totalDebts } = movedBy(mergedIn(state, ctx));
    return [
      {
        name: 'assets-taken',
        value: shareOf(assets, totalAssets) ?? 0,
        threshold: limits.assetsMin,
      },
      {
        name: 'debts-assumed',
        value: shareOf(debts, totalDebts) ?? 0,
        threshold: limits.debtsMin,
      },
      { name: 'exposure', value: standing.exposure, threshold: limits.exposureMin },
    ];
  },
});

/** What the merger has taken so far, in the currency in which it began. */
function mergedIn({ restructuring = '' }: State, { standing }: Ctx): readonly Move[] {
  const moves = standing.restructurings.get(restructuring)?.moves ?? [];
  const merged = moves.filter(({ basis }) => basis === 'merger');
  return merged.filter(({ currency }) => currency === merged[0]?.currency);
}
