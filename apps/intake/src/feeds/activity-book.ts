/**
 * Writes how feeds fare a little later than it was counted: one row a feed is touched by every
 * request, and must not make concurrent senders wait for each other.
 */
import type { Pool } from 'pg';
import { merge, type FeedActivity } from './feed-activity';

export type ActivityBook = Readonly<{
  note: (activity: readonly FeedActivity[]) => void;
  /** Writes what was noted so far. */
  flush: () => Promise<void>;
}>;

const writeDelayMs = 500;

/** Gathers activity and writes it twice a second; figures of health, not of truth. */
export function createActivityBook(pool: Pool, onError: (error: unknown) => void): ActivityBook {
  let noted: FeedActivity[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const due = noted;
    noted = [];
    writing = writing.then(() => writeActivity(pool, merge(due)).catch(onError));
    return writing;
  };
  const note = (activity: readonly FeedActivity[]): void => {
    noted.push(...activity);
    timer ??= setTimeout(() => void flush(), writeDelayMs).unref();
  };
  return { note, flush };
}

async function writeActivity(pool: Pool, activities: readonly FeedActivity[]): Promise<void> {
  if (activities.length === 0) return;
  await writeSums(pool, activities);
  await writeTypes(pool, activities);
  await writeRepeated(pool, activities);
}

/** Since ever, and by minute for the rates of the last day. */
async function writeSums(pool: Pool, activities: readonly FeedActivity[]): Promise<void> {
  const rows = activities.map((activity) => ({
    feed: activity.feed,
    accepted: activity.accepted,
    duplicates: activity.duplicates,
    quarantined: Object.values(activity.quarantined).reduce((sum, n) => sum + n, 0),
    last_event: activity.lastEvent === undefined ? null : new Date(activity.lastEvent),
    last_received: new Date(activity.lastReceived),
  }));
  await pool.query(
    `with noted as (select * from json_populate_recordset(null::intake.feed_activity, $1::json)),
     minutes as (
       insert into intake.feed_minute as known (feed, minute, accepted, duplicates, quarantined)
       select feed, date_trunc('minute', last_received), accepted, duplicates, quarantined
       from noted
       on conflict (feed, minute) do update set
         accepted = known.accepted + excluded.accepted,
         duplicates = known.duplicates + excluded.duplicates,
         quarantined = known.quarantined + excluded.quarantined)
     insert into intake.feed_activity as known
       (feed, accepted, duplicates, quarantined, last_event, last_received)
     select feed, accepted, duplicates, quarantined, last_event, last_received from noted
     on conflict (feed) do update set
       accepted = known.accepted + excluded.accepted,
       duplicates = known.duplicates + excluded.duplicates,
       quarantined = known.quarantined + excluded.quarantined,
       last_event = greatest(known.last_event, excluded.last_event),
       last_received = greatest(known.last_received, excluded.last_received)`,
    [JSON.stringify(rows)],
  );
}

async function writeTypes(pool: Pool, activities: readonly FeedActivity[]): Promise<void> {
  const rows = activities.flatMap(({ feed, types, lastReceived }) =>
    [...types].flatMap(([source, ofSource]) =>
      [...ofSource].map((type) => ({
        ...{ feed, source, type },
        last_received: new Date(lastReceived),
      })),
    ),
  );
  if (rows.length === 0) return;
  await pool.query(
    `insert into intake.feed_source as known (feed, source, type, last_received)
     select feed, source, type, last_received
     from json_populate_recordset(null::intake.feed_source, $1::json)
     order by feed, source, type
     on conflict (feed, source, type) do update set
       last_received = greatest(known.last_received, excluded.last_received)`,
    [JSON.stringify(rows)],
  );
}

async function writeRepeated(pool: Pool, activities: readonly FeedActivity[]): Promise<void> {
  const rows = activities.flatMap(({ repeated }) => [...repeated.values()]);
  if (rows.length === 0) return;
  // Of two feeds that repeat the same, one row is touched once.
  await pool.query(
    `insert into intake.feed_duplicates as known (source, day, banks, type, duplicates)
     select source, day, banks, type, sum(duplicates)
     from json_populate_recordset(null::intake.feed_duplicates, $1::json)
     group by source, day, banks, type order by source, day, banks, type
     on conflict (source, day, banks, type) do update set
       duplicates = known.duplicates + excluded.duplicates`,
    [JSON.stringify(rows)],
  );
}
