/**
 * A bankruptcy is accepted and a lender has not filed its claim yet.
 *
 * The court sets a term between thirty days and three months. Whoever is late bears the cost, votes
 * on nothing that was decided before and is left out of what was distributed. The facts stand in the
 * obligor's history, the task is the lender's. Source: Enterprise Bankruptcy Law 45.
 */
import { claimFilingLastDays } from '@tocsin/legal-calendar';
import { addDays, daysBetween, yuan, type CreditEvent } from '@tocsin/credit-events';
import { latestRunning, runningOf } from '../bankruptcies';
import { defineWarningSign, type SignContext, type SignMeasure } from '../define-warning-sign';
import type { Standing } from '../standing';
import { texts } from './texts';

/** One lender in one bankruptcy. */
type State = Readonly<{ bankruptcy?: string; isLender: boolean; isFiled: boolean }>;

const parameters = { exposureMin: { unit: 'CNY', default: yuan('1000000.00') } };
type Ctx = SignContext<typeof parameters>;

/** Events by which a bank may begin or cease to be owed something. */
const loanTypes = [
  'loan.disbursed',
  'loan.repaid',
  'loan.classified',
  'loan.written-off',
  'loan.relief-agreed',
  'loan.transferred',
] as const;
type LoanEvent = CreditEvent<(typeof loanTypes)[number]>;
type Event = LoanEvent | CreditEvent<'bankruptcy.accepted' | 'bankruptcy.claim-filed'>;

export const claimFilingDue = defineWarningSign({
  id: 'claim-filing-due',
  version: 1,
  family: 'bankruptcy',
  axis: 'protection',
  effect: 'claim-unenforceable',
  stage: 'bankruptcy',
  fault: 'bank',
  base: 'blue',
  texts,
  parameters,
  watches: ['bankruptcy.accepted', 'bankruptcy.claim-filed', ...loanTypes],
  subject: 'bank',
  history: 'obligor',
  objectKind: 'bankruptcy',
  objectOf: (event, { standing }) => concerned(event, standing),
  about: (object) => {
    const [subject = ''] = object.split('/', 1);
    return { subject, object: object.slice(subject.length + 1) };
  },

  initialState: (): State => ({ isLender: false, isFiled: false }),

  evolve: (state, event, ctx) => {
    switch (event.type) {
      case 'bankruptcy.accepted':
        return { ...state, bankruptcy: event.data.bankruptcy, isLender: true };
      case 'bankruptcy.claim-filed':
        return state.isFiled ? state : { ...state, isFiled: true };
      default:
        return lent(state, event, ctx);
    }
  },

  holds: (state, ctx) => {
    const left = daysLeftOf(state, ctx);
    return (
      left !== undefined &&
      left >= 0 &&
      state.isLender &&
      !state.isFiled &&
      ctx.standing.exposure >= ctx.parameters.exposureMin
    );
  },

  wakeOn: (state, ctx) => {
    const days = lastDaysOf(state, ctx);
    return days && addDays(days.latest, 1);
  },

  daysLeft: daysLeftOf,

  evidence: ({ bankruptcy }, { standing }) => {
    const accepted = runningOf(standing.bankruptcies, bankruptcy)?.accepted;
    return accepted ? [accepted.event] : [];
  },

  measures: (state, ctx) => [
    ...measuredDays(state, ctx),
    { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
  ],
});

/**
 * The acceptance concerns every lender of the day; what happens to a loan later concerns its bank,
 * in the bankruptcy that was accepted last.
 */
function concerned(event: Event, standing: Standing): string | readonly string[] {
  switch (event.type) {
    case 'bankruptcy.accepted':
      return [...standing.lenders.keys()].map((bank) => objectFor(bank, event.data.bankruptcy));
    case 'bankruptcy.claim-filed':
      return objectFor(event.data.bank, event.data.bankruptcy);
    default: {
      const running = latestRunning(standing.bankruptcies);
      return running ? objectFor(event.data.bank, running.bankruptcy) : [];
    }
  }
}

const objectFor = (bank: string, bankruptcy: string): string => `${bank}/${bankruptcy}`;

/** Money lent after the acceptance is paid as it falls due, and is no claim to be filed. */
function lent(state: State, event: LoanEvent, { standing }: Ctx): State {
  const running = latestRunning(standing.bankruptcies);
  if (!running) return state;
  if (event.type === 'loan.disbursed' && event.date > running.accepted.date) return state;
  const isLender = standing.lenders.has(event.data.bank);
  const { bankruptcy } = running;
  return state.bankruptcy === bankruptcy && state.isLender === isLender
    ? state
    : { ...state, bankruptcy, isLender };
}

function lastDaysOf({ bankruptcy }: State, { standing }: Ctx) {
  const running = runningOf(standing.bankruptcies, bankruptcy);
  return running && claimFilingLastDays(running.accepted.date);
}

function daysLeftOf(state: State, ctx: Ctx): number | undefined {
  const days = lastDaysOf(state, ctx);
  return days && daysBetween(ctx.today, days.latest);
}

function measuredDays(state: State, ctx: Ctx): readonly SignMeasure[] {
  const days = lastDaysOf(state, ctx);
  if (!days) return [];
  return [
    { name: 'days-left', value: daysBetween(ctx.today, days.latest), unit: 'days' },
    { name: 'shortest-term-ends', value: days.earliest },
    { name: 'longest-term-ends', value: days.latest },
  ];
}
