/**
 * An obligor who owes cannot be reached, or does not let its bank look.
 *
 * A missed appointment is nothing. Twice within weeks, at the gate, at the stock, at the books, or
 * nobody at all to be found: then something is not meant to be seen, and it is seldom good news.
 * Sources: R12 and the fourth founding document.
 */
import {
  addDays,
  daysBetween,
  yuan,
  type BusinessDate,
  type EvidenceRef,
} from '@tocsin/credit-events';
import type { CreditEvent } from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { texts } from './texts';

type Refused = CreditEvent<'inspection.refused'>['data']['what'] | 'collateral';
/** One occasion: what was not to be had, on a day. */
type Occasion = Readonly<{
  what: 'contact' | Refused;
  date: BusinessDate;
  event: EvidenceRef;
}>;

const parameters = {
  occasionsMin: { unit: 'occasions', default: 2 },
  windowDays: { unit: 'days', default: 90 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
};
type Ctx = SignContext<typeof parameters>;

/** Occasions kept, the latest ones. */
const occasionsMax = 32;

export const unresponsive = defineWarningSign({
  id: 'unresponsive',
  version: 1,
  family: 'conduct',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['party.unreachable', 'inspection.refused', 'collateral.inspected'],
  subject: 'obligor',

  initialState: (): readonly Occasion[] => [],

  evolve: (occasions, event, ctx) => {
    const what = refusedIn(event);
    if (what === undefined || event.data.party !== ctx.subject) return occasions;
    const kept = recent(occasions, ctx);
    // The same refusal told twice on one day, by two banks, is one occasion.
    if (kept.some((one) => one.what === what && one.date === event.date)) return occasions;
    return [...kept, { what, date: event.date, event: event.ref }].slice(-occasionsMax);
  },

  holds: (occasions, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin &&
    recent(occasions, ctx).length >= ctx.parameters.occasionsMin,

  wakeOn: (occasions, ctx) => {
    const oldest = recent(occasions, ctx)[0];
    return oldest && addDays(oldest.date, ctx.parameters.windowDays + 1);
  },

  evidence: (occasions, ctx) => recent(occasions, ctx).map(({ event }) => event),

  measures: (occasions, ctx) => {
    const { occasionsMin, exposureMin } = ctx.parameters;
    return [
      { name: 'occasions', value: recent(occasions, ctx).length, threshold: occasionsMin },
      { name: 'exposure', value: ctx.standing.exposure, threshold: exposureMin },
    ];
  },
});

/** What the obligor withheld; undefined where an inspection was made. */
function refusedIn(
  event: CreditEvent<'party.unreachable' | 'inspection.refused' | 'collateral.inspected'>,
): Occasion['what'] | undefined {
  switch (event.type) {
    case 'party.unreachable':
      return 'contact';
    case 'inspection.refused':
      return event.data.what;
    case 'collateral.inspected':
      return event.data.finding === 'refused' ? 'collateral' : undefined;
  }
}

const recent = (occasions: readonly Occasion[], ctx: Ctx): readonly Occasion[] =>
  occasions.filter(({ date }) => daysBetween(date, ctx.today) <= ctx.parameters.windowDays);
