/**
 * A prefecture in which officials hold up a good part of the banks' executions.
 *
 * One stalled execution is a case; one in six is the climate of a place, and lending there has to
 * reckon with it. The mark of 17% is what one bank counted in one such place. Source: S0-33.
 */
import {
  addDays,
  addMonths,
  isBankId,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { without } from '../without';
import { texts } from './texts';

/** `stalled` is the latest report, if it speaks of intervention. */
type Execution = Readonly<{
  id: string;
  opened?: Readonly<{ on: BusinessDate; event: EvidenceRef; isByBank: boolean }>;
  stalled?: EvidenceRef;
  isClosed: boolean;
}>;

const parameters = {
  shareMin: { unit: 'ratio', default: 0.17 },
  executionsMin: { unit: 'executions', default: 5 },
  windowMonths: { unit: 'months', default: 24 },
};
type Ctx = SignContext<typeof parameters>;

/** Executions kept of a prefecture, those reported last. */
const executionsMax = 2_000;

export const obstructionShare = defineWarningSign({
  id: 'obstruction-share',
  version: 1,
  family: 'lists',
  axis: 'supervision',
  effect: 'claim-unenforceable',
  stage: 'enforcement',
  fault: 'government',
  base: 'orange',
  texts,
  parameters,
  watches: ['execution.opened', 'execution.stalled', 'execution.closed'],
  subject: 'region',

  initialState: (): readonly Execution[] => [],

  evolve: (executions, event, ctx) => {
    const { execution: id } = event.data;
    const before = executions.find((one) => one.id === id) ?? { id, isClosed: false };
    return [
      // What lies before the window can never count again.
      ...executions.filter((one) => one.id !== id && (!one.opened || isRecent(one.opened.on, ctx))),
      after(before, event),
    ].slice(-executionsMax);
  },

  holds: (executions, ctx) => {
    const { counted, stalled } = countedIn(executions, ctx);
    const { shareMin, executionsMin } = ctx.parameters;
    return counted.length >= executionsMin && isShare(stalled.length, shareMin, counted.length);
  },

  wakeOn: (executions, ctx) => {
    const first = countedIn(executions, ctx)
      .counted.map(({ on }) => on)
      .toSorted()[0];
    return first && addDays(addMonths(first, ctx.parameters.windowMonths), 1);
  },

  evidence: (executions, ctx) =>
    countedIn(executions, ctx).stalled.flatMap(({ event, stalled }) => [event, stalled]),

  measures: (executions, ctx) => {
    const { counted, stalled } = countedIn(executions, ctx);
    const share = counted.length === 0 ? 0 : stalled.length / counted.length;
    return [
      {
        name: 'share',
        value: Math.round(share * 10_000) / 10_000,
        threshold: ctx.parameters.shareMin,
      },
      { name: 'executions', value: counted.length, threshold: ctx.parameters.executionsMin },
    ];
  },
});

/** In whole numbers, to a millionth: no share hangs on a float. */
const isShare = (part: number, share: number, whole: number): boolean =>
  part * 1_000_000 >= Math.round(share * 1_000_000) * whole;

type Watched = CreditEvent<'execution.opened' | 'execution.stalled' | 'execution.closed'>;

function after(execution: Execution, event: Watched): Execution {
  switch (event.type) {
    case 'execution.opened': {
      const opened = { on: event.date, event: event.ref, isByBank: isBankId(event.data.creditor) };
      return { ...execution, opened };
    }
    case 'execution.stalled': {
      return event.data.reason === 'administrative-intervention'
        ? { ...execution, stalled: event.ref }
        : without(execution, 'stalled');
    }
    case 'execution.closed':
      return { ...execution, isClosed: true };
  }
}

const isRecent = (openedOn: BusinessDate, { today, parameters: { windowMonths } }: Ctx): boolean =>
  today <= addMonths(openedOn, windowMonths);

/** Banks' executions of the window that are not closed, and those that stand still among them. */
function countedIn(executions: readonly Execution[], ctx: Ctx) {
  const counted = executions.flatMap(({ opened, stalled, isClosed }) =>
    opened?.isByBank === true && !isClosed && isRecent(opened.on, ctx)
      ? [{ ...opened, stalled }]
      : [],
  );
  const stalled = counted.flatMap((one) =>
    one.stalled === undefined ? [] : [{ ...one, stalled: one.stalled }],
  );
  return { counted, stalled };
}
