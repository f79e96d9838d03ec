/**
 * A company is remade behind closed doors: a lender learns of it afterwards, or never.
 *
 * Who is asked in time can demand payment, security or a seat at the table; who is told of an
 * accomplished fact can only sue. A notice that was not given may only be late, so the sign waits
 * until it may be believed that none was. Sources: S0-46, S4-16, S4-18; law.
 */
import {
  daysBetween,
  yuan,
  type BankId,
  type BusinessDate,
  type EvidenceRef,
} from '@tocsin/credit-events';
import { defineWarningSign, type JudgeContext, type SignContext } from '../define-warning-sign';
import { wasToldBy, type Restructuring } from '../restructurings';
import { texts } from './texts';

/** What was done and who was told stand in the standing. */
type State = Readonly<{ restructuring?: string }>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  graceDays: { unit: 'days', default: 3 },
};
type Ctx = SignContext<typeof parameters>;
type Judge = JudgeContext<typeof parameters>;

export const closedRestructuring = defineWarningSign({
  id: 'closed-restructuring',
  version: 1,
  family: 'restructuring',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'restructuring',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: ['restructuring.assets-moved', 'restructuring.completed'],
  subject: 'obligor',
  objectKind: 'restructuring',
  objectOf: ({ data: { party, restructuring } }, { subject }) =>
    party === subject ? restructuring : [],

  initialState: (): State => ({}),

  evolve: (state, { data: { restructuring } }) =>
    state.restructuring === undefined ? { restructuring } : state,

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && untoldIn(state, ctx).length > 0,

  evidence: (state, ctx) => {
    const one = restructuringOf(state, ctx);
    const untold = untoldIn(state, ctx);
    const afterwards = untold.flatMap(({ told }) => told?.event ?? []);
    return [
      ...(one?.announced ? [one.announced.event] : []),
      ...untold.map(({ event }) => event),
      ...afterwards,
    ];
  },

  measures: (state, ctx) => {
    const { standing, parameters: limits } = ctx;
    const untold = untoldIn(state, ctx);
    const delays = untold.flatMap(({ date, told }) => (told ? daysBetween(date, told.date) : []));
    return [
      { name: 'lenders-untold', value: new Set(untold.map(({ bank }) => bank)).size },
      ...(delays.length > 0 ? [{ name: 'days-until-told', value: Math.max(...delays) }] : []),
      { name: 'exposure', value: standing.exposure, threshold: limits.exposureMin },
    ];
  },
});

const restructuringOf = ({ restructuring = '' }: State, { standing }: Ctx) =>
  standing.restructurings.get(restructuring);

/** A lender that had not been told by the end of the day of a step, and still lends. */
type Untold = Readonly<{
  date: BusinessDate;
  event: EvidenceRef;
  bank: BankId;
  told?: Readonly<{ date: BusinessDate; event: EvidenceRef }>;
}>;

function untoldIn(state: State, ctx: Judge): readonly Untold[] {
  const one = restructuringOf(state, ctx);
  if (!one) return [];
  return [...one.moves, ...(one.completed ? [one.completed] : [])].flatMap(
    ({ date, event, lenders }) =>
      lenders
        .filter((bank) => isUntold(one, { bank, date }, ctx))
        .map((bank) => {
          const told = one.notices.get(bank)?.first;
          return { date, event, bank, ...(told ? { told } : {}) };
        }),
  );
}

/** The deadline of the notice is the day of the step. */
const isUntold = (
  one: Restructuring,
  { bank, date }: Readonly<{ bank: BankId; date: BusinessDate }>,
  ctx: Judge,
): boolean =>
  ctx.standing.lenders.has(bank) &&
  !wasToldBy(one, bank, date) &&
  ctx.absent({ types: ['restructuring.creditor-notified'], bank, deadline: date });
