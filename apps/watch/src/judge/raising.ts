/**
 * Which sightings become alerts. A sign on trial alerts nobody: what it sees is counted beside the
 * alerts, so that people can compare before they release it. A retired sign raises nothing new; an
 * alert that is there goes on living.
 */
import { alertStream } from '@tocsin/alerts';
import { formatYuan, type PartyId } from '@tocsin/credit-events';
import { writeTrialSightings, type TrialSightingRow } from '@tocsin/read-models';
import { catalogue, raises, signOf, statusAfter, type Sighting } from '@tocsin/warning-signs';
import type { ClientBase } from 'pg';
import { alertIdOf } from './finding';
import type { JudgeMemory } from './memory';
import type { Subject } from './subjects';

type Judge = Pick<JudgeMemory, 'store' | 'world'>;
type Seen = Readonly<{ subject: Subject; sightings: readonly Sighting[] }>;

/** The sightings of which there is an alert, or is to be one. */
export async function raisedOf(
  judge: Judge,
  { subject, sightings }: Seen,
): Promise<readonly Sighting[]> {
  if (sightings.every((one) => isRaised(judge, one))) return sightings;
  const raised: Sighting[] = [];
  for (const one of sightings)
    if (isRaised(judge, one) || (await isAlert(judge, subject, one))) raised.push(one);
  return raised;
}

const isRaised = ({ world }: Judge, sighting: Sighting): boolean => {
  const sign = signOf(sighting.sign);
  return sign !== undefined && raises(sign, world.signDecisions(sign.id), sighting);
};

/**
 * Whether it became an alert before its sign was retired. Where the judge has lost what it wrote,
 * the alert's stream tells; only what was known by the day of the decision can have one.
 */
async function isAlert(
  { store, world }: Judge,
  { published }: Subject,
  sighting: Sighting,
): Promise<boolean> {
  const alert = alertIdOf(sighting);
  if (published.has(alert)) return true;
  const decisions = world.signDecisions(sighting.sign);
  const inTime = decisions.some(({ act, known }) => act === 'retired' && sighting.known <= known);
  return inTime && (await store.readStream(alertStream(alert))).length > 0;
}

/** Keeps what signs on trial see, in place of what they saw of the same subjects before. */
export async function recordTrials(
  { world }: Judge,
  tx: ClientBase,
  seen: readonly Seen[],
): Promise<void> {
  const trials = new Set(
    catalogue
      .filter(({ sign }) => statusAfter(sign, world.signDecisions(sign.id)) === 'trial')
      .map(({ sign }) => sign.id),
  );
  if (trials.size === 0) return;
  const rows = seen.flatMap(({ subject, sightings }) =>
    sightings
      .filter(({ sign }) => trials.has(sign))
      .map((sighting) => rowOf(subject.party, sighting)),
  );
  await writeTrialSightings(tx, {
    parties: seen.map(({ subject }) => subject.party),
    rows,
    signs: [...trials],
  });
}

const rowOf = (party: PartyId, sighting: Sighting): TrialSightingRow => ({
  id: alertIdOf(sighting),
  party,
  sign: sighting.sign,
  signVersion: sighting.signVersion,
  subjectKind: sighting.subject.kind,
  subjectId: sighting.subject.id,
  objectKind: sighting.object?.kind ?? null,
  objectId: sighting.object?.id ?? null,
  since: sighting.since,
  known: sighting.known,
  lapsed: sighting.lapsed ?? null,
  severity: sighting.severity,
  exposure: formatYuan(sighting.exposure),
  evidence: sighting.evidence.map(({ event }) => event),
});
