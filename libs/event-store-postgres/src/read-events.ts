/** Questions to the log, and its rows as recorded events. */
import { eventIdOf, type EventPair, type Position, type RecordedEvent } from '@tocsin/event-store';
import type { Pool } from 'pg';
import { parseTextArray } from './parse-text-array';
import { parseTimestamp } from './parse-timestamp';

/** Every value as the text that the server sent; decoding here is quicker than pg's own. */
const asText = { getTypeParser: () => (text: string) => text } as never;

const columnsOf = (table: string): string =>
  'pos event_id stream version type time known recorded keys payload'
    .split(' ')
    .map((column) => `${table}.${column}`)
    .join(', ');

type Columns = readonly [
  position: string,
  eventId: string,
  stream: string,
  version: string,
  type: string,
  time: string,
  known: string,
  recorded: string,
  keys: string,
  payload: string,
];

type Query = Readonly<{ name?: string; text: string; values: readonly unknown[] }>;

type HistoryPage = Readonly<{
  after?: Place;
  limit?: number;
  types?: readonly string[];
  until?: Date;
}>;

type Place = Readonly<{ time: Date; position: Position }>;

export async function readAfter(
  pool: Pool,
  position: Position,
  limit: number,
): Promise<readonly RecordedEvent[]> {
  const events = await read(pool, {
    name: 'read-after',
    text: `select ${columnsOf('e')} from store.event e where pos > $1 order by pos limit $2`,
    values: [position, limit],
  });
  for (const [at, event] of events.entries()) {
    const expected = position + at + 1;
    if (event.position !== expected)
      throw new Error(
        `The event log has a gap: position ${expected} is missing before ${event.position}. ` +
          'The log is damaged; restore it from a backup before going on.',
      );
  }
  return events;
}

export const readStream = (pool: Pool, stream: string): Promise<readonly RecordedEvent[]> =>
  read(pool, {
    name: 'read-stream',
    text: `select ${columnsOf('e')} from store.event e where stream = $1 order by version`,
    values: [stream],
  });

export const readPositions = (
  pool: Pool,
  positions: readonly Position[],
): Promise<readonly RecordedEvent[]> =>
  read(pool, {
    name: 'read-positions',
    text: `select ${columnsOf('e')} from store.event e where pos = any($1) order by pos`,
    values: [positions],
  });

type Happened = Readonly<{
  by: Date;
  known: 'by-then' | 'later';
  after: Position;
  limit: number;
}>;

/** Without a name, so that each moment gets a plan of its own: late events are many, or nearly none. */
export const readHappened = (
  pool: Pool,
  { by, known, after, limit }: Happened,
): Promise<readonly RecordedEvent[]> =>
  read(pool, {
    text: `select ${columnsOf('e')} from store.event e
            where time <= $1 and known ${known === 'later' ? '>' : '<='} $1 and pos > $2
            order by pos limit $3`,
    values: [by.toISOString(), after, limit],
  });

export const readPairs = (
  pool: Pool,
  pairs: readonly EventPair[],
): Promise<readonly RecordedEvent[]> =>
  read(pool, {
    name: 'read-pairs',
    text: `select ${columnsOf('e')} from store.event e where event_id = any($1) order by pos`,
    values: [pairs.map(({ source, id }) => eventIdOf(source, id))],
  });

export async function readHead(pool: Pool): Promise<Position> {
  const { rows } = await pool.query<{ pos: string }>('select pos from store.head where id = 1');
  if (!rows[0]) throw new Error('The row of store.head is missing: the event log is damaged.');
  return Number(rows[0].pos);
}

/** What is entered in event_key; the caller sees to it that this is far enough. */
export const readKeys = (
  pool: Pool,
  keys: readonly string[],
  page: HistoryPage,
): Promise<readonly RecordedEvent[]> => {
  const { types } = page;
  return read(pool, {
    name: types ? 'read-keys-of-types' : 'read-keys',
    text: `with place as (
             select distinct k.time, k.pos from store.event_key k
              ${types ? 'join store.event typed using (pos)' : ''}
              where key = any($1) and (k.time, k.pos) > ($2, $3) and k.time <= $5
                ${types ? 'and typed.type = any($6)' : ''}
              order by 1, 2 limit $4)
           select ${columnsOf('e')} from place join store.event e using (pos)
            order by place.time, place.pos`,
    values: [keys, ...placesOf(page), ...(types ? [types] : [])],
  });
};

const placesOf = ({ after, limit, until }: HistoryPage): readonly unknown[] => [
  after?.time.toISOString() ?? '-infinity',
  after?.position ?? 0,
  limit ?? null,
  until?.toISOString() ?? 'infinity',
];

async function read(pool: Pool, query: Query): Promise<readonly RecordedEvent[]> {
  const { rows } = await pool.query<[...Columns]>({
    ...query,
    values: [...query.values],
    rowMode: 'array',
    types: asText,
  });
  return rows.map(recordedEvent);
}

const recordedEvent = ([
  position,
  eventId,
  stream,
  version,
  type,
  time,
  known,
  recorded,
  keys,
  payload,
]: Columns): RecordedEvent => ({
  position: Number(position),
  eventId,
  stream,
  version: Number(version),
  type,
  time: parseTimestamp(time),
  known: parseTimestamp(known),
  recorded: parseTimestamp(recorded),
  keys: parseTextArray(keys),
  payload,
});
