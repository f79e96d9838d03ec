/** How fast a feed speaks, and how much of it is refused: from what came in each minute. */
import type { DataSource } from 'typeorm';

export type FeedRate = Readonly<{
  /** Accepted, duplicate and refused together, the mean of the last five full minutes. */
  eventsPerMinute: number;
  /** Refused among all that came in the last 24 hours, 0 to 1; absent where nothing came. */
  rejectedShare?: number;
}>;

const minutes = 5;

/** Minutes are kept for longer than any question asks. */
const hours = 24;

/** By feed; of those that spoke in the last 24 hours. */
export async function readRates(
  db: DataSource,
  { now, name }: Readonly<{ now: Date; name?: string }>,
): Promise<ReadonlyMap<string, FeedRate>> {
  const rows: { feed: string; lately: number; refused: number; received: number }[] =
    await db.query(
      `select feed, sum(quarantined)::float8 as refused,
         sum(accepted + duplicates + quarantined)::float8 as received,
         coalesce(sum(accepted + duplicates + quarantined) filter (
           where minute >= date_trunc('minute', $1::timestamptz) - make_interval(mins => ${minutes})
             and minute < date_trunc('minute', $1::timestamptz)), 0)::float8 as lately
       from intake.feed_minute
       where minute > $1::timestamptz - make_interval(hours => ${hours})
         and ($2::text is null or feed = $2)
       group by feed`,
      [now, name ?? null],
    );
  return new Map(
    rows.map(({ feed, lately, refused, received }) => [
      feed,
      {
        eventsPerMinute: lately / minutes,
        ...(received > 0 && { rejectedShare: refused / received }),
      },
    ]),
  );
}
