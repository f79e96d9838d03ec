/**
 * Two banks grade one obligor far apart.
 *
 * Both look at the same firm in the same year. When one finds it among the best and the other near
 * default, one of the two knows something, or one of the two ratings is worth little. Each bank has
 * its own scheme, so grades are first brought to one scale. Sources: S1-33, S1-34.
 */
import {
  addDays,
  addMonths,
  type BankId,
  type BusinessDate,
  type EvidenceRef,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { texts } from './texts';

/** The latest rating of one bank. */
type Rating = Readonly<{
  bank: BankId;
  ratedOn: BusinessDate;
  event: EvidenceRef;
  scheme: string;
  grade: string;
  score?: number;
}>;
type Graded = Rating & Readonly<{ notch: number }>;

const parameters = {
  notchesMin: { unit: 'notches', default: 3 },
  windowMonths: { unit: 'months', default: 12 },
};
type Ctx = SignContext<typeof parameters>;

/** Banks kept, those that rated last. */
const banksMax = 32;

/** Notches of the common scale by grade. */
const schemes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  letters: { AAA: 1, AA: 2, A: 3, BBB: 4, BB: 5, B: 6, CCC: 7, CC: 8, C: 9, D: 10 },
  'ten-grade': { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10 },
  'farm-household': { AAA: 1, AA: 2, A: 3, B: 6 },
};
/** Notches of a score out of a hundred, from the best. */
const bands = [
  { from: 90, notch: 1 },
  { from: 80, notch: 2 },
  { from: 70, notch: 4 },
  { from: 0, notch: 7 },
] as const;

export const ratingDivergence = defineWarningSign({
  id: 'rating-divergence',
  version: 1,
  family: 'conduct',
  axis: 'supervision',
  effect: 'claim-unenforceable',
  stage: 'origination',
  fault: 'bank',
  base: 'yellow',
  texts,
  parameters,
  // `<scheme>.<grade>`: the notch of a bank's own grade.
  furtherParameters: { unit: 'notch', default: 0 },
  watches: ['rating.assigned'],
  subject: 'obligor',

  initialState: (): readonly Rating[] => [],

  evolve: (ratings, { data, date, ref }) => {
    const { bank, scheme, grade, score } = data;
    const others = ratings.filter((rating) => rating.bank !== bank);
    const scored = score === undefined ? {} : { score };
    return [...others, { bank, ratedOn: date, event: ref, scheme, grade, ...scored }].slice(
      -banksMax,
    );
  },

  holds: (ratings, ctx) => apart(ratings, ctx).length > 0,

  wakeOn: (ratings, ctx) => {
    const ends = ratings
      .map((rating) => lastDayOf(rating, ctx))
      .filter((day) => day >= ctx.today)
      .toSorted();
    return ends[0] && addDays(ends[0], 1);
  },

  evidence: (ratings, ctx) => apart(ratings, ctx).map(({ event }) => event),

  measures: (ratings, ctx) => {
    const graded = gradedIn(ratings, ctx);
    const [best, worst] = [graded[0], graded.at(-1)];
    return [
      { name: 'notches', value: spread(graded), threshold: ctx.parameters.notchesMin },
      ...(best ? [{ name: 'best-grade', value: written(best) }] : []),
      ...(worst ? [{ name: 'worst-grade', value: written(worst) }] : []),
    ];
  },
});

const lastDayOf = ({ ratedOn }: Rating, { parameters: { windowMonths } }: Ctx): BusinessDate =>
  addMonths(ratedOn, windowMonths);

/** Ratings of the last twelve months that can be read, the best first. */
const gradedIn = (ratings: readonly Rating[], ctx: Ctx): readonly Graded[] =>
  ratings
    .filter((rating) => lastDayOf(rating, ctx) >= ctx.today)
    .flatMap((rating) => {
      const notch = notchOf(rating, ctx);
      return notch === undefined ? [] : [{ ...rating, notch }];
    })
    .toSorted((a, b) => a.notch - b.notch);

const spread = (graded: readonly Graded[]): number =>
  (graded.at(-1)?.notch ?? 0) - (graded[0]?.notch ?? 0);

/** The ratings that lie far from another one. */
function apart(ratings: readonly Rating[], ctx: Ctx): readonly Graded[] {
  const graded = gradedIn(ratings, ctx);
  const isFar = (a: Graded) => (b: Graded) =>
    Math.abs(a.notch - b.notch) >= ctx.parameters.notchesMin;
  return graded.filter((one) => graded.some(isFar(one)));
}

/** By the bank's own table, which comes first, or by a scheme that everybody knows. */
function notchOf({ scheme, grade, score }: Rating, ctx: Ctx): number | undefined {
  const own: unknown = Reflect.get(ctx.parameters, `${scheme}.${grade}`);
  if (typeof own === 'number') return own;
  if (scheme === 'hundred') return notchOfScore(score ?? Number(grade));
  // Plus and minus are finer than the common scale.
  return schemes[scheme]?.[grade.trim().toUpperCase().replace(/[+-]$/, '')];
}

const notchOfScore = (score: number): number | undefined =>
  bands.find(({ from }) => score >= from)?.notch;

const written = ({ bank, scheme, grade, notch }: Graded): string =>
  `${bank} ${scheme} ${grade} (${notch})`;
