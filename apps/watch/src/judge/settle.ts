/** The end of a round: alerts are published, and what was folded is kept. */
import type { Position, RecordedEvent } from '@tocsin/event-store';
import type { ClientBase } from 'pg';
import type { Trigger } from './due';
import type { Folded } from './fold-subjects';
import type { JudgeMemory } from './memory';
import { publish } from './publish';
import { raisedOf, recordTrials } from './raising';
import type { Subject } from './subjects';

export type Verdict = Readonly<{
  subject: Subject;
  result: Folded;
  trigger: Trigger;
  /** When the event was recorded that led to it, for the latency; absent for deadlines. */
  recorded?: Date | undefined;
}>;

type Round = Readonly<{
  tx: ClientBase;
  verdicts: readonly Verdict[];
  atHand: ReadonlyMap<number, RecordedEvent>;
  position: Position;
}>;

export async function settle(judge: JudgeMemory, round: Round): Promise<void> {
  const { tx, verdicts, atHand, position } = round;
  if (verdicts.length === 0) return;
  const judged = await Promise.all(
    verdicts.map(async ({ subject, result, trigger, recorded }) => ({
      subject,
      trigger,
      sightings: await raisedOf(judge, { subject, sightings: result.sightings }),
      standing: result.standing,
      ...(recorded && { recorded }),
    })),
  );
  const published = await publish(judge, judged, atHand);
  await judge.subjects.save(
    tx,
    verdicts.map(({ subject, result }) => {
      const alerts = published.get(subject.party) ?? subject.published;
      const { lastEvent: lastDay } = result.standing;
      return {
        party: subject.party,
        state: result.state,
        published: alerts,
        isPublishedChanged: alerts !== subject.published,
        awaited: result.awaited,
        ...(result.wakeOn !== undefined && { wakeOn: result.wakeOn }),
        ...(lastDay !== undefined && { lastDay }),
      };
    }),
  );
  await saveAsked(tx, verdicts);
  await judge.others.noteAskers(
    tx,
    verdicts.map(({ subject, result }) => ({ asker: subject.party, facts: result.factsAsked })),
  );
  await judge.willingness.save(
    tx,
    judged.map(({ subject, sightings }) => ({
      party: subject.party,
      sightings,
      wasSeen: subject.published.size > 0,
    })),
  );
  await recordTrials(
    judge,
    tx,
    verdicts.map(({ subject, result: { sightings } }) => ({ subject, sightings })),
  );
  await judge.standings.outdated(
    tx,
    verdicts.map(({ subject, result }) => ({
      party: subject.party,
      standing: result.standing,
      position,
    })),
  );
}

/** Never taken back: an obligor that asked once is at worst judged anew for nothing. */
async function saveAsked(tx: ClientBase, verdicts: readonly Verdict[]): Promise<void> {
  const pairs = verdicts.flatMap(({ subject, result }) => [
    ...result.askedAbout.map((about) => [about, false, subject.party] as const),
    ...result.askedControl.map((about) => [about, true, subject.party] as const),
  ]);
  if (pairs.length === 0) return;
  await tx.query(
    `insert into watch.asked (about, control, party)
     select distinct * from unnest($1::text[], $2::boolean[], $3::text[]) on conflict do nothing`,
    [
      pairs.map(([about]) => about),
      pairs.map(([, control]) => control),
      pairs.map(([, , party]) => party),
    ],
  );
}
