/**
 * Most of the assets leave for another company and the debts stay behind in the old one.
 *
 * Whoever divides a company may decide who takes what, but the creditors lent to the whole. Assets
 * that go one after another, under one restructuring or several, are added up; where the debts go
 * with them, or every lender agreed, nothing is lost. Sources: S0-41, S4-06, S4-07, S0-53.
 */
import {
  addDays,
  daysBetween,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import {
  defineWarningSign,
  type JudgeContext,
  type SignContext,
  type Strength,
} from '../define-warning-sign';
import { movedBy, type MovedAssets } from '../moved-assets';
import { hasConsented, wasToldBy, type Move, type Restructuring } from '../restructurings';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

type Ended = Readonly<{ date: BusinessDate; event: EvidenceRef }>;
/** The moves stand in the standing, since those of several restructurings are added up. */
type State = Readonly<{ restructuring?: string; ends: readonly Ended[] }>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  windowDays: { unit: 'days', default: 365 },
  assetsMin: { unit: 'ratio', default: 0.5 },
  gapMin: { unit: 'ratio', default: 0.2 },
  endDays: { unit: 'days', default: 365 },
  graceDays: { unit: 'days', default: 3 },
};
type Ctx = SignContext<typeof parameters>;
type Judge = JudgeContext<typeof parameters>;

/** Ways by which assets leave for good; a lease or a merger has a sign of its own. */
const leaving: ReadonlySet<Move['basis']> = new Set(['division', 'contribution', 'sale', 'swap']);
/** Ways for which shares come back, which may then be swapped away. */
const forShares: ReadonlySet<Move['basis']> = new Set(['division', 'contribution']);
const endsMax = 8;

export const assetSplitShell = defineWarningSign({
  id: 'asset-split-shell',
  version: 1,
  family: 'restructuring',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'restructuring',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: [
    'restructuring.assets-moved',
    'party.production',
    'party.deregistered',
    'bankruptcy.petitioned',
  ],
  subject: 'obligor',
  objectKind: 'restructuring',
  objectOf: (event, { subject }) => {
    if (event.type !== 'restructuring.assets-moved') return undefined;
    const { party, basis, restructuring } = event.data;
    return party === subject && leaving.has(basis) ? restructuring : [];
  },

  initialState: (): State => ({ ends: [] }),

  evolve: (state, event, { subject }) => {
    if (event.type === 'restructuring.assets-moved')
      return state.restructuring === undefined
        ? { ...state, restructuring: event.data.restructuring }
        : state;
    if (!isTheEnd(event, subject)) return state;
    const end = { date: event.date, event: event.ref };
    return { ...state, ends: [...state.ends, end].slice(-endsMax) };
  },

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && emptyingOf(state, ctx) !== undefined,

  // What was told on the day of a move is known at its end.
  wakeOn: (state, ctx) => {
    const isOfToday = emptyingOf(state, ctx)?.moves.at(-1)?.date === ctx.today;
    return isOfToday ? addDays(ctx.today, 1) : undefined;
  },

  evidence: (state, ctx) => (emptyingOf(state, ctx)?.moves ?? []).map(({ event }) => event),

  measures: (state, ctx) => {
    const { standing, parameters: limits } = ctx;
    const emptying = emptyingOf(state, ctx);
    if (!emptying) return [];
    const { assets, totalAssets, debts, totalDebts } = emptying;
    return [
      {
        name: 'assets-left',
        value: shareOf(assets, totalAssets) ?? 0,
        threshold: limits.assetsMin,
      },
      { name: 'debts-assumed', value: shareOf(debts, totalDebts) ?? 0 },
      { name: 'gap', value: shareOf(...gapOf(emptying)) ?? 0, threshold: limits.gapMin },
      { name: 'exposure', value: standing.exposure, threshold: limits.exposureMin },
    ];
  },

  strengthening: (state, ctx) => {
    const emptying = emptyingOf(state, ctx);
    return emptying ? strengthsOf(emptying.moves, state.ends, ctx) : [];
  },
});

type End = CreditEvent<'party.production' | 'party.deregistered' | 'bankruptcy.petitioned'>;

/** The old company stops, deregisters or asks for its own bankruptcy. */
function isTheEnd(event: End, subject: string): boolean {
  switch (event.type) {
    case 'party.production':
      return event.data.state === 'stopped';
    case 'party.deregistered':
      return true;
    case 'bankruptcy.petitioned':
      return event.data.petitioner === subject;
  }
}

