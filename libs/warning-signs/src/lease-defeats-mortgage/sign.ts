/**
 * Pledged collateral is let for very long, all paid in advance, or by a lease nobody had seen.
 *
 * A sale does not break a lease: a buyer at the auction must wait until it ends, so nobody buys. A
 * lease that is written after the event and dated before the mortgage does the same on paper; an
 * inspection that found the owner in the building tells it apart. Sources: S0-37, Civil Code 405.
 */
import {
  addMonths,
  daysBetween,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type PartyId,
} from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import { defineWarningSign, type EvolveContext, type SignContext } from '../define-warning-sign';
import { makingRoom } from '../making-room';
import { texts } from './texts';

type Lease = Readonly<{
  lessee: PartyId;
  start: BusinessDate;
  /** The first day after it. */
  end: BusinessDate;
  months: number;
  isPrepaid: boolean;
  possession?: BusinessDate;
  path?: ConnectionPath;
  event: EvidenceRef;
}>;
type Dated = Readonly<{ date: BusinessDate; event: EvidenceRef }>;
type State = Readonly<{
  collateral?: string;
  /** Without the bank's consent, as far as is shown. */
  leases: readonly Lease[];
  /** Inspections that found the owner in it. */
  ownerSeen: readonly Dated[];
}>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  longMonths: { unit: 'months', default: 120 },
  mediumMonths: { unit: 'months', default: 60 },
  aroundPledgeDays: { unit: 'days', default: 30 },
  leasesMin: { unit: 'leases', default: 2 },
};
type Ctx = SignContext<typeof parameters>;

/** Leases and inspections kept of a collateral, the latest of each; heavy leases go last. */
const rememberedMax = 20;
/** No lease of a thing runs longer than this; a year of five digits would not sort. */
const monthsMost = 1_200;

