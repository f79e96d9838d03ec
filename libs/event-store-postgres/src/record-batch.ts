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
import {
  decideBatch,
  type Answer,
  type Decision,
  type KnownEvent,
  type Question,
} from './decide-batch';
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

/** How a batch gets from the queue's portions to their answers. */
export type Recorder = Readonly<{
  record: (attempt: Attempt) => Promise<readonly Answer[]>;
  /** The term of office is over. */
  end: () => void;
}>;

export async function recordBatch(attempt: Attempt): Promise<readonly Answer[]> {
  const { term, portions, tried } = attempt;
  const decision = decideBatch({ ...(await ask(term, portions)), tried });
  if (decision.rows.length === 0) return decision.answers;
  tried.clear();
  for (const { prepared, position } of decision.rows) tried.set(prepared.eventId, position);
  await enter(term, decision, { recorded: attempt.now() });
  return decision.answers;
}

/** Everything that a decision on these portions depends on. */
export async function ask(
  term: Term,
  portions: readonly Portion[],
): Promise<Omit<Question, 'tried'>> {
  return {
    portions,
    head: term.head,
    known: await knownEvents(term.client, portions),
    streamHeads: await streamHeadsFor(term, portions),
    hashOf: (payload) => hash('sha256', payload),
  };
}

type Entering = Readonly<{
  recorded: Date;
  /** Statements of the same transaction. */
  alongside?: string;
}>;

/** Enters what was decided, durably; there may be no rows where something goes alongside. */
export async function enter(
  term: Term,
  { rows, streamHeads }: Pick<Decision, 'rows' | 'streamHeads'>,
  { recorded, alongside = '' }: Entering,
): Promise<void> {
  const { client, head, epoch } = term;
  const fence = `call store.draw(${rows.length}, ${head}, ${epoch}); ${alongside}`;
  if (rows.length === 0) await client.query(fence);
  else await copyIn(client, fence, encodeCopy(rows, recorded));
  term.head += rows.length;
  for (const [stream, version] of streamHeads) term.streamHeads.set(stream, version);
}

async function copyIn(client: Client, before: string, pieces: Iterable<Buffer>): Promise<void> {
  const copy = client.query(
    copyFrom(`${before} copy store.event (${copyColumns}) from stdin (format binary)`),
  );
  const committed = finished(copy);
  await Promise.race([send(copy, pieces), committed]);
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
async function streamHeadsFor(
  term: Term,
  portions: readonly Portion[],
): Promise<ReadonlyMap<string, number>> {
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
