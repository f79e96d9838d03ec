/**
 * What folds need to see the world as it was known at a moment: the same parts that the judge works
 * with, over the log and the ties of then. They read the judge's tables of one transaction.
 */
import { asKnown, type EventStore, type KnownEvents, type Position } from '@tocsin/event-store';
import type { PartyId } from '@tocsin/credit-events';
import { raises, signOf, type Sighting, type WillingnessNear } from '@tocsin/warning-signs';
import type { ClientBase } from 'pg';
import { alertIdOf } from '../judge/finding';
import { foldSubjects, type Folded, type Folding } from '../judge/fold-subjects';
import { Links } from '../judge/links';
import { OtherHistories } from '../judge/other-histories';
import { readHistories } from '../judge/read-histories';
import { seenOf, Willingness } from '../judge/willingness';
import { wasKnown, WorldMemory } from '../judge/world';

export type Then = Readonly<{
  at: Date;
  tx: ClientBase;
  /** The log as it was known then. */
  store: KnownEvents;
  /** How far the judge has read the log. */
  through: Position;
  world: WorldMemory;
  /** Folds whole histories as they were known then, with everything they ask about. */
  fold: (parties: readonly PartyId[]) => Promise<ReadonlyMap<PartyId, Folded>>;
}>;

type Question = Readonly<{ at: Date; tx: ClientBase; store: EventStore; through: Position }>;

const partiesAtOnce = 50;
/** Whether others show unwillingness never decides what they show themselves. */
const nobodyNear = { near: () => [], misses: 0, loadMissed: () => Promise.resolve() };

export async function openThen({ at, tx, store: log, through }: Question): Promise<Then> {
  const store = asKnown(log, at);
  const world = new WorldMemory(at.getTime());
  await world.load(tx);
  const links = new Links((fact) => wasKnown(fact, at.getTime()));
  const others = new OtherHistories();
  const foldWith =
    (willingness: Folding['judge']['willingness']) => async (parties: readonly PartyId[]) => {
      const judge = { store, world, links, others, willingness };
      const histories = await readHistories({ tx, store, through }, parties);
      const toFold = parties.map((party) => ({ party, events: histories.get(party) ?? [] }));
      return folded(await foldSubjects({ judge, tx, through }, toFold));
    };
  const alone = foldWith(nobodyNear);
  const near = new Willingness(links, {
    read: async (_, parties) => {
      const seen = new Map<string, readonly WillingnessNear[]>();
      for (const some of chunks(parties as readonly PartyId[]))
        for (const [party, { sightings }] of await alone(some))
          seen.set(party, seenOf(party, await raisedThen({ at, tx, world }, sightings)));
      return seen;
    },
  });
  return { at, tx, store, through, world, fold: foldWith(near) };
}

/** Nothing is asked of a fold of a whole history that it could not answer. */
const folded = (results: Awaited<ReturnType<typeof foldSubjects>>): ReadonlyMap<PartyId, Folded> =>
  new Map(
    [...results].flatMap(([party, result]) =>
      result.outcome === 'folded' ? [[party, result] as const] : [],
    ),
  );

export function* chunks<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += partiesAtOnce)
    yield items.slice(from, from + partiesAtOnce);
}

/** The sightings of which there was an alert, or would have been one. */
export async function raisedThen(
  { at, tx, world }: Pick<Then, 'at' | 'tx' | 'world'>,
  sightings: readonly Sighting[],
): Promise<readonly Sighting[]> {
  const isRaised = (one: Sighting) => {
    const sign = signOf(one.sign);
    return sign !== undefined && raises(sign, world.signDecisions(sign.id), one);
  };
  const others = sightings.filter((one) => !isRaised(one)).map(alertIdOf);
  if (others.length === 0) return sightings;
  const { rows } = await tx.query<{ id: string }>(
    'select id from read.alert where id = any($1) and raised_at <= $2',
    [others, at],
  );
  const alerts = new Set(rows.map(({ id }) => id));
  return sightings.filter((one) => isRaised(one) || alerts.has(alertIdOf(one)));
}
