/** EventStoreDB as the original of the log, of which PostgreSQL keeps a copy. */
import { type EventStoreDBClient, StreamNotFoundError } from '@eventstore/db-client';
import { type Copied, type Original, Refused } from '@tocsin/event-store-postgres';
import { FollowAll } from './follow-all';
import { writeRuns } from './write-runs';

export function eventStoreDbOriginal(client: EventStoreDBClient, streamPrefix: string): Original {
  const name = `EventStoreDB (streams ${streamPrefix}…)`;
  return {
    name,
    follow: async ({ place, last }) => {
      if (last && !(await stands(client, `${streamPrefix}${last.stream}`, last)))
        throw new Refused(
          `${name} does not hold the last event of the copy (${last.eventId} in ` +
            `${last.stream}): it is another server, or was restored from an older backup. Give ` +
            'the database that belongs to it, or an empty one.',
        );
      const following = new FollowAll({
        client,
        streamPrefix,
        ...(place !== undefined && { place }),
      });
      return {
        append: (runs, recorded) => writeRuns(runs, { client, streamPrefix, recorded }),
        next: () => following.next(),
        end: () => following.end(),
      };
    },
    close: async () => {
      await client.dispose();
    },
  };
}

async function stands(
  client: EventStoreDBClient,
  stream: string,
  { eventId, revision }: NonNullable<Copied['last']>,
): Promise<boolean> {
  try {
    const place = { fromRevision: BigInt(revision), maxCount: 1 };
    let isThere = false;
    // To its end: a stream that is left in the middle is never closed.
    for await (const { event } of client.readStream(stream, place)) isThere = event?.id === eventId;
    return isThere;
  } catch (error) {
    if (error instanceof StreamNotFoundError) return false;
    throw error;
  }
}
