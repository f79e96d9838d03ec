/**
 * Pledged collateral passes to somebody else by a judgment or in settlement of a debt.
 *
 * Two parties who agree can have a court, or a debt between them, move what neither could sell. The
 * mortgage stays behind with nothing under it; and the former owner goes on as a tenant. A forced
 * sale that pays the lender is what a mortgage is for. Source: S0-25.
 */
import {
  daysBetween,
  isBankId,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type PartyId,
} from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import { defineWarningSign, type EvolveContext, type SignContext } from '../define-warning-sign';
import { texts } from './texts';

type Passing = Readonly<{
  from: PartyId;
  date: BusinessDate;
  event: EvidenceRef;
  path?: ConnectionPath;
}>;
type Lease = Readonly<{ lessee: PartyId; date: BusinessDate; event: EvidenceRef }>;
type State = Readonly<{
  collateral?: string;
  passings: readonly Passing[];
  leases: readonly Lease[];
}>;
type Transferred = CreditEvent<'collateral.transferred'>;

const parameters = {
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  leaseBackDays: { unit: 'days', default: 180 },
};
type Ctx = SignContext<typeof parameters>;

/** Passings and leases kept of a collateral, the latest of each. */
const rememberedMax = 20;

export const titleLostByJudgment = defineWarningSign({
  id: 'title-lost-by-judgment',
  version: 1,
  family: 'collateral',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'litigation',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: ['collateral.transferred', 'collateral.leased', 'collateral.released'],
  subject: 'obligor',
  objectKind: 'collateral',
  objectOf: ({ data }) => data.collateral,

  initialState: (): State => ({ passings: [], leases: [] }),

  evolve: (state, event, ctx) => {
    switch (event.type) {
      case 'collateral.leased':
        return leased(state, event);
      case 'collateral.released':
        return released(state, event, ctx);
      case 'collateral.transferred':
        return transferred(state, event, ctx);
    }
  },

  holds: (state, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && losses(state, ctx).length > 0,

  evidence: (state, ctx) => losses(state, ctx).flatMap(({ event, pledges }) => [...pledges, event]),

  connections: (state, ctx) => losses(state, ctx).flatMap(({ path }) => path ?? []),

  measures: (state, ctx) => {
    const back = leasesBack(state, ctx)[0];
    return [
      // Two reports of one day are of one passing.
      { name: 'transfers', value: new Set(losses(state, ctx).map(({ date }) => date)).size },
      ...(back
        ? [{ name: 'leased-back-after', value: back.days, threshold: ctx.parameters.leaseBackDays }]
        : []),
      { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
    ];
  },

  strengthening: (state, ctx) => {
    const connected = losses(state, ctx).filter(({ path }) => path);
    return [
      { name: 'leased-back', by: leasesBack(state, ctx) },
      { name: 'owner-connected', by: connected },
    ]
      .filter(({ by }) => by.length > 0)
      .map(({ name, by }) => ({ name, evidence: by.map(({ event }) => event) }));
  },
});

/** What comes back to the obligor is there again; what passes against its will is remembered. */
function transferred(
  state: State,
  event: Transferred,
  ctx: EvolveContext<typeof parameters>,
): State {
  const { collateral, from, to } = event.data;
  if (to === ctx.subject) return state.passings.length === 0 ? state : { ...state, passings: [] };
  if (!isLoss(event)) return state;
  const path = ctx.connected(ctx.subject as PartyId, to);
  const passing = { from, date: event.date, event: event.ref, ...(path ? { path } : {}) };
  const passings = [...state.passings, passing].slice(-rememberedMax);
  return { ...state, collateral, passings };
}

/** By judgment or set-off, to somebody who is no bank, and no lender was paid by it or agreed. */
function isLoss({ data }: Transferred): boolean {
  const { basis, to, bankConsented, proceedsToLender } = data;
  if (proceedsToLender === true || isBankId(to)) return false;
  // A bank cannot stop a judgment; a set-off with its consent is a payment in kind.
  return basis === 'judgment' || (basis === 'set-off' && !bankConsented);
}

function leased(state: State, { data, date, ref }: CreditEvent<'collateral.leased'>): State {
  const lease = { lessee: data.lessee, date, event: ref };
  return { ...state, leases: [...state.leases, lease].slice(-rememberedMax) };
}

/** Once no bank holds it, nothing can be lost by it; a new pledge begins anew. */
function released(
  state: State,
  { data }: CreditEvent<'collateral.released'>,
  { standing }: Ctx,
): State {
  const isEmpty = state.passings.length === 0 && state.leases.length === 0;
  return isEmpty || standing.pledges.has(data.collateral) ? state : { passings: [], leases: [] };
}

/** Passings of what a bank held by then and holds still, with those pledges. */
function losses({ collateral = '', passings }: State, { standing }: Ctx) {
  const pledges = standing.pledges.get(collateral) ?? [];
  return passings.flatMap((passing) => {
    const over = pledges.filter(({ since }) => since <= passing.date).map(({ event }) => event);
    return over.length === 0 ? [] : [{ ...passing, pledges: over }];
  });
}

/** Leases by which a former owner stays, soon after the title went. */
const leasesBack = (state: State, ctx: Ctx) =>
  losses(state, ctx).flatMap(({ from, date }) =>
    state.leases
      .filter((lease) => lease.lessee === from && lease.date >= date)
      .map(({ event, ...lease }) => ({ event, days: daysBetween(date, lease.date) }))
      .filter(({ days }) => days <= ctx.parameters.leaseBackDays),
  );
