/**
 * Creditors of one rank in one restructuring are paid very different shares.
 *
 * Equals are to be treated alike; where one is paid in full and the next a fraction, the plan has
 * chosen whom to pay. Secured creditors rightly come first, so that only creditors of one rank are
 * compared. Source: S4-17.
 */
import { yuan, type CreditEvent, type EvidenceRef, type Fen } from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

type Settled = CreditEvent<'restructuring.settled'>;

/** All that one creditor was owed and paid in one rank. */
type Settlement = Readonly<{
  creditor: string;
  rank: Settled['data']['rank'];
  currency: string;
  owed: Fen;
  paid: Fen;
  events: readonly EvidenceRef[];
}>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  gapMin: { unit: 'ratio', default: 0.5 },
};
type Ctx = SignContext<typeof parameters>;

const ranks: readonly Settled['data']['rank'][] = ['secured', 'ordinary', 'subordinated'];
/** Creditors kept of one restructuring, and events of one creditor. */
const creditorsMax = 64;
const eventsMax = 16;

export const unequalTreatment = defineWarningSign({
  id: 'unequal-treatment',
  version: 1,
  family: 'restructuring',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'restructuring',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['restructuring.settled'],
  subject: 'obligor',
  objectKind: 'restructuring',
  objectOf: ({ data }) => data.restructuring,

  initialState: (): readonly Settlement[] => [],

  evolve: (settlements, event) => {
    const { creditor, rank, currency = 'CNY' } = event.data;
    const before = settlements.find(
      (one) => one.creditor === creditor && one.rank === rank && one.currency === currency,
    );
    const others = settlements.filter((one) => one !== before);
    return madeRoom([...others, added(before, event)]);
  },

  holds: (settlements, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && unequalIn(settlements, ctx).length > 0,

  evidence: (settlements, ctx) =>
    unequalIn(settlements, ctx).flatMap(({ best, worst }) => [...best.events, ...worst.events]),

  measures: (settlements, ctx) => {
    const { standing, parameters: limits } = ctx;
    const widest = unequalIn(settlements, ctx).toSorted((a, b) => gapShown(b) - gapShown(a))[0];
    return [
      ...(widest
        ? [
            { name: 'gap', value: gapShown(widest), threshold: limits.gapMin },
            { name: 'best-paid', value: ratioOf(widest.best) },
            { name: 'worst-paid', value: ratioOf(widest.worst) },
          ]
        : []),
      { name: 'exposure', value: standing.exposure, threshold: limits.exposureMin },
    ];
  },
});

/** Several settlements of one creditor add up, in what was owed as in what was paid. */
const added = (before: Settlement | undefined, { data, ref }: Settled): Settlement => ({
  creditor: data.creditor,
  rank: data.rank,
  currency: data.currency ?? 'CNY',
  owed: ((before?.owed ?? 0n) + yuan(data.owed)) as Fen,
  paid: ((before?.paid ?? 0n) + yuan(data.paid)) as Fen,
  events: [...(before?.events ?? []), ref].slice(-eventsMax),
});

/** The longest known that is neither best nor worst of its rank makes room. */
function madeRoom(settlements: readonly Settlement[]): readonly Settlement[] {
  if (settlements.length <= creditorsMax) return settlements;
  const kept = pairsIn(settlements).flatMap(({ best, worst }) => [best, worst]);
  const leaving = settlements.find((one) => !kept.includes(one));
  return settlements.filter((one) => one !== leaving);
}

/** The best and the worst paid creditor of one rank. */
type Pair = Readonly<{ best: Settlement; worst: Settlement }>;

const unequalIn = (settlements: readonly Settlement[], { parameters: { gapMin } }: Ctx) =>
  pairsIn(settlements).filter((pair) => {
    const [gap, whole] = gapOf(pair);
    return isAtLeast(gap, gapMin, whole);
  });

function pairsIn(settlements: readonly Settlement[]): readonly Pair[] {
  const owed = settlements.filter((one) => one.owed > 0n);
  return ranks.flatMap((rank) => {
    const ordered = owed.filter((one) => one.rank === rank).toSorted(byRatio);
    const [worst, best] = [ordered[0], ordered.at(-1)];
    return worst && best ? [{ worst, best }] : [];
  });
}

/** Worst paid first; of the equally paid by their names, so that no order of events matters. */
function byRatio(a: Settlement, b: Settlement): number {
  const [left, right] = [a.paid * b.owed, b.paid * a.owed];
  if (left !== right) return left < right ? -1 : 1;
  return a.creditor < b.creditor ? -1 : 1;
}

/** How far apart the two are, over a common whole. */
const gapOf = ({ best, worst }: Pair): [Fen, Fen] => [
  (best.paid * worst.owed - worst.paid * best.owed) as Fen,
  (best.owed * worst.owed) as Fen,
];

const gapShown = (pair: Pair): number => shareOf(...gapOf(pair)) ?? 0;
const ratioOf = ({ paid, owed }: Settlement): number => shareOf(paid, owed) ?? 0;
