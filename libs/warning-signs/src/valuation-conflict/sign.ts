/**
 * What secures a loan is worth much more, or much less, to one appraiser than to another; or the
 * appraiser was not entitled to say.
 *
 * A loan is as large as the appraisal behind it. Two findings within a year that lie half apart
 * cannot both be right, and a firm without a licence, or one that the bank did not choose, is where
 * wrong ones come from. Sources: S0-14, S0-18, S0-51, S4-13.
 */
import {
  addMonths,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { makingRoom } from '../making-room';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

type Appraisal = Readonly<{
  date: BusinessDate;
  value: Fen;
  currency: string;
  isQualified: boolean;
  /** For a loan or a payment in kind, by a firm that the bank had not approved. */
  isUnapproved: boolean;
  event: EvidenceRef;
}>;
type Appraised = CreditEvent<'collateral.appraised'>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  differenceMin: { unit: 'ratio', default: 0.5 },
  windowMonths: { unit: 'months', default: 12 },
};
type Ctx = SignContext<typeof parameters>;

const appraisalsMax = 20; // of a collateral, the latest; those found fault with go last
/** Occasions on which the bank itself takes the value for true. */
const bankRelies: ReadonlySet<Appraised['data']['occasion']> = new Set([
  'lending',
  'payment-in-kind',
]);

export const valuationConflict = defineWarningSign({
  id: 'valuation-conflict',
  version: 2,
  family: 'collateral',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'origination',
  fault: 'intermediary',
  base: 'yellow',
  texts,
  parameters,
  watches: ['collateral.appraised', 'collateral.released'],
  subject: 'obligor',
  objectKind: 'collateral',
  objectOf: ({ data }) => data.collateral,

  initialState: (): readonly Appraisal[] => [],

  evolve: (appraisals, event, ctx) => {
    if (event.type === 'collateral.appraised')
      return withAppraisal(appraisals, appraisalOf(event), ctx);
    if (ctx.standing.pledges.has(event.data.collateral)) return appraisals;
    // Once no bank holds it, it is valued anew: what was found before is no measure any more.
    const since = appraisals.filter(({ date }) => date === event.date);
    return since.length === appraisals.length ? appraisals : since;
  },

  holds: (appraisals, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin &&
    (appraisals.some(isFaulty) || conflictsIn(appraisals, ctx).length > 0),

  evidence: (appraisals, ctx) => [
    ...conflictsIn(appraisals, ctx).flatMap(({ one, other }) => [one.event, other.event]),
    ...appraisals.filter(isFaulty).map(({ event }) => event),
  ],

  measures: (appraisals, ctx) => [
    ...differenceIn(conflictsIn(appraisals, ctx), ctx),
    ...counted('unqualified', appraisals.filter(isUnqualified)),
    ...counted('unapproved', appraisals.filter(isUnapproved)),
    { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
  ],
});

const appraisalOf = ({ data, date, ref }: Appraised): Appraisal => ({
  date,
  value: yuan(data.value),
  currency: data.currency ?? 'CNY',
  isQualified: data.qualified,
  isUnapproved: bankRelies.has(data.occasion) && !data.bankApproved,
  event: ref,
});

/** The earliest conflict stays whole: against one low appraisal all that follow may be too high. */
function withAppraisal(before: readonly Appraisal[], appraisal: Appraisal, ctx: Ctx) {
  const all = [...before, appraisal];
  if (all.length <= appraisalsMax) return all;
  const earliest = conflictsIn(all, ctx).slice(0, 1);
  const inConflict = new Set(earliest.flatMap(({ one, other }) => [one, other]));
  return makingRoom(all, appraisalsMax, (one) => isFaulty(one) || inConflict.has(one));
}

const isUnqualified = ({ isQualified }: Appraisal): boolean => !isQualified;
const isUnapproved = (appraisal: Appraisal): boolean => appraisal.isUnapproved;
const isFaulty = (appraisal: Appraisal): boolean =>
  isUnqualified(appraisal) || isUnapproved(appraisal);

type Conflict = Readonly<{ one: Appraisal; other: Appraisal; gap: Fen; lower: Fen }>;

/** Pairs within the window that lie too far apart, measured by the lower of the two. */
const conflictsIn = (appraisals: readonly Appraisal[], ctx: Ctx): readonly Conflict[] =>
  appraisals.flatMap((other, index) =>
    appraisals.slice(0, index).flatMap((one) => conflictOf(one, other, ctx) ?? []),
  );

function conflictOf(one: Appraisal, other: Appraisal, { parameters: limits }: Ctx) {
  if (one.currency !== other.currency) return undefined;
  if (other.date > addMonths(one.date, limits.windowMonths)) return undefined;
  const [lower, higher] =
    one.value < other.value ? [one.value, other.value] : [other.value, one.value];
  const gap = (higher - lower) as Fen;
  return gap > 0n && isAtLeast(gap, limits.differenceMin, lower)
    ? { one, other, gap, lower }
    : undefined;
}

/** The latest conflict; of a value of nothing there is no share. */
const differenceIn = (conflicts: readonly Conflict[], { parameters: limits }: Ctx) =>
  conflicts.slice(-1).flatMap(({ gap, lower }) => ({
    name: 'difference',
    value: shareOf(gap, lower) ?? 1,
    threshold: limits.differenceMin,
  }));

const counted = (name: string, appraisals: readonly Appraisal[]) =>
  appraisals.length === 0
    ? []
    : [{ name, value: new Set(appraisals.map(({ date }) => date)).size }];
