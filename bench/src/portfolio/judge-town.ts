/** The whole catalogue over every history of a simulated town. */
import { obligorKeys, type BusinessDate, type CreditEvent } from '@tocsin/credit-events';
import type { Engine, HistoryKind, Sighting } from '@tocsin/warning-signs';
import type { Firm, Town } from '@apps/tocsin/src/simulate/firm';
import type { Label } from '@apps/tocsin/src/simulate/label';
import type { Lived } from '@apps/tocsin/src/simulate/live';
import {
  declarations,
  livedTown,
  type PortfolioOptions,
} from '@apps/tocsin/src/simulate/portfolio';
import { creditEvents, historiesOf, wholeHistory, worldOf } from './town-world';

export type JudgedTown = Readonly<{
  town: Town;
  events: readonly CreditEvent[];
  labels: readonly Label[];
  sightings: readonly Sighting[];
}>;

const foldedKinds = ['area', 'region'] as const;

/** Lives a town of the portfolio and folds all its histories to the last day. */
export function judgeTown(engine: Engine, options: PortfolioOptions, number: number): JudgedTown {
  const { town, lived } = livedTown(options, number);
  const labels: Label[] = [];
  const events = creditEvents(noting(lived, labels));
  const histories = historiesOf(events);
  const world = worldOf({
    ...{ events, histories, closedThrough: town.to },
    declared: creditEvents(declarations(options)),
  });
  const sightings = [...histories.keys()].flatMap((key) => {
    const subject = subjectUnder(key);
    if (!subject) return [];
    const result = engine.fold({ subject, events: wholeHistory(histories, key), world });
    return result.outcome === 'folded' ? result.sightings : [];
  });
  return { town, events, labels, sightings };
}

function* noting(lived: Iterable<Lived>, labels: Label[]): Generator<Lived> {
  for (const one of lived) {
    if (one.label) labels.push(one.label);
    yield one;
  }
}

function subjectUnder(key: string): Readonly<{ kind: HistoryKind; id: string }> | undefined {
  if (!key.includes(':')) return { kind: 'obligor', id: key };
  const kind = foldedKinds.find((one) => key.startsWith(`${one}:`));
  return kind && { kind, id: key.slice(kind.length + 1) };
}

/**
 * Whether a sighting is of real distress: about a firm that fails, or resting on what was reported of
 * one, as when a guarantor is warned of. A sign of ability is right to say so.
 */
export function isOfFailing({ town, events }: JudgedTown, sighting: Sighting): boolean {
  const { subject, since, evidence } = sighting;
  const failing = town.firms.filter(({ failingSince }) => failingSince !== undefined);
  if (failing.some((firm) => firm.party === subject.id && hadBegun(firm, since))) return true;
  return evidence.some(({ event: ref }) => {
    const event = events[ref - 1];
    const keys: readonly string[] = event ? obligorKeys(event) : [];
    return failing.some((firm) => event && keys.includes(firm.party) && hadBegun(firm, event.date));
  });
}

const hadBegun = ({ failingSince }: Firm, on: BusinessDate): boolean =>
  failingSince !== undefined && failingSince <= on;
