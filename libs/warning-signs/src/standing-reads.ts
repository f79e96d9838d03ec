/**
 * Which facts of the standing an answer rests on. A sign that never looked at the pledges need not
 * be asked again when one is added: with many signs and many objects this spares most questions.
 * Sets of facts are bits of a number: they are compared for every entry at every event.
 */
import type { Standing } from './standing';

/** A set of facts of the standing. */
export type Facts = number;
export const noFacts: Facts = 0;

const bits = {
  name: 1 << 0,
  kind: 1 << 1,
  region: 1 << 2,
  exposure: 1 << 3,
  lenders: 1 << 4,
  loans: 1 << 5,
  departed: 1 << 6,
  claims: 1 << 7,
  pledges: 1 << 8,
  guarantees: 1 << 9,
  periodFacts: 1 << 10,
  capital: 1 << 11,
  lastOverdue: 1 << 12,
  lastDemand: 1 << 13,
  lastBankSuit: 1 << 14,
  bankruptcies: 1 << 15,
  bankActions: 1 << 16,
  offices: 1 << 17,
  restructurings: 1 << 18,
  successions: 1 << 19,
} as const satisfies Record<keyof Standing, Facts>;

const names = Object.keys(bits) as readonly (keyof Standing)[];

export type StandingView = Readonly<{
  /** A standing as a sign sees it while it is asked; one view for all of a run. */
  of: (standing: Standing) => Standing;
  /** The facts looked at since the last call. */
  takeReads: () => Facts;
}>;

export function standingView(): StandingView {
  let seen: Standing | undefined;
  let reads: Facts = noFacts;
  const view = {};
  for (const name of names)
    Object.defineProperty(view, name, {
      enumerable: true,
      get: () => {
        reads |= bits[name];
        return seen?.[name];
      },
    });
  return {
    of: (standing) => {
      seen = standing;
      return view as Standing;
    },
    takeReads: () => {
      const taken = reads;
      reads = noFacts;
      return taken;
    },
  };
}

/** The facts in which the two differ. */
export function changesBetween(before: Standing, after: Standing): Facts {
  if (before === after) return noFacts;
  let changes: Facts = noFacts;
  for (const name of names) if (before[name] !== after[name]) changes |= bits[name];
  return changes;
}
