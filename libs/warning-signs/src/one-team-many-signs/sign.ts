/**
 * Several companies, one team: the same people run them, and money goes to and fro without a
 * contract.
 *
 * Where nobody keeps the companies apart, the lenders of one cannot tell what answers for their
 * loans. A shared address proves nothing, and groups do share managers; it is the money that goes
 * both ways for no stated reason that makes two companies one. Sources: S0-06, S0-07, S0-08.
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
import { defineWarningSign, type JudgeContext, type SignContext } from '../define-warning-sign';
import { inOfficeOn, officeEventTypes, officesAfter, type Office, type Offices } from '../offices';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

/** The payments of one day in one direction. */
type Payments = Readonly<{
  date: BusinessDate;
  isOut: boolean;
  amount: Fen;
  events: readonly EvidenceRef[];
}>;
/** Uncontracted payments between the obligor and one company, inside the window, oldest first. */
type State = Readonly<{ company?: string; payments: readonly Payments[] }>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  holdersMin: { unit: 'persons', default: 2 },
  windowDays: { unit: 'days', default: 180 },
  paymentsMin: { unit: 'ratio', default: 0.2 },
};
type Ctx = SignContext<typeof parameters>;
type Judge = JudgeContext<typeof parameters>;

/** Events kept of one day and direction; all are added up. */
const eventsMax = 8;

export const oneTeamManySigns = defineWarningSign({
  id: 'one-team-many-signs',
  version: 1,
  family: 'restructuring',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['payment.made'],
  subject: 'obligor',
  objectKind: 'party',
  objectOf: ({ data }, { subject }) => companyIn(data, subject) ?? [],

  initialState: (): State => ({ payments: [] }),

  evolve: (state, event, ctx) => {
    const company = companyIn(event.data, ctx.subject);
    if (company === undefined) return state;
    const payments = recent(state, ctx);
    const isOut = event.data.from.party === ctx.subject;
    const before = payments.find((one) => one.date === event.date && one.isOut === isOut);
    const day: Payments = {
      date: event.date,
      isOut,
      amount: ((before?.amount ?? 0n) + yuan(event.data.amount)) as Fen,
      events: [...(before?.events ?? []), event.ref].slice(0, eventsMax),
    };
    return { company, payments: [...payments.filter((one) => one !== before), day] };
  },

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin &&
    goesBothWays(recent(state, ctx), ctx) &&
    sharedWith(state.company, ctx).length >= ctx.parameters.holdersMin,

  wakeOn: (state, ctx) => {
    const oldest = recent(state, ctx)[0];
    if (!oldest) return undefined;
    const ends = [...ctx.standing.offices.values()]
      .flatMap(({ until }) => until ?? [])
      .filter((until) => until >= ctx.today)
      .map((until) => addDays(until, 1));
    return [addDays(oldest.date, ctx.parameters.windowDays + 1), ...ends].toSorted()[0];
  },

  evidence: (state, ctx) => [
    ...sharedWith(state.company, ctx).flatMap(({ here, there }) => [here.event, there.event]),
    ...recent(state, ctx).flatMap(({ events }) => events),
  ],

  measures: (state, ctx) => {
    const { standing, parameters: limits } = ctx;
    return [
      {
        name: 'shared-holders',
        value: sharedWith(state.company, ctx).length,
        threshold: limits.holdersMin,
      },
      {
        name: 'payments-to-exposure',
        value: shareOf(sum(recent(state, ctx)), standing.exposure) ?? 0,
        threshold: limits.paymentsMin,
      },
      { name: 'exposure', value: standing.exposure, threshold: limits.exposureMin },
    ];
  },
});

/** The other company of a payment for which no contract is shown; persons hold no offices. */
function companyIn(
  { from, to, contract, currency }: CreditEvent<'payment.made'>['data'],
  subject: string,
): string | undefined {
  if (contract !== undefined || (currency ?? 'CNY') !== 'CNY') return undefined;
  const other = from.party === subject ? to.party : from.party;
  return other === subject || other.startsWith('P-') ? undefined : other;
}

const recent = ({ payments }: State, { today, parameters: { windowDays } }: Ctx) =>
  payments.filter(({ date }) => daysBetween(date, today) <= windowDays);

const sum = (payments: readonly Payments[]): Fen =>
  payments.reduce((total, { amount }) => (total + amount) as Fen, 0n as Fen);

const goesBothWays = (payments: readonly Payments[], { standing, parameters }: Ctx): boolean =>
  payments.some(({ isOut }) => isOut) &&
  payments.some(({ isOut }) => !isOut) &&
  isAtLeast(sum(payments), parameters.paymentsMin, standing.exposure);

/** Those in office in both companies today, each once. */
function sharedWith(company: string | undefined, ctx: Judge) {
  if (company === undefined) return [];
  const there = inOfficeOn(officesIn(company, ctx), ctx.today);
  return [...inOfficeOn(ctx.standing.offices, ctx.today)].flatMap(([person, here]) => {
    const other: Office | undefined = there.get(person);
    return other ? [{ here, there: other }] : [];
  });
}

/** Offices are held for years, so that the whole history of the other company is asked for them. */
const officesIn = (company: string, { eventsOf }: Judge): Offices =>
  eventsOf({ party: company, types: officeEventTypes }).reduce<Offices>(
    (offices, event) => officesAfter(offices, event, company),
    new Map(),
  );
