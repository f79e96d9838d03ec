/**
 * A bank goes to look at what secures its loan and does not find it, or finds it somewhere else.
 *
 * Machines and stock leave more easily than any register shows. What is found in its place later
 * was only away: the alert lapses. Source: S0-38.
 */
import { yuan, type BusinessDate, type CreditEvent, type EvidenceRef } from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { texts } from './texts';

type Inspected = CreditEvent<'collateral.inspected'>;
type State = Readonly<{
  /** Inspections that did not find it, since it was last found. */
  missed: readonly Readonly<{ date: BusinessDate; event: EvidenceRef }>[];
  lastFinding?: Inspected['data']['finding'];
  /** The moment at which it was last found in its place. */
  foundAt?: number;
}>;

const parameters = { exposureMin: { unit: 'CNY', default: yuan('1000000.00') } };
type Ctx = SignContext<typeof parameters>;

/** Inspections kept, the earliest since it was last found. */
const missedMax = 20;
type Finding = Inspected['data']['finding'];
const away: ReadonlySet<Finding> = new Set(['missing', 'moved']);
/** Whoever uses it, it is where it belongs; what is damaged or not shown is not in order. */
const inItsPlace: ReadonlySet<Finding> = new Set([
  'in-order',
  'owner-occupied',
  'occupied-by-tenant',
]);

export const collateralMissing = defineWarningSign({
  id: 'collateral-missing',
  version: 1,
  family: 'collateral',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'performing',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: ['collateral.inspected', 'collateral.released'],
  subject: 'obligor',
  objectKind: 'collateral',
  objectOf: ({ data }) => data.collateral,

  initialState: (): State => ({ missed: [] }),

  evolve: (state, event, ctx) =>
    event.type === 'collateral.released'
      ? released(state, event.data.collateral, ctx)
      : inspected(state, event),

  holds: ({ missed }, ctx) =>
    missed.length > 0 && ctx.standing.exposure >= ctx.parameters.exposureMin,

  evidence: ({ missed }) => missed.map(({ event }) => event),

  measures: ({ missed, lastFinding }, ctx) => [
    // Two reports of one day may be of one inspection.
    { name: 'inspections', value: new Set(missed.map(({ date }) => date)).size },
    ...(lastFinding === undefined ? [] : [{ name: 'finding', value: lastFinding }]),
    { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
  ],
});

/** Once no bank holds it any more, nobody misses it. */
function released(state: State, collateral: string, { standing }: Ctx): State {
  const isFree = !standing.pledges.has(collateral);
  return isFree && state.missed.length > 0 ? { missed: [] } : state;
}

function inspected(state: State, { at, date, data: { finding }, ref }: Inspected): State {
  if (inItsPlace.has(finding)) return { missed: [], foundAt: at };
  // Of two reports of one moment, the one that found it is believed.
  if (!away.has(finding) || state.foundAt === at) return state;
  const missed = [...state.missed, { date, event: ref }].slice(0, missedMax);
  return { ...state, missed, lastFinding: finding };
}
