/**
 * An appraisal for a restructuring, a sale or a bankruptcy that left debts out.
 *
 * What is divided among new owners and old creditors is worked out from such appraisals: a debt that
 * is not in them is a creditor who gets nothing. Sources: S4-15, R32.
 */
import {
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import { defineWarningSign } from '../define-warning-sign';
import { makingRoom } from '../making-room';
import { texts } from './texts';

type Occasion = CreditEvent<'collateral.appraised'>['data']['occasion'];
/** An appraisal that says something of debts left out: so much, or nothing. */
type Appraisal = Readonly<{
  date: BusinessDate;
  occasion: Occasion;
  omitted: Fen;
  currency: string;
  event: EvidenceRef;
}>;

const parameters = { exposureMin: { unit: 'CNY', default: yuan('1000000.00') } };

/** Occasions on which assets are set against debts. */
const settlingAll: ReadonlySet<Occasion> = new Set(['restructuring', 'sale', 'bankruptcy']);
/** The latest; those that no other has answered go last. */
const appraisalsMax = 20;

export const omittedDebts = defineWarningSign({
  id: 'omitted-debts',
  version: 2,
  family: 'collateral',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'restructuring',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['collateral.appraised'],
  subject: 'obligor',
  objectKind: 'collateral',
  objectOf: ({ data }) => data.collateral,

  initialState: (): readonly Appraisal[] => [],

  evolve: (appraisals, { data, date, ref }) => {
    const { occasion, omittedDebts: stated, currency = 'CNY' } = data;
    if (stated === undefined || !settlingAll.has(occasion)) return appraisals;
    const appraisal = { date, occasion, omitted: yuan(stated), currency, event: ref };
    const all = [...appraisals, appraisal];
    if (all.length <= appraisalsMax) return all;
    const unanswered = incomplete(all);
    return makingRoom(all, appraisalsMax, (one) => unanswered.includes(one));
  },

  holds: (appraisals, ctx) =>
    incomplete(appraisals).length > 0 && ctx.standing.exposure >= ctx.parameters.exposureMin,

  evidence: (appraisals) => incomplete(appraisals).map(({ event }) => event),

  measures: (appraisals, ctx) => [
    ...incomplete(appraisals)
      .slice(-1)
      .map(({ omitted, currency }) => ({ name: 'omitted', value: omitted, unit: currency })),
    { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
  ],
});

/** Appraisals that left debts out, and have not been made again without leaving any. */
const incomplete = (appraisals: readonly Appraisal[]): readonly Appraisal[] =>
  appraisals.filter(
    ({ omitted, occasion, date }) =>
      omitted > 0n &&
      !appraisals.some(
        (later) => later.occasion === occasion && later.date > date && later.omitted === 0n,
      ),
  );
