/**
 * A lender goes by a rating that is out of date.
 *
 * A grade is worth what its last look at the firm is worth. Rules ask for a new one every year, and
 * the bank itself may have set an earlier end. Until then the limit, the price and the reserves
 * rest on an old picture: a task for the bank, not a word about the client. Source: S1-20.
 */
import {
  addDays,
  addMonths,
  daysBetween,
  yuan,
  type BankId,
  type BusinessDate,
  type EvidenceRef,
} from '@tocsin/credit-events';
import { defineWarningSign, type JudgeContext, type SignContext } from '../define-warning-sign';
import { texts } from './texts';

/** The lender's last rating. */
type Rating = Readonly<{
  bank: BankId;
  ratedOn: BusinessDate;
  validUntil?: BusinessDate;
  event: EvidenceRef;
}>;
type State = Readonly<{ rating?: Rating }>;

const parameters = {
  validMonths: { unit: 'months', default: 12 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  graceDays: { unit: 'days', default: 3 },
};
type Ctx = SignContext<typeof parameters>;
type Judge = JudgeContext<typeof parameters>;

export const ratingOverdue = defineWarningSign({
  id: 'rating-overdue',
  version: 1,
  family: 'conduct',
  axis: 'protection',
  effect: 'claim-unenforceable',
  stage: 'performing',
  fault: 'bank',
  base: 'blue',
  texts,
  parameters,
  watches: ['rating.assigned'],
  subject: 'obligor',
  objectKind: 'lender',
  objectOf: ({ data }) => data.bank,

  initialState: (): State => ({}),

  evolve: (_before, { data, date, ref }) => {
    const { bank, validUntil } = data;
    const valid = validUntil === undefined ? {} : { validUntil };
    return { rating: { bank, ratedOn: date, event: ref, ...valid } };
  },

  holds: ({ rating }, ctx) => rating !== undefined && isOverdue(rating, ctx),

  wakeOn: ({ rating }, ctx) => rating && overdueFrom(rating, ctx),

  evidence: ({ rating }) => (rating ? [rating.event] : []),

  measures: ({ rating }, ctx) =>
    rating
      ? [
          { name: 'rated-on', value: rating.ratedOn },
          { name: 'days-overdue', value: daysBetween(overdueFrom(rating, ctx), ctx.today) + 1 },
          { name: 'owed-to-lender', value: ctx.standing.lenders.get(rating.bank) ?? yuan('0') },
          {
            name: 'exposure',
            value: ctx.standing.exposure,
            threshold: ctx.parameters.exposureMin,
          },
        ]
      : [],
});

/** The day after the last one on which it is in date: a year, or what the bank has set earlier. */
function overdueFrom({ ratedOn, validUntil }: Rating, { parameters: limits }: Ctx): BusinessDate {
  const year = addMonths(ratedOn, limits.validMonths);
  return addDays(validUntil !== undefined && validUntil < year ? validUntil : year, 1);
}

/** The bank still lends, the obligor is exposed, and no new rating has come. */
function isOverdue(rating: Rating, ctx: Judge): boolean {
  const { exposure, lenders } = ctx.standing;
  const deadline = overdueFrom(rating, ctx);
  return (
    exposure >= ctx.parameters.exposureMin &&
    lenders.has(rating.bank) &&
    ctx.today >= deadline &&
    ctx.absent({ types: ['rating.assigned'], bank: rating.bank, deadline })
  );
}
