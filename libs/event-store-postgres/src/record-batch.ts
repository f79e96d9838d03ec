/**
 * One batch, from the queue's portions to a durable commit: asks the log for ids and streams it
 * knows, decides, and records what is new in one implicit transaction (fence, then COPY), so that
 * a batch of any size costs the same few round trips. Resolves after the synchronous commit.
 */
import { hash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Portion } from './append-queue';
import { decideBatch, type Answer, type KnownEvent, type Row } from './decide-batch';
import { encodeUuids } from './encode-arrays';
import { copyColumns, encodeCopy } from './encode-copy';
import type { Term } from './office';

export type Attempt = Readonly<{
  term: Term;
  portions: readonly Portion[];
  /** Positions that an earlier attempt gave; this one writes down its own before it records. */
  tried: Map<string, number>;
  now: () => Date;
}>;

export async function recordBatch(attempt: Attempt): Promise<readonly Answer[]> {
  const { term, portions, tried } = attempt;
  const { rows, answers, streamHeads } = decideBatch({
    portions,
    head: term.head,
    known: await knownEvents(term.client, portions),
    streamHeads: await streamHeadsFor(attempt),
    hashOf: (payload) => hash('sha256', payload),
    tried,
  });
  if (rows.length === 0) return answers;
  tried.clear();
  for (const { prepared, position } of rows) tried.set(prepared.eventId, position);
  await write(term, rows, attempt.now());
  term.head += rows.length;
  for (const [stream, version] of streamHeads) term.streamHeads.set(stream, version);
  return answers;
}

async function write(
  { client, head, epoch }: Term,
  rows: readonly Row[],
  now: Date,
): Promise<void> {
  const copy = client.query(
    copyFrom(
      `call store.draw(${rows.length}, ${head}, ${epoch});
       copy store.event (${copyColumns}) from stdin (format binary)`,
    ),
  );
  const committed = finished(copy);
  const sent = send(copy, encodeCopy(rows, now));
  await Promise.race([sent, committed]);
  await committed;
}

/** Once the server has asked for the first piece it works on each while the next is made. */
async function send(copy: Writable, pieces: Iterable<Buffer>): Promise<void> {
  for (const piece of pieces)
    if (!copy.write(piece)) await new Promise((resolve) => copy.once('drain', resolve));
  copy.end();
}

async function knownEvents(
  client: Client,
  portions: readonly Portion[],
): Promise<ReadonlyMap<string, KnownEvent>> {
  const ids = portions.flatMap(({ events }) => events.map(({ eventId }) => eventId));
  const { rows } = await client.query<[string, string, string, number, string], [Buffer]>({
    name: 'known-events',
    text: `select event_id, pos, stream, version,
                  encode(sha256(convert_to(payload, 'UTF8')), 'hex')
             from store.event where event_id = any($1)`,
    values: [encodeUuids(ids)],
    rowMode: 'array',
  });
  return new Map(
    rows.map(([eventId, position, stream, version, payloadHash]) => [
      eventId,
      { position: Number(position), stream, version, payloadHash },
    ]),
  );
}

/** From memory where possible; the rest is one index read a stream, all in one question. */
async function streamHeadsFor({ term, portions }: Attempt): Promise<ReadonlyMap<string, number>> {
  const heads = new Map<string, number>();
  const missing = new Set<string>();
  for (const { events } of portions)
    for (const { event } of events) {
      if (heads.has(event.stream) || missing.has(event.stream)) continue;
      const length = term.streamHeads.get(event.stream);
      if (length === undefined) missing.add(event.stream);
      else heads.set(event.stream, length);
    }
  if (missing.size === 0) return heads;
  const { rows } = await term.client.query<[string, number], [string[]]>({
    name: 'stream-heads',
    text: `select s, coalesce((select max(version) from store.event where stream = s), 0)
             from unnest($1::text[]) as s`,
    values: [[...missing]],
    rowMode: 'array',
  });
  for (const [stream, length] of rows) {
    heads.set(stream, length);
    term.streamHeads.set(stream, length);
  }
  return heads;
}
