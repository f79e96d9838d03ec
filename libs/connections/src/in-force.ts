/**
 * Which statements count once voids and corrections known by a day are taken in.
 *
 * A void counts unless it is itself voided; of several corrections of one event the latest known
 * counts; voiding a correction brings the corrected event back.
 */
import type { BusinessDate } from '@tocsin/credit-events';
import type { LinkFact } from './link-facts';

const none: readonly AmendedFact[] = [];

/** A fact with everything that amends it, to any depth. */
export type AmendedFact = LinkFact &
  Readonly<{
    amendedBy: readonly AmendedFact[];
    /** Other corrections of the event that this fact corrects. */
    rivals: readonly AmendedFact[];
  }>;

/** Lays the amendments beside the facts they amend. Facts may be given twice. */
export function withAmendments(facts: Iterable<LinkFact>): readonly AmendedFact[] {
  const byName = new Map<string, Draft>();
  for (const fact of facts) byName.set(fact.event, { ...fact, amendedBy: none, rivals: none });
  const all = [...byName.values()];
  const amendments = all.filter((fact) => fact.amends !== undefined);
  for (const amendment of amendments) layBeside(amendment, byName, amendments);
  return all;
}

type Draft = { -readonly [Key in keyof AmendedFact]: AmendedFact[Key] };

function layBeside(amendment: Draft, byName: ReadonlyMap<string, Draft>, all: readonly Draft[]) {
  const target = byName.get(amendment.amends?.event ?? '');
  if (target !== undefined) target.amendedBy = [...target.amendedBy, amendment];
  if (amendment.amends?.by === 'correction') {
    amendment.rivals = all.filter((other) => other !== amendment && areRivals(other, amendment));
  }
}

const areRivals = ({ amends: one }: LinkFact, { amends: other }: LinkFact): boolean =>
  one?.by === 'correction' && other?.by === 'correction' && one.event === other.event;

/** Whether the fact counts for somebody who knows what was known by the end of the day. */
export const inForce = (fact: AmendedFact, knownBy: BusinessDate | undefined): boolean =>
  counts(fact, knownBy, new Set());

/** `above` guards against senders whose events amend each other in a circle. */
function counts(
  fact: AmendedFact,
  knownBy: BusinessDate | undefined,
  above: Set<AmendedFact>,
): boolean {
  if (!isKnown(fact, knownBy)) return false;
  if (fact.amendedBy.length === 0 && fact.rivals.length === 0) return true;
  if (above.has(fact)) return false;
  above.add(fact);
  const amended = fact.amendedBy.some((a) => amends(a, knownBy, above));
  const overtaken = fact.rivals.some((r) => isLater(r, fact) && amends(r, knownBy, above));
  above.delete(fact);
  return !amended && !overtaken;
}

/** A correction goes on amending when it is itself corrected: its replacement stands in for it. */
function amends(
  fact: AmendedFact,
  knownBy: BusinessDate | undefined,
  above: Set<AmendedFact>,
): boolean {
  if (!isKnown(fact, knownBy) || above.has(fact)) return false;
  above.add(fact);
  const kinds = { void: false, correction: false };
  for (const amendment of fact.amendedBy) {
    if (amends(amendment, knownBy, above)) kinds[amendment.amends?.by ?? 'void'] = true;
  }
  above.delete(fact);
  if (kinds.correction) return fact.amends?.by === 'correction';
  return !kinds.void;
}

const isKnown = (fact: LinkFact, knownBy: BusinessDate | undefined): boolean =>
  knownBy === undefined || fact.known <= knownBy;

function isLater(a: LinkFact, b: LinkFact): boolean {
  if (a.knownAt !== b.knownAt) return a.knownAt > b.knownAt;
  if (a.at !== b.at) return a.at > b.at;
  return a.event > b.event;
}
