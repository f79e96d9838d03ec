/** Rows of alerts as they were known at a moment, from the histories in which they may stand. */
import type { PartyId } from '@tocsin/credit-events';
import {
  pastAlert,
  pastWithdrawn,
  readAlerts,
  writePastAlerts,
  type AlertRow,
  type PastView,
} from '@tocsin/read-models';
import type { Sighting, StandingSummary } from '@tocsin/warning-signs';
import { subjectOf } from '../judge/arrival';
import { alertIdOf, evidenceOf, findingOf } from '../judge/finding';
import { lastDayOver } from '../judge/world';
import { chunks, raisedThen, type Then } from './then';

type Seen = Readonly<{ id: string; sighting: Sighting; standing: StandingSummary }>;

/** Folds these histories and writes what was seen of them then. */
export async function writeSeenThen(
  then: Then,
  view: PastView,
  histories: readonly PartyId[],
): Promise<void> {
  for (const parties of chunks(histories)) {
    const seen = await seenThen(then, parties);
    const rows = await readAlerts(then.tx, [...seen.keys()]);
    const events = await evidenceOf(
      then.store,
      [...seen.values()].map(({ sighting }) => sighting),
      new Map(),
    );
    await writePastAlerts(
      then.tx,
      view,
      [...seen.values()].map(({ id, sighting, standing }) => {
        const finding = findingOf(sighting, standing, events);
        return pastAlert({ id, finding, at: then.at }, rows.get(id));
      }),
    );
  }
}

async function seenThen(
  then: Then,
  parties: readonly PartyId[],
): Promise<ReadonlyMap<string, Seen>> {
  const seen = new Map<string, Seen>();
  for (const { sightings, standing } of (await then.fold(parties)).values())
    for (const sighting of await raisedThen(then, sightings)) {
      const id = alertIdOf(sighting);
      seen.set(id, { id, sighting, standing });
    }
  return seen;
}

const rowsAtOnce = 500;

/**
 * Adds the alerts, everybody's or of one history, that were known by then and that the facts known
 * then support no more.
 */
export async function writeWithdrawnThen(
  { at, tx }: Then,
  view: PastView,
  history?: PartyId,
): Promise<void> {
  let after = '';
  for (;;) {
    const { rows } = await tx.query<{ id: string }>(
      `select id from read.alert alert
       where id > $1 and (known <= $2 or raised_at <= $3)
         and ($4::text is null or subject_id = $4)
         and not exists (select from read.past_alert past where past.view = $5 and past.id = alert.id)
       order by id limit $6`,
      [after, lastDayOver(+at), at, history && subjectOf(history).id, view.id, rowsAtOnce],
    );
    const found: readonly AlertRow[] = [
      ...(
        await readAlerts(
          tx,
          rows.map(({ id }) => id),
        )
      ).values(),
    ];
    await writePastAlerts(
      tx,
      view,
      found.map((row) => pastWithdrawn(row, at)),
    );
    const last = rows.at(-1);
    if (rows.length < rowsAtOnce || !last) return;
    after = last.id;
  }
}
