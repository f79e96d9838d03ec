/**
 * Two sets of books: statements of one period that tell different recipients different things.
 *
 * A bank sees a profitable firm, the tax office a poor one; at least one of them is misled. Where
 * the firm corrects itself openly by a restated statement, the matter is settled from then on.
 * Consolidated and standalone figures differ by nature. Sources: S0-13, S1-35.
 */
import {
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { isMoreThan, shareOf } from '../shares';
import { makingRoom } from '../making-room';
import { texts } from './texts';

const compared = ['revenue', 'assets', 'netProfit'] as const;
type Figure = (typeof compared)[number];

type Statement = Readonly<{
  /** Period, basis and currency: only the like are compared. */
  of: string;
  recipient: string;
  submittedOn: BusinessDate;
  event: EvidenceRef;
  restates: boolean;
}> &
  Readonly<Record<Figure, Fen>>;

const parameters = {
  differenceMax: { unit: 'ratio', default: 0.2 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
};
type Ctx = SignContext<typeof parameters>;

/** Statements kept, those in conflict and the latest: several years of quarters to a handful of recipients. */
const statementsMax = 64;

export const statementConflict = defineWarningSign({
  id: 'statement-conflict',
  version: 2,
  family: 'conduct',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'origination',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['statement.submitted'],
  subject: 'obligor',

  initialState: (): readonly Statement[] => [],

  evolve: (statements, event, ctx) => {
    const statement = statementIn(event);
    const isOver = statements.some((one) => settles(one, statement));
    if (isOver) return statements;
    const standing = statements.filter((one) => !settles(statement, one));
    return bounded([...standing, statement], ctx);
  },

  holds: (statements, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && conflictsIn(statements, ctx).length > 0,

  evidence: (statements, ctx) =>
    conflictsIn(statements, ctx).flatMap(({ pair }) => pair.map(({ event }) => event)),

  measures: (statements, ctx) => {
    const { differenceMax, exposureMin } = ctx.parameters;
    return [
      ...compared.flatMap((figure) => {
        const shares = conflictsIn(statements, ctx)
          .filter((conflict) => conflict.figure === figure)
          .map(({ difference }) => difference);
        const value = Math.max(...shares);
        return shares.length === 0 ? [] : [{ name: figure, value, threshold: differenceMax }];
      }),
      { name: 'exposure', value: ctx.standing.exposure, threshold: exposureMin },
    ];
  },
});

const statementIn = ({ data, date, ref }: CreditEvent<'statement.submitted'>): Statement => ({
  of: [data.period, data.basis, data.currency ?? 'CNY'].join(' '),
  recipient: data.recipient,
  submittedOn: date,
  event: ref,
  restates: data.restates === true,
  revenue: yuan(data.revenue),
  assets: yuan(data.assets),
  netProfit: yuan(data.netProfit),
});

/**
 * A restatement settles what was submitted before it, and what was submitted on its day without
 * restating anything: of one day nobody knows which came first.
 */
const settles = (by: Statement, other: Statement): boolean =>
  by.restates &&
  by.of === other.of &&
  (other.submittedOn < by.submittedOn || (other.submittedOn === by.submittedOn && !other.restates));

/** The oldest that no other contradicts makes room first: a conflict is not settled by more paper. */
function bounded(statements: readonly Statement[], ctx: Ctx): readonly Statement[] {
  if (statements.length <= statementsMax) return statements;
  const inConflict = new Set(conflictsIn(statements, ctx).flatMap(({ pair }) => pair));
  return makingRoom(statements, statementsMax, (one) => inConflict.has(one));
}

type Conflict = Readonly<{
  pair: readonly Statement[];
  figure: Figure;
  /** The difference as a share of the larger magnitude. */
  difference: number;
}>;

function conflictsIn(statements: readonly Statement[], ctx: Ctx): readonly Conflict[] {
  return statements.flatMap((a, index) =>
    statements
      .slice(index + 1)
      .filter((b) => b.of === a.of && b.recipient !== a.recipient)
      .flatMap((b) => compared.flatMap((figure) => conflictIn([a, b], figure, ctx) ?? [])),
  );
}

/** A profit against a loss differs by the sum of both. */
function conflictIn(
  pair: readonly [Statement, Statement],
  figure: Figure,
  { parameters: { differenceMax } }: Ctx,
): Conflict | undefined {
  const [a, b] = [pair[0][figure], pair[1][figure]];
  const larger = largerOf(a, b);
  const apart = magnitude((a - b) as Fen);
  if (!isMoreThan(apart, differenceMax, larger)) return undefined;
  return { pair, figure, difference: shareOf(apart, larger) ?? 0 };
}

const magnitude = (amount: Fen): Fen => (amount < 0n ? 0n - amount : amount) as Fen;

const largerOf = (a: Fen, b: Fen): Fen =>
  magnitude(a) > magnitude(b) ? magnitude(a) : magnitude(b);
