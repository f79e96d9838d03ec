/**
 * A cluster of new accounts at banks that lend nothing, opened by an obligor who owes.
 *
 * What customers pay in there, the lenders can neither debit nor seize in time. One new account is
 * ordinary business; several within weeks, while money is owed, are worth a question.
 * Sources: S0-79, S4-08, R39.
 */
import {
  addDays,
  daysBetween,
  yuan,
  type BankId,
  type BusinessDate,
  type EvidenceRef,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { texts } from './texts';

type Trouble = Readonly<{ date: BusinessDate; event: EvidenceRef }>;
type Opening = Readonly<{
  bank: BankId;
  openedOn: BusinessDate;
  event: EvidenceRef;
  /** The last overdue report and the last demand before it, where they are recent enough. */
  trouble: readonly Trouble[];
}>;

const parameters = {
  banksMin: { unit: 'banks', default: 3 },
  windowDays: { unit: 'days', default: 90 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  troubleDays: { unit: 'days', default: 90 },
};
type Ctx = SignContext<typeof parameters>;

/** Openings at one bank that are kept, the latest. */
const ofOneBankMax = 16;

export const multiBankAccountOpening = defineWarningSign({
  id: 'multi-bank-account-opening',
  version: 2,
  family: 'accounts',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  // The loan events add no opening; they drop stale ones, so that the evidence is exact when a
  // loan tips it.
  watches: ['account.opened', 'loan.disbursed', 'loan.classified', 'loan.transferred'],
  subject: 'obligor',

  initialState: (): readonly Opening[] => [],

  evolve: (openings, event, ctx) => {
    const kept = counting(openings, ctx);
    if (event.type !== 'account.opened') return kept.length < openings.length ? kept : openings;
    const { bank, declared } = event.data;
    if (declared === true || ctx.standing.lenders.has(bank)) return openings;
    const trouble = troubleBefore(ctx);
    return [...withRoom(kept, bank), { bank, openedOn: event.date, event: event.ref, trouble }];
  },

  holds: (openings, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin &&
    banksIn(counting(openings, ctx)) >= ctx.parameters.banksMin,

  wakeOn: (openings, ctx) => {
    const oldest = counting(openings, ctx)[0];
    return oldest && addDays(oldest.openedOn, ctx.parameters.windowDays + 1);
  },

  evidence: (openings, ctx) => counting(openings, ctx).map(({ event }) => event),

  measures: (openings, ctx) => [
    {
      name: 'banks',
      value: banksIn(counting(openings, ctx)),
      threshold: ctx.parameters.banksMin,
    },
    { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
  ],

  strengthening: (openings, ctx) => {
    const trouble = counting(openings, ctx)[0]?.trouble ?? [];
    return trouble.length === 0
      ? []
      : [{ name: 'trouble-before', evidence: trouble.map(({ event }) => event) }];
  },
});

/** Openings inside the window, at banks that have not become lenders since. */
const counting = (openings: readonly Opening[], ctx: Ctx): readonly Opening[] =>
  openings.filter(
    ({ bank, openedOn }) =>
      daysBetween(openedOn, ctx.today) <= ctx.parameters.windowDays &&
      !ctx.standing.lenders.has(bank),
  );

const banksIn = (openings: readonly Opening[]): number =>
  new Set(openings.map(({ bank }) => bank)).size;

/** Of a bank with very many the oldest makes room. */
function withRoom(openings: readonly Opening[], bank: BankId): readonly Opening[] {
  const [oldest, ...others] = openings.filter((opening) => opening.bank === bank);
  return others.length + 1 < ofOneBankMax
    ? openings
    : openings.filter((opening) => opening !== oldest);
}

/** What the obligor knew when it opened the account: a loan overdue, a demand. */
const troubleBefore = ({ standing, today, parameters: { troubleDays } }: Ctx): readonly Trouble[] =>
  [standing.lastOverdue, standing.lastDemand]
    .filter((report) => report !== undefined)
    .filter(({ date }) => daysBetween(date, today) <= troubleDays)
    .map(({ date, event }) => ({ date, event }));
