/** Histories by their keys, with whatever amends anything in them, at any depth. */
import { readEvent, type CreditEvent } from '@tocsin/credit-events';
import type { EventStore, Position, RecordedEvent } from '@tocsin/event-store';

type Reading = Readonly<{
  store: EventStore;
  types: readonly string[];
  /** What is recorded later is left out. */
  through: Position;
}>;

export async function readWhole(
  { store, types, through }: Reading,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly CreditEvent[]>> {
  const own = read(await store.readHistory(keys, { types }), through);
  const amending = await amendmentsOf(
    { store, through },
    own.map(({ event }) => event),
  );
  return new Map(
    keys.map((key) => {
      const found = own.filter(({ recorded }) => recorded.keys.includes(key));
      return [
        key,
        withAmendments(
          found.map(({ event }) => event),
          amending,
        ),
      ];
    }),
  );
}

type Read = Readonly<{ recorded: RecordedEvent; event: CreditEvent }>;

const read = (events: readonly RecordedEvent[], through: Position): readonly Read[] =>
  events.flatMap((recorded) => {
    const event = recorded.position <= through ? readEvent(recorded) : undefined;
    return event ? [{ recorded, event }] : [];
  });

const nameOf = ({ source, id }: CreditEvent): string => `${source}|${id}`;

/** By the name of the event that they amend. */
type Amendments = ReadonlyMap<string, readonly CreditEvent[]>;

async function amendmentsOf(
  { store, through }: Pick<Reading, 'store' | 'through'>,
  events: readonly CreditEvent[],
): Promise<Amendments> {
  const found = new Map<string, CreditEvent[]>();
  let unasked = new Set(events.map(nameOf));
  const asked = new Set<string>();
  while (unasked.size > 0) {
    for (const name of unasked) asked.add(name);
    const keys = [...unasked].map((name) => `event:${name}`);
    const next = read(await store.readHistory(keys), through);
    for (const { recorded, event } of next)
      for (const key of recorded.keys.filter((one) => one.startsWith('event:'))) {
        const name = key.slice('event:'.length);
        if (unasked.has(name)) found.set(name, [...(found.get(name) ?? []), event]);
      }
    unasked = new Set(next.map(({ event }) => nameOf(event)).filter((name) => !asked.has(name)));
  }
  return found;
}

function withAmendments(
  events: readonly CreditEvent[],
  amendments: Amendments,
): readonly CreditEvent[] {
  const all = new Map(events.map((event) => [nameOf(event), event]));
  // A map goes on with what is put into it while it is walked.
  for (const name of all.keys())
    for (const event of amendments.get(name) ?? []) all.set(nameOf(event), event);
  return [...all.values()];
}
