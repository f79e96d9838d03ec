/**
 * A county in which people have confirmed signs of evasion for many obligors, or for a good part of
 * them.
 *
 * One obligor that hides its assets is a case; ten in one county within a year are a climate, in which
 * it pays and is tolerated. The desk may then propose the county as an area of high financial risk.
 * What is counted are confirmations by people and nothing else, and what comes of it is a proposal:
 * no county is ever declared by itself. Source: S0-84.
 */
import {
  addDays,
  addMonths,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { isAtLeast, shareOf } from '../shares';
import { texts } from './texts';

type Confirmation = Readonly<{
  on: BusinessDate;
  at: number;
  event: EvidenceRef;
  /** Of the county, as it was counted then. */
  exposedObligors?: number;
}>;
type Alert = Readonly<{
  obligor: string;
  confirmation?: Confirmation;
  /** Whether it stands confirmed: the higher number is the later step, whatever clocks say. */
  latest: Readonly<{ step: number; stands: boolean }>;
}>;

const parameters = {
  obligorsMin: { unit: 'obligors', default: 10 },
  shareMin: { unit: 'ratio', default: 0.03 },
  windowMonths: { unit: 'months', default: 12 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
};
type Ctx = SignContext<typeof parameters>;

/** Alerts kept of a county, those decided on last. */
const alertsMax = 2_000;

export const highRiskRegion = defineWarningSign({
  id: 'high-risk-region',
  version: 1,
  family: 'lists',
  axis: 'supervision',
  effect: 'claim-unenforceable',
  stage: 'enforcement',
  fault: 'debtor',
  base: 'red',
  texts,
  parameters,
  watches: ['alert.confirmed', 'alert.reopened', 'alert.withdrawn', 'alert.raised'],
  subject: 'region',

  initialState: (): ReadonlyMap<string, Alert> => new Map(),

  evolve: (alerts, event) => {
    const { about } = event.data;
    if (!about) return alerts;
    const { alert: id, subject } = about;
    const before = alerts.get(id) ?? { obligor: subject.id, latest: { step: 0, stands: false } };
    const others = [...alerts].filter(([other]) => other !== id).slice(1 - alertsMax);
    return new Map([...others, [id, after(before, event, about.step)]]);
  },

  holds: (alerts, ctx) => {
    const { obligors, exposedObligors } = countedIn(alerts, ctx);
    const { obligorsMin, shareMin } = ctx.parameters;
    if (obligors === 0) return false;
    return obligors >= obligorsMin || isShare(obligors, shareMin, exposedObligors);
  },

  wakeOn: (alerts, ctx) => {
    const [first] = standing(alerts, ctx);
    return first && addDays(addMonths(first.on, ctx.parameters.windowMonths), 1);
  },

  evidence: (alerts, ctx) => standing(alerts, ctx).map(({ event }) => event),

  measures: (alerts, ctx) => {
    const { obligors, exposedObligors } = countedIn(alerts, ctx);
    const { obligorsMin, shareMin } = ctx.parameters;
    const share = shareOf(BigInt(obligors), BigInt(exposedObligors));
    return [
      { name: 'obligors', value: obligors, threshold: obligorsMin },
      ...(share === undefined
        ? []
        : [
            { name: 'share', value: share, threshold: shareMin },
            { name: 'exposed-obligors', value: exposedObligors },
          ]),
    ];
  },
});

type Watched = CreditEvent<
  'alert.confirmed' | 'alert.reopened' | 'alert.withdrawn' | 'alert.raised'
>;

function after(alert: Alert, event: Watched, step: number): Alert {
  const stands = event.type === 'alert.confirmed' || event.type === 'alert.raised';
  const latest = step > alert.latest.step ? { step, stands } : alert.latest;
  if (event.type !== 'alert.confirmed') return { ...alert, latest };
  const { exposedObligors } = event.data;
  const confirmation = {
    on: event.date,
    at: event.at,
    event: event.ref,
    ...(exposedObligors !== undefined && { exposedObligors }),
  };
  return { ...alert, latest, confirmation };
}

/** The confirmations of the window that stand, in the order of their time. */
function standing(alerts: ReadonlyMap<string, Alert>, { today, parameters: limits }: Ctx) {
  return [...alerts.values()]
    .flatMap(({ obligor, confirmation, latest }) =>
      confirmation !== undefined && latest.stands ? [{ obligor, ...confirmation }] : [],
    )
    .filter(({ on }) => today <= addMonths(on, limits.windowMonths))
    .toSorted((a, b) => a.at - b.at);
}

/** Obligors concerned, each once, and how many the county had at the latest confirmation. */
function countedIn(alerts: ReadonlyMap<string, Alert>, ctx: Ctx) {
  const confirmations = standing(alerts, ctx);
  const counts = confirmations.flatMap(({ exposedObligors }) => exposedObligors ?? []);
  return {
    obligors: new Set(confirmations.map(({ obligor }) => obligor)).size,
    exposedObligors: counts.at(-1) ?? 0,
  };
}

/** Of a county without an exposed obligor there is no share. */
const isShare = (obligors: number, shareMin: number, exposedObligors: number): boolean =>
  exposedObligors > 0 && isAtLeast(BigInt(obligors), shareMin, BigInt(exposedObligors));
