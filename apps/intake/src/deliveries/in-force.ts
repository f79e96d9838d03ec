/**
 * Which events of a delivery a recall has to void. One that was voided already needs no void; one
 * that another delivery has corrected since is that delivery's word now, and a void would take the
 * correction with it.
 */
import { readEvent, type CreditEvent } from '@tocsin/credit-events';
import type { EventStore, RecordedEvent } from '@tocsin/event-store';
import { effectiveEvents, nameOf, targetOf } from '@tocsin/warning-signs';

export type Fate = 'in-force' | 'voided' | 'corrected' | 'recalled';

export type Judging = Readonly<{
  log: Pick<EventStore, 'readHistory'>;
  /** The id of the void by which this recall takes an event back. */
  voidIdOf: (position: number) => string;
  /** Those of the positions that the delivery added itself. */
  ownAmong: (positions: readonly number[]) => Promise<ReadonlySet<number>>;
}>;

/** In the order of the events. */
export async function fatesOf(
  events: readonly RecordedEvent[],
  judging: Judging,
): Promise<readonly Fate[]> {
  const read = events.map(readEvent);
  const names = read.flatMap((event) => (event ? [nameOf(event)] : []));
  const amendments = await amendmentsOf(names, judging);
  return read.map((event): Fate => {
    if (!event) return 'in-force';
    const about = reaching(nameOf(event), amendments);
    return about.length === 0 ? 'in-force' : fateOf(event, about, judging);
  });
}

function fateOf(event: CreditEvent, about: readonly CreditEvent[], { voidIdOf }: Judging): Fate {
  if (about.some(({ id }) => id === voidIdOf(event.ref))) return 'recalled';
  // Seen for itself: what it amends does not matter here.
  const alone = { ...event, type: 'party.unreachable', corrects: undefined };
  const standing = effectiveEvents([alone as unknown as CreditEvent, ...about]);
  if (standing.some((one) => nameOf(one) === nameOf(event))) return 'in-force';
  return standing.length > 0 ? 'corrected' : 'voided';
}

/** What was said of the events by anybody but the delivery itself, by the name of its target. */
async function amendmentsOf(
  names: readonly string[],
  { log, ownAmong }: Judging,
): Promise<ReadonlyMap<string, readonly CreditEvent[]>> {
  const byTarget = new Map<string, CreditEvent[]>();
  const asked = new Set<string>();
  for (let open = [...names]; open.length > 0;) {
    for (const name of open) asked.add(name);
    const found = await log.readHistory(open.map((name) => `event:${name}`));
    const own = await ownAmong(found.map(({ position }) => position));
    const others = found.flatMap((one) => (own.has(one.position) ? [] : (readEvent(one) ?? [])));
    for (const one of others) {
      const target = targetOf(one);
      if (target === undefined) continue;
      byTarget.set(target, [...(byTarget.get(target) ?? []), one]);
    }
    open = others.map(nameOf).filter((name) => !asked.has(name));
  }
  return byTarget;
}

/** Amendments of an event, of those amendments, and so on. */
function reaching(
  name: string,
  byTarget: ReadonlyMap<string, readonly CreditEvent[]>,
): readonly CreditEvent[] {
  const found = new Map<string, CreditEvent>();
  for (let open = [name]; open.length > 0;) {
    const next = open.flatMap((one) => byTarget.get(one) ?? []);
    open = next.map(nameOf).filter((one) => !found.has(one));
    for (const one of next) found.set(nameOf(one), one);
  }
  return [...found.values()];
}
