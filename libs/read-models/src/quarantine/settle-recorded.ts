/**
 * A sender may mend at home what was refused, and send it again under the same name: then nobody
 * has to look at the refused record any more, and it leads to its event. What was recorded before
 * the refusal settles nothing, for the refused record may say something else; it is only noted, so
 * that one event is not counted twice.
 */
import type { ClientBase } from 'pg';
import type { Accepted } from '../completeness/tally';

export async function settleRecorded(
  client: ClientBase,
  accepted: readonly Accepted[],
): Promise<void> {
  if (accepted.length === 0) return;
  const names = [accepted.map(({ source }) => source), accepted.map(({ id }) => id)];
  // Who said it of a source that is not its own did not mend it.
  await client.query(
    `update intake.quarantine q
     set resubmitted = now(), resubmitted_by = q.feed, outcome = 'accepted', refused_again = null,
       events = jsonb_build_array(jsonb_build_object('source', taken.source, 'id', taken.id))
     from unnest($1::text[], $2::text[], $3::timestamptz[]) as taken (source, id, recorded)
     where not q.resolved and not q.recorded_otherwise
       and q.source = taken.source and q.event_id = taken.id and taken.recorded > q.first_seen
       and (q.reason <> 'foreign-source' or exists (
         select from intake.feed f where f.name = q.feed and q.source = any (f.sources)))`,
    [...names, accepted.map(({ recorded }) => recorded)],
  );
  await client.query(
    `update intake.quarantine q set recorded_otherwise = true
     from unnest($1::text[], $2::text[]) as taken (source, id)
     where not q.resolved and not q.recorded_otherwise
       and q.source = taken.source and q.event_id = taken.id`,
    names,
  );
}