/** Moves within one window, and what they come to. */
type Emptying = MovedAssets & Readonly<{ moves: readonly Move[] }>;

/** The window in which a move of this restructuring reaches the half, or comes after it. */
function emptyingOf({ restructuring }: State, ctx: Ctx): Emptying | undefined {
  const { windowDays, assetsMin, gapMin } = ctx.parameters;
  for (const moves of windowsOf(countedMoves(ctx), windowDays)) {
    const last = moves.findLast((move) => move.restructuring === restructuring);
    const emptying = { moves, ...movedBy(moves) };
    const { totalAssets } = emptying;
    if (!last || totalAssets <= 0n || !isAtLeast(emptying.assets, assetsMin, totalAssets)) continue;
    const sofar = movedBy(moves.filter(({ date }) => date <= last.date)).assets;
    const [gap, whole] = gapOf(emptying);
    if (isAtLeast(sofar, assetsMin, totalAssets) && isAtLeast(gap, gapMin, whole)) return emptying;
  }
  return undefined;
}

/** All that left, of restructurings that a lender bears against its will, oldest first. */
const countedMoves = (ctx: Ctx): readonly Move[] =>
  [...ctx.standing.restructurings.values()]
    .map((one) => ({ ...one, moves: one.moves.filter(({ basis }) => leaving.has(basis)) }))
    .filter((one) => lacksConsent(one, ctx))
    .flatMap(({ moves }) => moves.flatMap((move) => withoutShares(move, moves)))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** A bank that lent when the assets left, and still does, has not consented. */
const lacksConsent = (one: Restructuring, { standing: { lenders } }: Ctx): boolean =>
  one.moves.some((move) =>
    move.lenders.some((bank) => lenders.has(bank) && !hasConsented(one, bank)),
  );

/** Shares that came back for assets are those assets once more; debts taken with them count. */
function withoutShares(move: Move, moves: readonly Move[]): readonly Move[] {
  const isOfShares =
    move.basis === 'swap' &&
    moves.some(({ basis, date }) => forShares.has(basis) && date <= move.date);
  if (!isOfShares) return [move];
  return move.debtsAssumed > 0n ? [{ ...move, assets: yuan('0') }] : [];
}

/** For each move those within so many days after it; a window inside another is left out. */
function windowsOf(moves: readonly Move[], windowDays: number): readonly (readonly Move[])[] {
  return moves.flatMap((first) => {
    const alike = moves.filter(({ currency }) => currency === first.currency);
    const window = alike.filter(
      ({ date }) => date >= first.date && daysBetween(first.date, date) <= windowDays,
    );
    const end = window.at(-1)?.date ?? first.date;
    const isInside = alike.some(
      ({ date }) => date < first.date && daysBetween(date, end) <= windowDays,
    );
    return isInside ? [] : [window];
  });
}

/** By how much the share of debts stays below that of assets, over a common whole. */
const gapOf = ({ assets, totalAssets, debts, totalDebts }: Emptying): [Fen, Fen] => [
  (assets * totalDebts - debts * totalAssets) as Fen,
  (totalAssets * totalDebts) as Fen,
];

function strengthsOf(
  moves: readonly Move[],
  ends: readonly Ended[],
  ctx: Judge,
): readonly Strength[] {
  const [first, last] = [moves[0], moves.at(-1)];
  if (!first || !last) return [];
  const after = ends.filter(
    ({ date }) => date >= first.date && daysBetween(last.date, date) <= ctx.parameters.endDays,
  );
  const untold = moves.every((move) => wasToldToNobody(move, ctx));
  return [
    ...(untold ? [{ name: 'no-lender-told', evidence: moves.map(({ event }) => event) }] : []),
    ...(after.length > 0
      ? [{ name: 'company-ends', evidence: after.map(({ event }) => event) }]
      : []),
  ];
}

/** No notice had gone to any lender by the day of the move; notices may only be late. */
const wasToldToNobody = ({ restructuring, date, lenders }: Move, ctx: Judge): boolean => {
  const one = ctx.standing.restructurings.get(restructuring);
  if (date === ctx.today) return false;
  return lenders.every(
    (bank) =>
      !(one && wasToldBy(one, bank, date)) &&
      ctx.absent({ types: ['restructuring.creditor-notified'], bank, deadline: date }),
  );
};
