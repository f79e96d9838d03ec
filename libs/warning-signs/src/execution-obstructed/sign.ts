/**
 * A bank's execution that rests because an office stepped in.
 *
 * The bank has its judgment and the assets are there; what keeps it from them is neither law nor the
 * debtor alone. Where it happens again and again it is a matter of the region, and more courts and
 * higher ones must hear of it. Source: S0-32.
 */
import { daysBetween, yuan } from '@tocsin/credit-events';
import type { Execution } from '../bank-actions';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { texts } from './texts';

/** Executions that an office ever stepped into; whose they are and how they stand is in the standing. */
type State = readonly string[];

const parameters = { exposureMin: { unit: 'CNY', default: yuan('1000000.00') } };
type Ctx = SignContext<typeof parameters>;

const executionsMax = 64;

export const executionObstructed = defineWarningSign({
  id: 'execution-obstructed',
  version: 1,
  family: 'courts',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'enforcement',
  fault: 'government',
  base: 'yellow',
  texts,
  parameters,
  watches: ['execution.stalled'],
  subject: 'obligor',

  initialState: (): State => [],

  evolve: (executions, { data: { execution, reason } }) => {
    if (reason !== 'administrative-intervention' || executions.includes(execution)) {
      return executions;
    }
    return [...executions, execution].slice(-executionsMax);
  },

  holds: (executions, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && resting(executions, ctx).length > 0,

  evidence: (executions, ctx) =>
    resting(executions, ctx).flatMap(({ opened, stall }) => [opened.event, stall.event]),

  measures: (executions, ctx) => {
    const all = resting(executions, ctx);
    const days = all.map(({ opened, stall }) => daysBetween(opened.date, stall.date));
    return [
      { name: 'executions', value: all.length },
      { name: 'days-to-stall', value: Math.max(0, ...days) },
      { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
    ];
  },
});

type Resting = Execution & Required<Pick<Execution, 'opened' | 'stall'>>;

/** Banks' executions that rest for this reason, and for no later one. */
const resting = (executions: State, { standing }: Ctx): readonly Resting[] =>
  executions
    .map((id) => standing.bankActions.executions.get(id))
    .filter((one) => one !== undefined)
    .filter(isResting);

/** An auction on a later day shows that it goes on; one that is closed rests no more. */
const isResting = (one: Execution): one is Resting =>
  one.opened !== undefined &&
  one.closed === undefined &&
  one.stall?.reason === 'administrative-intervention' &&
  !(one.auctioned !== undefined && one.auctioned.date > one.stall.date);
