/** A sighting in the words of an alert: evidence named, money as text, parties gathered. */
import { hash } from 'node:crypto';
import type { KnownEvents, RecordedEvent } from '@tocsin/event-store';
import type { EvidenceItem, Finding } from '@tocsin/alerts';
import { formatYuan, type DataOf, type PartyId } from '@tocsin/credit-events';
import { signOf, type Sighting, type StandingSummary } from '@tocsin/warning-signs';
import { partiesIn } from './arrival';

/** Short, safe in an address, and the same wherever and whenever the episode is seen. */
export function alertIdOf({ sign, subject, object, since, history }: Sighting): string {
  const identity = [sign, subject.kind, subject.id, object?.kind, object?.id, since];
  if (history !== undefined) identity.push(history);
  return `A-${hash('sha256', JSON.stringify(identity)).slice(0, 20)}`;
}

/** Equal for equal sightings of an obligor of the same name and region. */
export const sightingKey = (sighting: Sighting, { name, region }: StandingSummary): string =>
  hash(
    'sha1',
    JSON.stringify([sighting, name, region], (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    ),
    'base64url',
  );

/** The events that sightings cite, those of the batch in hand without asking the store again. */
export async function evidenceOf(
  store: KnownEvents,
  sightings: readonly Sighting[],
  atHand: ReadonlyMap<number, RecordedEvent>,
): Promise<ReadonlyMap<number, RecordedEvent>> {
  const events = new Map<number, RecordedEvent>();
  const missing = new Set<number>();
  for (const { evidence } of sightings)
    for (const { event: position } of evidence) {
      const event = atHand.get(position);
      if (event) events.set(position, event);
      else missing.add(position);
    }
  if (missing.size > 0)
    for (const event of await store.readPositions([...missing])) events.set(event.position, event);
  return events;
}

export function findingOf(
  sighting: Sighting,
  standing: StandingSummary,
  events: ReadonlyMap<number, RecordedEvent>,
): Finding {
  const { sign, subject, evidence, connections } = sighting;
  const { family, axis } = signOf(sign) ?? { family: '', axis: '' };
  const cited = evidence.flatMap((one) => {
    const event = events.get(one.event);
    return event ? [{ ...one, event }] : [];
  });
  const parties = new Set<PartyId>([
    ...(isParty(subject) ? [subject.id as PartyId] : []),
    ...cited.flatMap(({ event }) => partiesNamedBy(event)),
    ...connections.flatMap(({ edges }) => edges.flatMap(({ from, to }) => [from, to])),
  ]);
  const name = isParty(subject) ? standing.name : undefined;
  const region = regionOf(sighting, standing, cited[0]?.event);
  return {
    sign,
    signVersion: sighting.signVersion,
    family,
    axis,
    subject: { ...subject, ...(name !== undefined && { name }) },
    ...(sighting.object && { object: sighting.object }),
    ...(region !== undefined && { region }),
    banks: sighting.banks,
    since: sighting.since,
    known: sighting.known,
    foundLate: sighting.foundLate,
    ...(sighting.lapsed !== undefined && { lapsed: sighting.lapsed }),
    severity: sighting.severity,
    severitySum: sighting.severitySum,
    exposure: formatYuan(sighting.exposure),
    evidence: cited.map(({ event, role }) => evidenceItem(event, role)),
    measures: sighting.measures,
    connections,
    notSeen: sighting.notSeen,
    parties: [...parties].sort(),
  };
}

/** A confirmation stands in no party's history, and yet is about one. */
function partiesNamedBy({ type, keys, payload }: RecordedEvent): readonly PartyId[] {
  if (type !== 'alert.confirmed') return partiesIn(keys);
  const { data } = JSON.parse(payload) as { data: DataOf<'alert.confirmed'> };
  return data.about?.subject.kind === 'obligor' ? [data.about.subject.id as PartyId] : [];
}

/** Banks, areas and regions have no name of their own in the log. */
const isParty = ({ kind }: Sighting['subject']): boolean => kind === 'obligor' || kind === 'payee';

/** An area lies where its reports say; everything else where its history's obligor is registered. */
function regionOf(
  { subject }: Sighting,
  standing: StandingSummary,
  cited: RecordedEvent | undefined,
): string | undefined {
  if (subject.kind === 'region') return subject.id;
  if (subject.kind !== 'area' || !cited) return standing.region;
  return (JSON.parse(cited.payload) as { data: { region?: string } }).data.region;
}

function evidenceItem(event: RecordedEvent, role: EvidenceItem['role']): EvidenceItem {
  const { source, id, time } = JSON.parse(event.payload) as Readonly<{
    source: string;
    id: string;
    time: string;
  }>;
  const { position, type } = event;
  return { position, source, id, type, time, known: event.known.toISOString(), role };
}
