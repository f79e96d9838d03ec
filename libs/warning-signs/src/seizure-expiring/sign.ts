/**
 * A bank's own seizure that ends soon: unless it is renewed, the next in line moves up.
 *
 * Courts do not remind anybody. The term is the order's own, or else the longest that the law of
 * its day allows for the kind of property. Source: Civil Procedure interpretation 485, rules on
 * preservation 18 (a renewal is to be asked seven days before).
 */
import {
  inForceOrFirst,
  renewalAskedBy,
  renewalLastDay,
  seizureLastDay,
  type SeizedKind,
} from '@tocsin/legal-calendar';
import {
  addDays,
  daysBetween,
  isBankId,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext, type SignMeasure } from '../define-warning-sign';
import type { Standing } from '../standing';
import { texts } from './texts';

type Seizure = Readonly<{
  kind: SeizedKind;
  /** The order or the last renewal. */
  latest: Readonly<{ on: BusinessDate; event: EvidenceRef; isStated: boolean }>;
  lastDay: BusinessDate;
  order: EvidenceRef;
  isLifted: boolean;
}>;
type State = Readonly<{ seizure?: Seizure }>;

const parameters = {
  daysLeftMax: { unit: 'days', default: 30 },
};
type Ctx = SignContext<typeof parameters>;

export const seizureExpiring = defineWarningSign({
  id: 'seizure-expiring',
  version: 1,
  family: 'courts',
  axis: 'protection',
  effect: 'claim-unenforceable',
  stage: 'enforcement',
  fault: 'bank',
  base: 'blue',
  texts,
  parameters,
  watches: ['seizure.ordered', 'seizure.renewed', 'seizure.lifted'],
  subject: 'obligor',
  objectKind: 'seizure',
  objectOf: ({ data }) => data.seizure,

  initialState: (): State => ({}),

  evolve: (state, event, ctx) => {
    const { seizure } = state;
    switch (event.type) {
      case 'seizure.ordered':
        return seizure || !isBankId(event.data.applicant) ? state : ordered(event, ctx);
      case 'seizure.renewed':
        return seizure ? { seizure: renewed(seizure, event) } : state;
      case 'seizure.lifted':
        return seizure ? { seizure: { ...seizure, isLifted: true } } : state;
    }
  },

  holds: (state, ctx) => {
    const left = daysLeftOf(state, ctx);
    return left !== undefined && left >= 0 && left <= ctx.parameters.daysLeftMax;
  },

  wakeOn: ({ seizure }, ctx) => {
    if (!seizure || seizure.isLifted) return undefined;
    const begins = addDays(seizure.lastDay, -ctx.parameters.daysLeftMax);
    return begins > ctx.today ? begins : addDays(seizure.lastDay, 1);
  },

  evidence: ({ seizure }) => (seizure ? [seizure.order, seizure.latest.event] : []),

  measures: ({ seizure }, ctx) =>
    seizure
      ? [
          {
            name: 'days-left',
            value: daysBetween(ctx.today, seizure.lastDay),
            threshold: ctx.parameters.daysLeftMax,
            unit: 'days',
          },
          ...dated(seizure),
          { name: 'renewal-asked-by', value: renewalAskedBy(seizure.lastDay) },
        ]
      : [],

  daysLeft: daysLeftOf,
});

function ordered({ data, date, ref }: CreditEvent<'seizure.ordered'>, ctx: Ctx): State {
  const kind = kindOf(data, ctx.standing);
  return {
    seizure: {
      kind,
      latest: { on: date, event: ref, isStated: data.until !== undefined },
      lastDay: data.until ?? seizureLastDay({ kind, on: date }),
      order: ref,
      isLifted: false,
    },
  };
}

const renewed = (
  seizure: Seizure,
  { data, date, ref }: CreditEvent<'seizure.renewed'>,
): Seizure => ({
  ...seizure,
  latest: { on: date, event: ref, isStated: data.until !== undefined },
  lastDay: data.until ?? renewalLastDay({ kind: seizure.kind, on: date }),
});

const immovable: ReadonlySet<string> = new Set([
  'real-estate',
  'construction-in-progress',
  'land',
  'receivable',
  'equity',
]);

/** Of several things the one whose term is shortest; so too where it is not known what they are. */
function kindOf(
  { accounts = [], collateral = [] }: CreditEvent<'seizure.ordered'>['data'],
  { pledges }: Standing,
): SeizedKind {
  if (accounts.length > 0 || collateral.length === 0) return 'deposits';
  const isImmovable = collateral.every((thing) => {
    const kind = pledges.get(thing)?.[0]?.kind;
    return kind !== undefined && immovable.has(kind);
  });
  return isImmovable ? 'immovables' : 'movables';
}

/** The last day; where the law had to say it, how well that law is known. */
function dated({ kind, latest, lastDay }: Seizure): readonly SignMeasure[] {
  if (latest.isStated) return [{ name: 'last-day', value: lastDay }];
  const mark = inForceOrFirst(`seizure.term.${kind}`, latest.on)?.mark ?? 'R';
  return [
    { name: 'last-day-by-law', value: lastDay },
    { name: 'mark-of-law', value: mark },
  ];
}

function daysLeftOf({ seizure }: State, { today }: Ctx): number | undefined {
  return seizure && !seizure.isLifted ? daysBetween(today, seizure.lastDay) : undefined;
}
