/**
 * Brings refused records in again, mended or through a mended mapping, by the same pipeline as
 * everything else. An entry is locked meanwhile, so that two who mend it at once do it once; what
 * is resolved stays as it is.
 */
import type { Principal } from '@tocsin/access';
import type { EventName, MendingOutcome } from '@tocsin/read-models';
import { inPooledTransaction } from '@tocsin/subscriptions';
import type { Pool, PoolClient } from 'pg';
import { createMapAgain, type MapAgain } from '../delivery/map-again';
import type { MappingOf } from '../delivery/mappings-in-force';
import type { FeedDirectory } from '../feeds/feed-directory';
import type { IngestHost } from '../pipeline/take-batch';
import type { Refusal } from '../pipeline/refusals';
import { type Attempt, deliverAgain } from './deliver-again';
import type { Entry } from './entry';
import { onlyByAdmin } from './resubmission-refusals';

export type Mender = Readonly<{
  name: string;
  /** May state facts long known, and speak where no feed is registered. */
  isAdmin: boolean;
}>;

type OneToResubmit = Readonly<{
  id: string;
  /** Only where it is this feed's. */
  feed?: string;
  /** In place of the one that was refused: an event, or a record as its mapping reads it. */
  record?: string | object;
}>;

type ManyToResubmit = Readonly<{
  feed: string;
  reason?: string;
  /** Only these; without, all that are open. */
  ids?: readonly string[];
  /** The last id of the page before. */
  after?: string;
  limit: number;
}>;

/** What became of an entry, now or before. */
export type Mended = Readonly<{
  id: string;
  at: Date;
  by: string;
  outcome: MendingOutcome;
  /** It was resolved before: nothing was done now, whatever record came with it. */
  earlier?: true;
  events: readonly EventName[];
  reason?: string;
  errors?: Refusal['errors'];
}>;

export type Resubmission = Readonly<{
  /** Undefined where there is no such entry. Rejects with `LogUnavailable`. */
  one: (asked: OneToResubmit, by: Mender) => Promise<Mended | undefined>;
  /** By number; `next` where more may follow. */
  many: (
    asked: ManyToResubmit,
    by: Mender,
  ) => Promise<Readonly<{ items: readonly Mended[]; next?: string }>>;
}>;

export type ResubmissionTools = Readonly<{
  pool: Pool;
  host: IngestHost;
  feeds: FeedDirectory;
  mappingOf: MappingOf;
}>;

export function createResubmission(tools: ResubmissionTools): Resubmission {
  const inTurn = oneAtATime();
  const runOf = (by: Mender): Run => ({
    ...tools,
    by,
    mapAgain: createMapAgain(tools.host.limits, tools.mappingOf),
  });
  return {
    one: (asked, by) => inTurn(() => resubmit(asked, runOf(by))),
    many: async (asked, by) => {
      const run = runOf(by);
      const { feed, limit } = asked;
      const ids = await chosen(tools.pool, asked);
      const items: Mended[] = [];
      for (const id of ids.slice(0, limit)) {
        const mended = await inTurn(() => resubmit({ id, feed }, run));
        if (mended) items.push(mended);
      }
      const last = ids[limit - 1];
      return { items, ...(ids.length > limit && last !== undefined && { next: last }) };
    },
  };
}

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * In the order in which they came, which tells two lives of a key apart. Besides, each holds a
 * connection and needs a second one: many at once would wait for each other.
 */
function oneAtATime(): InTurn {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  };
}

/** One more than the limit, where there are. */
async function chosen(
  pool: Pool,
  { feed, reason, ids, after, limit }: ManyToResubmit,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from intake.quarantine
     where feed = $1 and id > $2 and ($3::text is null or reason = $3)
       and case when $4::bigint[] is null then not resolved else id = any ($4) end
     order by id limit $5`,
    [feed, after ?? '0', reason ?? null, ids ?? null, limit + 1],
  );
  return rows.map(({ id }) => id);
}

type Run = ResubmissionTools & Readonly<{ by: Mender; mapAgain: MapAgain }>;

const resubmit = (asked: OneToResubmit, run: Run): Promise<Mended | undefined> =>
  inPooledTransaction(run.pool, (client) => resubmitLocked(client, asked, run));

async function resubmitLocked(
  client: PoolClient,
  { id, feed, record }: OneToResubmit,
  run: Run,
): Promise<Mended | undefined> {
  const { rows } = await client.query<Entry>(
    `select * from intake.quarantine
     where id = $1 and ($2::text is null or feed = $2) for update`,
    [id, feed ?? null],
  );
  const [entry] = rows;
  if (!entry) return undefined;
  if (entry.resolved) {
    const { resubmitted: at, resubmitted_by, outcome, events } = entry;
    return { id, at, by: resubmitted_by, outcome, events, earlier: true };
  }
  const principal = await senderOf(entry, run);
  const attempt = principal
    ? await deliverAgain({ entry, record, principal }, run)
    : { outcome: 'refused' as const, events: [], refusal: onlyByAdmin(entry.feed) };
  const by = run.by.name;
  const at = await note(client, {
    id,
    by,
    attempt,
    present: presentReason(attempt, entry, record),
  });
  const { outcome, events, refusal } = attempt;
  return { id, at, by, outcome, events, ...refusal };
}

/** Another record than the one that lies here says nothing of why this one is refused. */
function presentReason(
  { refusal }: Attempt,
  { reason, errors }: Entry,
  record: OneToResubmit['record'],
): Refusal | undefined {
  if (refusal === undefined || record !== undefined) return undefined;
  const isKnown =
    refusal.reason === reason && JSON.stringify(refusal.errors) === JSON.stringify(errors);
  return isKnown ? undefined : refusal;
}

type Note = Readonly<{
  id: string;
  by: string;
  attempt: Attempt;
  /** Where it is refused for another reason now. */
  present: Refusal | undefined;
}>;

async function note(client: PoolClient, { id, by, attempt, present }: Note): Promise<Date> {
  const { outcome, events, refusal } = attempt;
  const { rows } = await client.query<{ resubmitted: Date }>(
    `update intake.quarantine
     set resubmitted = now(), resubmitted_by = $2, outcome = $3, events = $4, refused_again = $5,
       first_refused = case when $6::text is null then first_refused
         else coalesce(first_refused, json_build_object('reason', reason, 'errors', errors)) end,
       reason = coalesce($6, reason), errors = coalesce($7, errors)
     where id = $1 returning resubmitted`,
    [
      ...[id, by, outcome, JSON.stringify(events), refusal && JSON.stringify(refusal)],
      ...[present?.reason, present && JSON.stringify(present.errors)],
    ],
  );
  return rows[0]?.resubmitted ?? new Date();
}

/** A feed says only what is its own, whoever mends it. */
async function senderOf(
  { feed, backfill }: Entry,
  { feeds, by }: Run,
): Promise<Principal | undefined> {
  const known = await feeds.find(feed);
  if (known) return { ...known, backfill: known.backfill || backfill || by.isAdmin };
  return by.isAdmin ? { kind: 'user', name: by.name, role: 'admin' } : undefined;
}
