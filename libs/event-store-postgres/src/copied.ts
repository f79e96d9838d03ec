/** What the tables say of themselves as a copy: of which log, how far, and what they left out. */
import type { Client } from 'pg';
import type { Term } from './office';
import { type Arrival, type Copied, Refused } from './original';

type Beginning = Readonly<{ copied: Copied; passedOver: Map<string, number> }>;

/** How far the copy goes; empty tables become a copy of this name, and others are refused. */
export async function beginCopy({ client, head }: Term, name: string): Promise<Beginning> {
  const { rows } = await client.query<{ name: string; place: string | null }>(
    'select name, place from store.original',
  );
  const [original] = rows;
  if (original) assertSame(original.name, name);
  else {
    assertEmpty(head, name);
    await client.query('insert into store.original (id, name) values (1, $1)', [name]);
  }
  const passedOver = await readPassedOver(client);
  const last = await readLast(client);
  const place = original?.place ?? undefined;
  return {
    copied: { ...(place !== undefined && { place }), ...(last && { last }) },
    passedOver,
  };
}

function assertSame(present: string, name: string): void {
  if (present !== name)
    throw new Refused(
      `This database holds a copy of the log in ${present}, not of ${name}. ` +
        'Give the database that belongs to it, or an empty one.',
    );
}

function assertEmpty(head: number, name: string): void {
  if (head > 0)
    throw new Refused(
      `This database holds a log of its own, of ${head} events, which ${name} does not have. ` +
        'Begin with an empty database and bring the events in again.',
    );
}

async function readPassedOver(client: Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ stream: string; count: number }>(
    'select stream, count(*)::int as count from store.passed_over group by 1',
  );
  return new Map(rows.map(({ stream, count }) => [stream, count]));
}

async function readLast(client: Client): Promise<Copied['last']> {
  const { rows } = await client.query<Last>(
    `select event_id as "eventId", stream, version,
            array(select p.revision from store.passed_over p where p.stream = e.stream order by 1)
              as passed
       from store.event e order by pos desc limit 1`,
  );
  const [last] = rows;
  if (!last) return undefined;
  // Each one passed over before it pushes it one further.
  const revision = last.passed.reduce(
    (at, passed) => (passed <= at ? at + 1 : at),
    last.version - 1,
  );
  return { eventId: last.eventId, stream: last.stream, revision };
}

type Last = Readonly<{
  eventId: string;
  stream: string;
  version: number;
  passed: readonly number[];
}>;

/**
 * The statements that move the place on and keep what was left out. What a crash takes from a copy
 * is copied again, to the same positions: so the commit need not wait for the disk.
 */
export function passOver(client: Client, passed: readonly Arrival[], place: string): string {
  const text = (value: string): string => client.escapeLiteral(value);
  const rows = passed.map(
    ({ stream, revision, eventId }) => `(${text(stream)}, ${revision}, ${text(eventId)})`,
  );
  const kept =
    rows.length === 0
      ? ''
      : `insert into store.passed_over (stream, revision, event_id) values ${rows.join(', ')};`;
  return `set local synchronous_commit = off; ${kept} update store.original set place = ${text(place)} where id = 1;`;
}
