/** What feeds brought, and which places of the log it took. */
import type { DataSource } from 'typeorm';
import { DeliveryRow, type DeliveryKind } from './delivery-row';

export type Delivery = Readonly<{
  id: string;
  feed: string;
  kind: DeliveryKind;
  name: string;
  /** SHA-256, of files only. */
  checksum?: string;
  began: Date;
  /** Absent: a file that is being read, or was interrupted. */
  ended?: Date;
  accepted: number;
  duplicates: number;
  quarantined: number;
  /** Lines of the file, offsets of the partition. */
  firstLine?: number;
  lastLine?: number;
  recalled?: Recalled;
}>;

type Recalled = Readonly<{
  at: Date;
  by: string;
  reason: string;
  /** Absent while it is under way. */
  voided?: number;
}>;

/** Positions from `first` to `last`, both of them included. */
export type PositionRange = Readonly<{ first: number; last: number }>;

/** Of one feed, what was busy last first; one more than the limit, where there are. */
export async function listDeliveries(
  db: DataSource,
  { feed, limit, before }: Readonly<{ feed: string; limit: number; before?: string }>,
): Promise<Readonly<{ items: readonly Delivery[]; next?: string }>> {
  const query = db
    .createQueryBuilder(DeliveryRow, 'delivery')
    .where('delivery.feed = :feed', { feed })
    .orderBy('delivery.latest', 'DESC')
    .addOrderBy('delivery.id', 'DESC')
    .limit(limit + 1);
  const place = before === undefined ? undefined : placeOf(before);
  if (before !== undefined && !place) return { items: [] };
  if (place) query.andWhere('(delivery.latest, delivery.id) < (:latest, :id)', place);
  const rows = await query.getMany();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(deliveryOf),
    ...(last && { next: cursorOf(last) }),
  };
}

export async function findDelivery(
  db: DataSource,
  { feed, id }: Readonly<{ feed: string; id: string }>,
): Promise<Delivery | undefined> {
  const row = await db.getRepository(DeliveryRow).findOneBy({ feed, id });
  return row ? deliveryOf(row) : undefined;
}

/** What it added to the log, in order; neighbouring ranges are one. */
export async function positionsOf(db: DataSource, id: string): Promise<readonly PositionRange[]> {
  const rows = await db.query<{ first: string; next: string }[]>(
    `select lower(range) as first, upper(range) as next
     from (select unnest(range_agg(part)) as range
           from intake.delivery_positions, unnest(positions) as part where delivery = $1) as ranges
     order by 1`,
    [id],
  );
  return rows.map(({ first, next }) => ({ first: Number(first), last: Number(next) - 1 }));
}

export type DeliveryName = Pick<Delivery, 'id' | 'feed' | 'kind' | 'name'>;

export type NamedDelivery = DeliveryName & Readonly<{ recalled?: Omit<Recalled, 'voided'> }>;

type NamedRow = DeliveryName &
  Readonly<{ position: string; at: Date | null; by: string | null; reason: string | null }>;

/** Which delivery each of these events came by; those of which nothing was noted are left out. */
export async function deliveriesOf(
  db: DataSource,
  positions: readonly number[],
): Promise<ReadonlyMap<number, NamedDelivery>> {
  if (positions.length === 0) return new Map();
  const rows = await db.query<NamedRow[]>(
    `select asked.position, delivery.id, delivery.feed, delivery.kind, delivery.name,
       delivery.recalled as at, delivery.recalled_by as by, delivery.recall_reason as reason
     from unnest($1::bigint[]) as asked (position)
       join intake.delivery_positions part
         on part.block = asked.position / ${String(blockLength)}
           and part.positions @> asked.position
       join intake.delivery on delivery.id = part.delivery`,
    [positions],
  );
  return new Map(
    rows.map(({ position, id, feed, kind, name, at, by, reason }) => [
      Number(position),
      {
        ...{ id, feed, kind, name },
        ...(at && { recalled: { at, by: by ?? '', reason: reason ?? '' } }),
      },
    ]),
  );
}

/** So many positions a row of `intake.delivery_positions` stands for at most. */
export const blockLength = 10_000;

const cursorOf = ({ latest, id }: DeliveryRow): string =>
  Buffer.from(`${String(latest.getTime())}.${id}`).toString('base64url');

function placeOf(cursor: string): Readonly<{ latest: Date; id: string }> | undefined {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, time, id] = /^(\d{1,15})\.(\d{1,18})$/.exec(text) ?? [];
  return time === undefined || id === undefined
    ? undefined
    : { latest: new Date(Number(time)), id };
}

function deliveryOf(row: DeliveryRow): Delivery {
  const { id, feed, kind, name, checksum, began, ended, firstLine, lastLine } = row;
  return {
    ...{ id, feed, kind, name, began },
    ...(checksum !== null && { checksum }),
    ...(ended !== null && { ended }),
    accepted: Number(row.accepted),
    duplicates: Number(row.duplicates),
    quarantined: Number(row.quarantined),
    ...(firstLine !== null && { firstLine: Number(firstLine) }),
    ...(lastLine !== null && { lastLine: Number(lastLine) }),
    ...(row.recalled !== null && { recalled: recalledOf(row, row.recalled) }),
  };
}

const recalledOf = (row: DeliveryRow, at: Date): Recalled => ({
  at,
  by: row.recalledBy ?? '',
  reason: row.recallReason ?? '',
  ...(row.voided !== null && { voided: Number(row.voided) }),
});
