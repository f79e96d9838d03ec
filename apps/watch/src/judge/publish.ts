/**
 * From sightings to alerts. What was published is kept beside the obligor's state, so nearly always
 * nothing has changed and nothing is asked; an alert that is new or differs is brought to what is
 * seen now by events on its own stream, at the version last known. If somebody else wrote in the
 * meantime (a person, or a former life of the judge), the stream is read and reconciled with.
 */
import type { EventStore, RecordedEvent } from '@tocsin/event-store';
import {
  alertFrom,
  alertStream,
  evolve,
  reconcile,
  recordAlert,
  type AlertEvent,
  type AlertState,
  type Seen,
} from '@tocsin/alerts';
import type { PartyId } from '@tocsin/credit-events';
import type { Sighting, StandingSummary } from '@tocsin/warning-signs';
import type { Trigger } from './due';
import type { JudgeMemory } from './memory';
import type { Published } from './published';
import { alertIdOf, evidenceOf, findingOf, sightingKey } from './finding';
import type { Subject } from './subjects';

export type Judged = Readonly<{
  subject: Subject;
  sightings: readonly Sighting[];
  standing: StandingSummary;
  /** Given as the reason where a sighting is no longer supported. */
  trigger: Trigger;
  /** When the event was recorded that led here. */
  recorded?: Date;
}>;

type Change = Readonly<{
  party: PartyId;
  alert: string;
  before?: Published;
  sighting: string;
  seen: Seen;
  recorded?: Date;
}>;

type Outcome = Readonly<{ published: Published; events: readonly AlertEvent[] }>;

type Publisher = Pick<JudgeMemory, 'store' | 'now' | 'metrics'>;

// The store merges concurrent appends into its batches; more at once only fill memory.
const concurrentAppends = 200;

/** Appends what is new and answers, for every subject, what is published now. */
export async function publish(
  publisher: Publisher,
  judged: readonly Judged[],
  atHand: ReadonlyMap<number, RecordedEvent>,
): Promise<ReadonlyMap<PartyId, ReadonlyMap<string, Published>>> {
  const changes = await changesIn(publisher.store, judged, atHand);
  const published = new Map(judged.map(({ subject }) => [subject.party, subject.published]));
  for (let from = 0; from < changes.length; from += concurrentAppends) {
    const some = changes.slice(from, from + concurrentAppends);
    const outcomes = await Promise.all(some.map((change) => bringAbout(publisher, change)));
    outcomes.forEach((outcome, index) => {
      const change = some[index];
      if (!change) return;
      const before = published.get(change.party) ?? new Map<string, Published>();
      if (outcome)
        published.set(change.party, new Map(before).set(change.alert, outcome.published));
      if (outcome) report(publisher, outcome, change);
    });
  }
  return published;
}

function report(
  { metrics, now }: Publisher,
  { events, published }: Outcome,
  { recorded }: Change,
): void {
  for (const event of events) {
    metrics?.appended(event, published.state);
    if (event.type === 'alert.raised' && recorded)
      metrics?.latency(Math.max(0, now().getTime() - recorded.getTime()) / 1000);
  }
}

async function changesIn(
  store: EventStore,
  judged: readonly Judged[],
  atHand: ReadonlyMap<number, RecordedEvent>,
): Promise<readonly Change[]> {
  const differing = judged.map((one) => ({ ...one, ...differences(one) }));
  const cited = differing.flatMap(({ seen }) => seen.map(({ sighting }) => sighting));
  const events = await evidenceOf(store, cited, atHand);
  return differing.flatMap(({ seen, gone, ...one }) => [
    ...seen.map(({ alert, key, sighting }) =>
      changeOf(one, alert, {
        sighting: key,
        seen: { finding: findingOf(sighting, one.standing, events) },
      }),
    ),
    ...gone.map((alert) => changeOf(one, alert, { sighting: '', seen: { gone: one.trigger } })),
  ]);
}

function changeOf(
  { subject, recorded }: Judged,
  alert: string,
  what: Pick<Change, 'sighting' | 'seen'>,
): Change {
  const before = subject.published.get(alert);
  return {
    party: subject.party,
    alert,
    ...what,
    ...(before && { before }),
    ...(recorded && { recorded }),
  };
}

/** Sightings that were not published as they are, and alerts whose sighting is gone. */
function differences({ subject, sightings, standing }: Judged) {
  const seen = sightings.map((sighting) => ({
    alert: alertIdOf(sighting),
    key: sightingKey(sighting, standing),
    sighting,
  }));
  const stillSeen = new Set(seen.map(({ alert }) => alert));
  return {
    seen: seen.filter(({ alert, key }) => subject.published.get(alert)?.sighting !== key),
    gone: [...subject.published]
      .filter(([alert, { state }]) => !stillSeen.has(alert) && state.status !== 'withdrawn')
      .map(([alert]) => alert),
  };
}

/** Undefined where there is nothing to withdraw. */
async function bringAbout(publisher: Publisher, change: Change): Promise<Outcome | undefined> {
  const { store, now } = publisher;
  const stream = alertStream(change.alert);
  let { version, state } = change.before ?? { version: 0, state: undefined };
  for (;;) {
    const events = reconcile(state, change.seen);
    if (events.length === 0) return outcomeOf(change, { version, state, events });
    const time = now().toISOString();
    const answer = await store.appendToStream(
      stream,
      version === 0 ? 'no-stream' : version,
      recordAlert(change.alert, events, { version, state, time }),
    );
    if (answer.outcome === 'recorded') {
      state = events.reduce<AlertState | undefined>(evolve, state);
      return outcomeOf(change, { version: answer.version, state, events });
    }
    if (answer.outcome === 'conflicting-duplicate')
      throw new Error(
        `Alert ${change.alert} cannot be written: an event of its name stands at position ` +
          `${answer.position} in another stream.`,
      );
    const recorded = await store.readStream(stream);
    version = recorded.length;
    state = alertFrom(recorded);
  }
}

function outcomeOf(
  { sighting }: Change,
  {
    version,
    state,
    events,
  }: Readonly<{
    version: number;
    state: AlertState | undefined;
    events: readonly AlertEvent[];
  }>,
): Outcome | undefined {
  return state && { published: { version, sighting, state }, events };
}
