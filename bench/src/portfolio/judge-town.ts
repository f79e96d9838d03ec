/** The whole catalogue over every history of a simulated town. */
import { obligorKeys, type BusinessDate, type CreditEvent } from '@tocsin/credit-events';
import type { Engine, FoldInput, Sighting, World } from '@tocsin/warning-signs';
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

/** A town that has been lived to its last day, with all that a fold asks about. */
export type LivedThrough = Omit<JudgedTown, 'sightings'> &
  Readonly<{
    histories: readonly History[];
    world: World;
    /** Events of all histories together. */
    folded: number;
  }>;
type History = Readonly<{ subject: FoldInput['subject']; events: readonly CreditEvent[] }>;

export function liveTown(options: PortfolioOptions, number: number): LivedThrough {
  const { town, lived } = livedTown(options, number);
  const labels: Label[] = [];
  const events = creditEvents(noting(lived, labels));
  const byKey = historiesOf(events);
  const world = worldOf({
    ...{ events, histories: byKey, closedThrough: town.to },
    declared: creditEvents(declarations(options)),
  });
  const histories = [...byKey.keys()].flatMap((key) => {
    const subject = subjectUnder(key);
    return subject ? [{ subject, events: wholeHistory(byKey, key) }] : [];
  });
  const folded = histories.reduce((sum, history) => sum + history.events.length, 0);
  return { town, events, labels, histories, world, folded };
}

export const foldTown = (
  engine: Engine,
  { histories, world }: Pick<LivedThrough, 'histories' | 'world'>,
): readonly Sighting[] =>
  histories.flatMap((history) => {
    const result = engine.fold({ ...history, world });
    return result.outcome === 'folded' ? result.sightings : [];
  });

/** Lives a town of the portfolio and folds all its histories to the last day. */
export function judgeTown(engine: Engine, options: PortfolioOptions, number: number): JudgedTown {
  const lived = liveTown(options, number);
  const { town, events, labels } = lived;
  return { town, events, labels, sightings: foldTown(engine, lived) };
}

function* noting(lived: Iterable<Lived>, labels: Label[]): Generator<Lived> {
  for (const one of lived) {
    if (one.label) labels.push(one.label);
    yield one;
  }
}

function subjectUnder(key: string): FoldInput['subject'] | undefined {
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
