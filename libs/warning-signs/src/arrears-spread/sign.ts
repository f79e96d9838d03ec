/**
 * Arrears of several kinds at once.
 *
 * Firms short of money choose whom to pay last. Taxes late once may be a dispute; taxes and wages,
 * or wages and electricity, are a till that is empty, and the bank is next. Source: R1.
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

/** The latest report of one kind of arrears. */
type Arrears = Readonly<{
  kind: CreditEvent<'party.arrears'>['data']['kind'];
  reportedOn: BusinessDate;
  event: EvidenceRef;
}>;

const parameters = {
  kindsMin: { unit: 'kinds', default: 2 },
  windowDays: { unit: 'days', default: 180 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
};
type Ctx = SignContext<typeof parameters>;

export const arrearsSpread = defineWarningSign({
  id: 'arrears-spread',
  version: 1,
  family: 'conduct',
  axis: 'ability',
  effect: 'assets-shrink',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['party.arrears'],
  subject: 'obligor',

  initialState: (): readonly Arrears[] => [],

  evolve: (arrears, { data, date, ref }) => {
    const others = arrears.filter(({ kind }) => kind !== data.kind);
    // Arrears of nothing have been paid.
    if (yuan(data.amount) === 0n) return others.length < arrears.length ? others : arrears;
    return [...others, { kind: data.kind, reportedOn: date, event: ref }];
  },

  holds: (arrears, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin &&
    recent(arrears, ctx).length >= ctx.parameters.kindsMin,

  wakeOn: (arrears, ctx) => {
    const oldest = recent(arrears, ctx)[0];
    return oldest && addDays(oldest.reportedOn, ctx.parameters.windowDays + 1);
  },

  evidence: (arrears, ctx) => recent(arrears, ctx).map(({ event }) => event),

  measures: (arrears, ctx) => {
    const { kindsMin, exposureMin } = ctx.parameters;
    return [
      { name: 'kinds', value: recent(arrears, ctx).length, threshold: kindsMin },
      { name: 'exposure', value: ctx.standing.exposure, threshold: exposureMin },
    ];
  },
});

const recent = (arrears: readonly Arrears[], ctx: Ctx): readonly Arrears[] =>
  arrears.filter(
    ({ reportedOn }) => daysBetween(reportedOn, ctx.today) <= ctx.parameters.windowDays,
  );
