/**
 * A debtor who will not sign, or cannot be found, whenever the bank asks for its money.
 *
 * A notice without a signature once cost the bank its claim, and refusing to sign is still the
 * first sign of not wanting to pay. One refusal is a mood; a second, with no word and no money in
 * between, is an attitude. Sources: S0-19.
 */
import {
  addDays,
  daysBetween,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { texts } from './texts';

type Refusal = Readonly<{ on: BusinessDate; event: EvidenceRef }>;
type State = Readonly<{
  refusals: readonly Refusal[];
  /** The last day on which the debtor signed, acknowledged or paid. */
  answeredOn?: BusinessDate;
}>;

const parameters = {
  refusalsMin: { unit: 'demands', default: 2 },
  windowDays: { unit: 'days', default: 180 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
};
type Ctx = SignContext<typeof parameters>;

const remembered = 32; // refusals, the latest

export const noticeRefused = defineWarningSign({
  id: 'notice-refused',
  version: 1,
  family: 'courts',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'overdue',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['loan.demanded', 'loan.acknowledged', 'loan.repaid', 'loan.extended'],
  subject: 'obligor',
  objectKind: 'loan',
  // A demand on a guarantor is in the debtor's history too, and in the guarantor's.
  objectOf: ({ data }, { subject }) =>
    data.party === subject && !('to' in data && data.to !== 'debtor')
      ? `${data.bank}/${data.loan}`
      : [],

  initialState: (): State => ({ refusals: [] }),

  evolve: (state, event) => {
    if (isAnswer(event)) return { refusals: [], answeredOn: event.date };
    if (!isRefusal(event) || state.answeredOn === event.date) return state;
    const refusal = { on: event.date, event: event.ref };
    return { ...state, refusals: [...state.refusals, refusal].slice(-remembered) };
  },

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin &&
    counting(state, ctx).length >= ctx.parameters.refusalsMin,

  wakeOn: (state, ctx) => {
    const oldest = counting(state, ctx)[0];
    return oldest && addDays(oldest.on, ctx.parameters.windowDays + 1);
  },

  evidence: (state, ctx) => counting(state, ctx).map(({ event }) => event),

  measures: (state, ctx) => [
    {
      name: 'refusals',
      value: counting(state, ctx).length,
      threshold: ctx.parameters.refusalsMin,
    },
    { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
  ],
});

type Watched = CreditEvent<'loan.demanded' | 'loan.acknowledged' | 'loan.repaid' | 'loan.extended'>;

const isRefusal = (event: Watched): boolean =>
  event.type === 'loan.demanded' &&
  (event.data.outcome === 'refused' || event.data.outcome === 'unreachable');

/** The debtor signs, acknowledges or agrees, or somebody pays. */
function isAnswer(event: Watched): boolean {
  switch (event.type) {
    case 'loan.demanded':
      return event.data.outcome === 'signed';
    case 'loan.repaid':
      return yuan(event.data.principal) + yuan(event.data.interest) > 0n;
    case 'loan.acknowledged':
    case 'loan.extended':
      return true;
  }
}

/** Refusals inside the window that ends today. */
const counting = ({ refusals }: State, { today, parameters: { windowDays } }: Ctx) =>
  refusals.filter(({ on }) => daysBetween(on, today) <= windowDays);
