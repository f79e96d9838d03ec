/** Episodes as hosts see them: dated on two clocks, with severity, evidence and measures. */
import { daysBetween, type EvidenceRef } from '@tocsin/credit-events';
import type { World } from './fold';
import type { Entry, Episode } from './history';
import type { SignIndex } from './run';
import { severityOf, type Seen } from './severity';
import type { Evidence, EvidenceRole, Sighting } from './sighting';
import { raises } from './sign-life';

/** Days after its beginning from which a sighting counts as found late. */
const promptDays = 1;

type SeenOf = Seen & Readonly<{ entry: Entry }>;
type Around = Readonly<{ signs: SignIndex; world: World; subject: string }>;

/** All sightings of a subject, in order of since, sign, object. */
export function sightingsOf(around: Around, entries: Iterable<Entry>): readonly Sighting[] {
  const all: SeenOf[] = [];
  for (const entry of entries) {
    const sign = around.signs.byId.get(entry.sign);
    if (sign) for (const episode of entry.episodes) all.push({ sign, entry, episode });
  }
  // What alerts nobody raises no severity either.
  const raised = all.filter((seen) => isRaised(seen, around.world));
  return all.map((seen) => sightingOf(seen, raised, around)).toSorted(inOrder);
}

const isRaised = ({ sign, episode }: SeenOf, { signDecisions }: World): boolean => {
  const { since, known = since, lapsed } = episode;
  return raises(sign, signDecisions?.(sign.id) ?? [], { known, ...(lapsed && { lapsed }) });
};

/** Whom and what the alert is about. */
function concerned(
  { sign, entry }: SeenOf,
  subject: string,
): Pick<Sighting, 'subject' | 'object' | 'history'> {
  const { object } = entry;
  const about = object === undefined ? undefined : sign.about?.(object);
  const id = about ? about.object : object;
  return {
    subject: { kind: sign.subject, id: about?.subject ?? subject },
    ...(sign.objectKind !== undefined && id !== undefined
      ? { object: { kind: sign.objectKind, id } }
      : {}),
    ...(sign.isObjectShared && { history: subject }),
  };
}

function sightingOf(seen: SeenOf, all: readonly SeenOf[], { world, subject }: Around): Sighting {
  const { sign, episode } = seen;
  const { since, known = since, lapsed } = episode;
  return {
    sign: sign.id,
    signVersion: sign.version,
    ...concerned(seen, subject),
    since,
    known,
    foundLate: isLate(episode, known),
    ...(lapsed === undefined ? {} : { lapsed }),
    ...severityOf(seen, all, () => world.willingnessNear({ party: subject, on: since })),
    exposure: episode.exposure,
    banks: episode.banks,
    evidence: evidenceOf(episode),
    measures: episode.measures,
    connections: episode.connections,
    notSeen: episode.byAbsence?.notSeen ?? [],
  };
}

/**
 * An absence is late when it was known after its grace, anything else, and what came true only after
 * an absence had been believed, after the next day.
 */
const isLate = ({ since, byAbsence }: Episode, known: Sighting['known']): boolean =>
  byAbsence && byAbsence.graceEnd >= since
    ? known > byAbsence.graceEnd
    : daysBetween(since, known) > promptDays;

/** Each event once, in the first role that it plays. */
function evidenceOf({ supports, strengths, connections }: Episode): readonly Evidence[] {
  const roles = new Map<EvidenceRef, EvidenceRole>();
  const cite = (refs: readonly EvidenceRef[], role: EvidenceRole) => {
    for (const ref of refs) if (!roles.has(ref)) roles.set(ref, role);
  };
  cite(supports, 'supports');
  for (const { evidence } of strengths) cite(evidence, 'strengthens');
  for (const { edges } of connections)
    cite(
      edges.map(({ event }) => event),
      'connects',
    );
  return [...roles].map(([event, role]) => ({ event, role })).toSorted((a, b) => a.event - b.event);
}

const inOrder = (a: Sighting, b: Sighting): number =>
  compare(a.since, b.since) ||
  compare(a.sign, b.sign) ||
  compare(a.object?.id ?? '', b.object?.id ?? '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
