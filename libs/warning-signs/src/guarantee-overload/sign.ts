/**
 * A borrower has promised to pay more for others than it owns.
 *
 * Guarantees stand outside the balance sheet until they are called; then they come all at once, and
 * a sound firm goes down with those it stood for. Sources: P29; associations' lists of 2020, no. 4.
 */
import {
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { givenBy, type Guarantee } from '../guarantees';
import { texts } from './texts';

type Statement = Readonly<{
  /** The month of the balance sheet. */
  asOf: string;
  isStandalone: boolean;
  submittedOn: BusinessDate;
  netAssets: Fen;
  currency: string;
  event: EvidenceRef;
}>;

const parameters = { exposureMin: { unit: 'CNY', default: yuan('1000000.00') } };
type Ctx = SignContext<typeof parameters>;

export const guaranteeOverload = defineWarningSign({
  id: 'guarantee-overload',
  version: 1,
  family: 'guarantees',
  axis: 'ability',
  effect: 'claim-unenforceable',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  // Guarantees themselves are read from the standing.
  watches: ['statement.submitted'],
  subject: 'obligor',

  initialState: (): Statement | undefined => undefined,

  evolve: (latest, event) => {
    const statement = statementOf(event);
    return latest && !isNewer(statement, latest) ? latest : statement;
  },

  holds: (latest, ctx) =>
    latest !== undefined &&
    ctx.standing.exposure >= ctx.parameters.exposureMin &&
    counted(latest, ctx).length > 0 &&
    totalOf(counted(latest, ctx)) > latest.netAssets,

  evidence: (latest, ctx) =>
    latest ? [latest.event, ...counted(latest, ctx).map(({ event }) => event)] : [],

  measures: (latest, ctx) => {
    const exposure = { value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin };
    const guarantees = latest ? counted(latest, ctx) : [];
    return [
      { name: 'exposure', ...exposure },
      { name: 'guarantees', value: guarantees.length },
      ...(latest
        ? [{ name: 'guaranteed', value: totalOf(guarantees), threshold: latest.netAssets }]
        : []),
    ];
  },
});

function statementOf({ data, date, ref }: CreditEvent<'statement.submitted'>): Statement {
  return {
    asOf: endOf(data.period),
    isStandalone: data.basis === 'standalone',
    submittedOn: date,
    netAssets: (yuan(data.assets) - yuan(data.liabilities)) as Fen,
    currency: data.currency ?? 'CNY',
    event: ref,
  };
}

/** The last month of a year, half, quarter or month; a year where only that is said. */
function endOf(period: string): string {
  const [year = '', part = '12'] = period.split('-');
  const number = Number(part.replace(/\D/, ''));
  const months = part.startsWith('Q') ? number * 3 : part.startsWith('H') ? number * 6 : number;
  return `${year}-${String(months).padStart(2, '0')}`;
}

/**
 * The latest balance sheet counts, and of one day the guarantor's own: its group does not answer
 * for its guarantees. Of two versions the later is taken, of one day the one that shows less.
 */
function isNewer(one: Statement, than: Statement): boolean {
  if (one.asOf !== than.asOf) return one.asOf > than.asOf;
  if (one.isStandalone !== than.isStandalone) return one.isStandalone;
  return one.submittedOn > than.submittedOn || one.netAssets < than.netAssets;
}

/** Guarantees in the currency of the statement: amounts are never converted. */
const counted = ({ currency }: Statement, { standing, subject }: Ctx): readonly Guarantee[] =>
  givenBy(standing.guarantees, subject).filter((one) => one.currency === currency);

const totalOf = (guarantees: readonly Guarantee[]): Fen =>
  guarantees.reduce((sum, { amount }) => sum + amount, 0n) as Fen;