export const leaseDefeatsMortgage = defineWarningSign({
  id: 'lease-defeats-mortgage',
  version: 2,
  family: 'collateral',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['collateral.leased', 'collateral.inspected'],
  subject: 'obligor',
  objectKind: 'collateral',
  objectOf: ({ data }) => data.collateral,

  initialState: (): State => ({ leases: [], ownerSeen: [] }),

  evolve: (state, event, ctx) => {
    const { collateral } = event.data;
    if (event.type === 'collateral.leased') {
      const leases = leasesAfter(state, event, ctx);
      return leases === state.leases ? state : { ...state, collateral, leases };
    }
    if (event.data.finding !== 'owner-occupied') return state;
    const seen = { date: event.date, event: event.ref };
    return { ...state, collateral, ownerSeen: [...state.ownerSeen, seen].slice(-rememberedMax) };
  },

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && burdens(state, ctx).length > 0,

  wakeOn: ({ leases }, { today }) =>
    leases
      .map(({ end }) => end)
      .filter((end) => end > today)
      .toSorted()[0],

  evidence: (state, ctx) => [
    ...pledgesOf(state, ctx).map(({ event }) => event),
    ...burdens(state, ctx).flatMap(({ event, refutedBy }) => [
      event,
      ...refutedBy.map((seen) => seen.event),
    ]),
  ],

  connections: (state, ctx) => burdens(state, ctx).flatMap(({ path }) => path ?? []),

  measures: (state, ctx) => {
    const all = burdens(state, ctx);
    return [
      { name: 'leases', value: all.length, threshold: ctx.parameters.leasesMin },
      ...all.slice(-1).flatMap((latest) => measuresOf(latest, ctx)),
      { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
    ];
  },

  strengthening: (state, ctx) => {
    const all = burdens(state, ctx);
    const connected = all.filter(({ path }) => path);
    const strengths = [
      { name: 'lessee-connected', by: connected },
      { name: 'several-leases', by: all.length >= ctx.parameters.leasesMin ? all : [] },
    ];
    return strengths
      .filter(({ by }) => by.length > 0)
      .map(({ name, by }) => ({ name, evidence: by.map(({ event }) => event) }));
  },
});

/** A lease that is stated again replaces itself: this is how consent is shown later. */
function leasesAfter(
  { leases, ownerSeen }: State,
  { data, ref }: CreditEvent<'collateral.leased'>,
  ctx: EvolveContext<typeof parameters>,
): readonly Lease[] {
  const { lessee, start, months, prepaid, possession } = data;
  const others = leases.filter(
    (one) => one.event !== ref && (one.lessee !== lessee || one.start !== start),
  );
  if (data.bankConsented) return others.length === leases.length ? leases : others;
  const path = lessee === ctx.subject ? undefined : ctx.connected(ctx.subject as PartyId, lessee);
  const lease: Lease = {
    lessee,
    start,
    end: addMonths(start, Math.min(months, monthsMost)),
    months,
    isPrepaid: prepaid === true,
    ...(possession === undefined ? {} : { possession }),
    ...(path ? { path } : {}),
    event: ref,
  };
  return makingRoom([...others, lease], rememberedMax, (one) => isHeavy(one, ownerSeen, ctx));
}

/** Whether it runs and can stand in the way, beside whatever pledge. */
const isHeavy = (lease: Lease, ownerSeen: readonly Dated[], { parameters, today }: Ctx): boolean =>
  lease.end > today &&
  (lease.isPrepaid ||
    lease.months >= Math.min(parameters.mediumMonths, parameters.longMonths) ||
    ownerSeen.some((seen) => refutes(seen, lease)));

const pledgesOf = ({ collateral = '' }: State, { standing }: Ctx) =>
  standing.pledges.get(collateral) ?? [];

/** A lease that stands in the way, with the pledge it begins beside and what refutes its date. */
type Burden = Lease & Readonly<{ daysFromPledge?: number; refutedBy: readonly Dated[] }>;

/** Leases that run today while a bank holds the collateral, and meet one of the three arms. */
function burdens(state: State, ctx: Ctx): readonly Burden[] {
  const pledges = pledgesOf(state, ctx);
  if (pledges.length === 0) return [];
  return state.leases.flatMap((lease) => {
    if (lease.end <= ctx.today) return [];
    const refutedBy = state.ownerSeen.filter((seen) => refutes(seen, lease));
    const days = pledges.map(({ since }) => Math.abs(daysBetween(since, lease.start)));
    const burden: Burden = { ...lease, refutedBy, daysFromPledge: Math.min(...days) };
    return isLong(burden, ctx) || isBesidePledge(burden, ctx) || refutedBy.length > 0
      ? [burden]
      : [];
  });
}

/** (a) It outlasts any loan. */
const isLong = ({ months }: Lease, { parameters: { longMonths } }: Ctx): boolean =>
  months >= longMonths;

/** (b) Prepaid or for years, and begun just before or after the bank was given the collateral. */
const isBesidePledge = (
  { months, isPrepaid, daysFromPledge = Infinity }: Burden,
  { parameters: { mediumMonths, aroundPledgeDays } }: Ctx,
): boolean => (isPrepaid || months >= mediumMonths) && daysFromPledge <= aroundPledgeDays;

/** (c) While it is said to have run already, the owner was found there: it was dated back. */
function refutes({ date }: Dated, { start, end, possession = start }: Lease): boolean {
  const from = possession > start ? possession : start;
  return from < date && date < end;
}

function measuresOf(lease: Burden, ctx: Ctx) {
  const { months, possession, refutedBy, daysFromPledge = 0 } = lease;
  const { longMonths, aroundPledgeDays } = ctx.parameters;
  return [
    { name: 'months', value: months, threshold: longMonths },
    ...(isBesidePledge(lease, ctx)
      ? [{ name: 'days-from-pledge', value: daysFromPledge, threshold: aroundPledgeDays }]
      : []),
    ...refutedBy
      .slice(0, 1)
      .map(({ date }) => ({ name: 'owner-seen-after', value: daysBetween(lease.start, date) })),
    ...(possession === undefined ? [] : [{ name: 'possession', value: possession }]),
  ];
}
