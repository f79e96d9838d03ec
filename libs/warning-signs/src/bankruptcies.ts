/**
 * Bankruptcies of the subject as the courts report them: accepted since when, whether the creditors
 * were told, dismissed since. Signs and deadlines of a bankruptcy all count from the acceptance.
 */
import type { BusinessDate, CreditEvent, EventType, EvidenceRef } from '@tocsin/credit-events';
import { without } from './without';

type Said = Readonly<{ date: BusinessDate; event: EvidenceRef }>;

type Bankruptcy = Readonly<{
  bankruptcy: string;
  /** The first acceptance, or the first after a dismissal; deadlines run from it. */
  accepted?: Said;
  /** What the latest report says of the notice to creditors. */
  notice?: Said & Readonly<{ isGiven: boolean }>;
  isPilotCity: boolean;
  dismissed?: Said;
}>;

/** By bankruptcy, in the order in which they were first reported. */
export type Bankruptcies = ReadonlyMap<string, Bankruptcy>;

const types = [
  'bankruptcy.accepted',
  'bankruptcy.dismissed',
] as const satisfies readonly EventType[];

export type BankruptcyEvent = CreditEvent<(typeof types)[number]>;
export const bankruptcyEventTypes: ReadonlySet<EventType> = new Set<EventType>(types);

/** Bankruptcies kept of one subject, the latest. */
const bankruptciesMax = 16;

/** The bankruptcies after an event; the same reference where it is about another party's. */
export function bankruptciesAfter(
  bankruptcies: Bankruptcies,
  event: BankruptcyEvent,
  subject: string,
): Bankruptcies {
  if (event.data.party !== subject) return bankruptcies;
  const { bankruptcy } = event.data;
  const before = bankruptcies.get(bankruptcy) ?? { bankruptcy, isPilotCity: false };
  const next = new Map(bankruptcies).set(bankruptcy, after(before, event));
  for (const oldest of next.keys()) {
    if (next.size <= bankruptciesMax) break;
    next.delete(oldest);
  }
  return next;
}

function after(before: Bankruptcy, event: BankruptcyEvent): Bankruptcy {
  const said = { date: event.date, event: event.ref };
  return event.type === 'bankruptcy.dismissed'
    ? { ...before, dismissed: said }
    : accepted(before, event, said);
}

/** One accepted after its dismissal begins anew; of one day the dismissal is the last word. */
function accepted(
  before: Bankruptcy,
  { data }: CreditEvent<'bankruptcy.accepted'>,
  said: Said,
): Bankruptcy {
  const isAgain = before.dismissed !== undefined && before.dismissed.date < said.date;
  return {
    ...(isAgain ? without(before, 'dismissed') : before),
    accepted: isAgain ? said : (before.accepted ?? said),
    notice: { ...said, isGiven: data.creditorsNotified },
    isPilotCity: data.pilotCity ?? before.isPilotCity,
  };
}

/** An accepted bankruptcy that goes on, with the day from which its deadlines run. */
export type Running = Bankruptcy & Readonly<{ accepted: Said }>;

const isRunning = (one: Bankruptcy): one is Running =>
  one.accepted !== undefined && one.dismissed === undefined;

/** The bankruptcy of that id, if it was accepted and not dismissed. */
export function runningOf(bankruptcies: Bankruptcies, id: string | undefined): Running | undefined {
  const one = id === undefined ? undefined : bankruptcies.get(id);
  return one && isRunning(one) ? one : undefined;
}

/** All that are running, in the order of their acceptance. */
const runningIn = (bankruptcies: Bankruptcies): readonly Running[] =>
  [...bankruptcies.values()]
    .filter(isRunning)
    .toSorted((a, b) => (a.accepted.date < b.accepted.date ? -1 : 1));

/** The running bankruptcy that was accepted last. */
export const latestRunning = (bankruptcies: Bankruptcies): Running | undefined =>
  runningIn(bankruptcies).at(-1);
