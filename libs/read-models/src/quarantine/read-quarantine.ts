/** Questions about what was refused. The caller says whose: `feed` bounds every question. */
import type { DataSource } from 'typeorm';
import {
  type EventName,
  type MendingOutcome,
  type QuarantineError,
  QuarantineRow,
  type Refusal,
} from './quarantine-row';
import { suggestionFor } from './suggestions';

/** Which of the entries: those that wait, those that were brought in, or both. */
export const quarantineStatuses = ['open', 'resubmitted', 'all'] as const;
export type QuarantineStatus = (typeof quarantineStatuses)[number];

export type QuarantineQuery = Readonly<{
  feed?: string;
  reason?: string;
  /** Open ones unless told otherwise. */
  status?: QuarantineStatus;
  /** What this event was mended from. */
  event?: EventName;
  /** The id of the last entry of the page before. */
  before?: string;
  limit: number;
}>;

export type QuarantineEntry = Readonly<{
  id: string;
  feed: string;
  /** As the record lies here, which a mapping or a registration of today may refuse otherwise. */
  reason: string;
  errors: readonly QuarantineError[];
  /** Why it was refused when it came, where that is not the reason of today. */
  firstRefused?: Refusal;
  /** As text; bytes that are no UTF-8 show as U+FFFD. */
  raw: string;
  rawBytes: number;
  /** `raw` is only its beginning. */
  cut: boolean;
  file?: string;
  line?: number;
  source?: string;
  eventId?: string;
  eventType?: string;
  firstSeen: Date;
  lastSeen: Date;
  times: number;
  /** What to do about it. */
  suggestion: Readonly<{ zh: string; en: string }>;
  /** It came through this mapping; sent again it goes through the mapping as it is then. */
  mapping?: string;
  /** An event of its name is in the log: sent again since, or in conflict with this one. */
  recordedOtherwise: boolean;
  /** The latest attempt to bring it in. */
  resubmitted?: Resubmitted;
}>;

export type Resubmitted = Readonly<{
  at: Date;
  by: string;
  outcome: MendingOutcome;
  /** What it became in the log; a record that a mapping reads may be several events. */
  events: readonly EventName[];
  /** Why it was refused again. */
  reason?: string;
  errors?: readonly QuarantineError[];
}>;

/** Newest first. */
export async function listQuarantine(
  db: DataSource,
  { feed, reason, status = 'open', event, before, limit }: QuarantineQuery,
): Promise<readonly QuarantineEntry[]> {
  const query = db.getRepository(QuarantineRow).createQueryBuilder('entry');
  if (feed !== undefined) query.andWhere('entry.feed = :feed', { feed });
  if (reason !== undefined) query.andWhere('entry.reason = :reason', { reason });
  if (status !== 'all') query.andWhere(status === 'open' ? 'not entry.resolved' : 'entry.resolved');
  if (event !== undefined) {
    const events = JSON.stringify([event]);
    query.andWhere('entry.resolved and entry.events @> :events::jsonb', { events });
  }
  if (before !== undefined) query.andWhere('entry.id < :before', { before });
  const rows = await query.orderBy('entry.id', 'DESC').limit(limit).getMany();
  return rows.map(entryOf);
}

/** One entry; undefined where there is none, or it is another feed's. */
export async function findQuarantined(
  db: DataSource,
  { id, feed }: Readonly<{ id: string; feed?: string }>,
): Promise<QuarantineEntry | undefined> {
  if (!/^\d{1,18}$/.test(id)) return undefined;
  const where = feed === undefined ? { id } : { id, feed };
  const row = await db.getRepository(QuarantineRow).findOne({ where });
  return row ? entryOf(row) : undefined;
}

export type QuarantineCount = Readonly<{ feed: string; reason: string; entries: number }>;

/** How many lines of each feed wait in quarantine, by reason. */
export async function countQuarantined(db: DataSource): Promise<readonly QuarantineCount[]> {
  const rows = await db
    .getRepository(QuarantineRow)
    .createQueryBuilder('entry')
    .select('entry.feed', 'feed')
    .addSelect('entry.reason', 'reason')
    .addSelect('count(*)::int', 'entries')
    .where('not entry.resolved')
    .groupBy('entry.feed')
    .addGroupBy('entry.reason')
    .getRawMany<QuarantineCount>();
  return rows.sort(
    (a, b) => compare(a.feed, b.feed) || b.entries - a.entries || compare(a.reason, b.reason),
  );
}

/** How many open entries of each feed bear no day that could be read. */
export async function countUnplaced(db: DataSource): Promise<ReadonlyMap<string, number>> {
  const rows: { feed: string; entries: number }[] = await db.query(
    `select feed, count(*)::int as entries from intake.quarantine
     where not resolved and not recorded_otherwise and day is null group by feed`,
  );
  return new Map(rows.map(({ feed, entries }) => [feed, entries]));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entryOf(row: QuarantineRow): QuarantineEntry {
  const { file, line, source, eventId, eventType, errors, raw } = row;
  return {
    id: row.id,
    feed: row.feed,
    reason: row.reason,
    errors,
    ...(row.firstRefused === null ? {} : { firstRefused: row.firstRefused }),
    raw: raw.toString('utf8'),
    rawBytes: Number(row.rawBytes),
    cut: raw.length < Number(row.rawBytes),
    ...(file === null ? {} : { file }),
    ...(line === null ? {} : { line: Number(line) }),
    ...(source === null ? {} : { source }),
    ...(eventId === null ? {} : { eventId }),
    ...(eventType === null ? {} : { eventType }),
    firstSeen: row.firstSeen,
    lastSeen: row.lastSeen,
    times: row.times,
    recordedOtherwise: row.recordedOtherwise,
    suggestion: suggestionFor(row.reason, row.mappedBy !== null),
    ...(row.mappedBy === null ? {} : { mapping: row.mappedBy.mapping }),
    ...resubmissionOf(row),
  };
}

function resubmissionOf(row: QuarantineRow): Readonly<{ resubmitted?: Resubmitted }> {
  const { resubmitted: at, resubmittedBy: by, outcome, events, refusedAgain } = row;
  if (at === null || outcome === null) return {};
  return { resubmitted: { at, by: by ?? '', outcome, events, ...refusedAgain } };
}
