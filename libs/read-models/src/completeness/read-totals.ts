/** The control totals in force, each beside what came for it. */
import type { DataSource } from 'typeorm';
import { compareTotal, isGap, type AmountState, type TotalState } from './compare-total';

export type ComparedTotal = Readonly<{
  source: string;
  eventId: string;
  date: string;
  /** Absent: all banks. */
  bank?: string;
  /** Absent: all types. */
  type?: string;
  told: number;
  accepted: number;
  quarantined: number;
  /**
   * Came on that day and were refused, and on which day they belong cannot be read: they may be
   * what is missing, of this day or of another, and close no gap.
   */
  undated: number;
  /** Came again, beyond once; shown, never counted. */
  duplicates: number;
  state: TotalState;
  /** Events missing, or too many. */
  gap: number;
  /** In the currency that the total names; `accepted` only where it is compared. */
  amount?: Readonly<{ told: string; accepted?: string; currency: string; state: AmountState }>;
  stated: Date;
}>;

type Row = Readonly<{
  source: string;
  id: string;
  day: string;
  bank: string;
  type: string;
  told: number;
  accepted: number;
  told_amount: string | null;
  accepted_amount: string;
  currency: string;
  stated: Date;
  quarantined: number;
  undated: number;
  duplicates: number;
}>;

/**
 * Refused events of which bank or type cannot be read count for every total of their day; a
 * repeated refusal of one event is one event.
 */
const columns = `
  t.source, t.id, t.day::text as day, t.bank, t.type, t.told::float8 as told,
  t.accepted::float8 as accepted, t.told_amount, t.accepted_amount, t.currency, t.stated,
  (select count(distinct coalesce(q.event_id, q.id::text))::int from intake.quarantine q
   where q.source = t.source and q.day = t.day
     and not q.resolved and not q.recorded_otherwise
     and (t.type = '' or q.event_type is null or q.event_type = t.type)
     and (t.bank = '' or q.banks is null or q.banks = '{}' or t.bank = any (q.banks))
  ) as quarantined,
  (select count(distinct coalesce(q.event_id, q.id::text))::int from intake.quarantine q
   where q.source = t.source and q.day is null
     and (q.first_seen at time zone 'Asia/Shanghai')::date = t.day
     and not q.resolved and not q.recorded_otherwise
     and (t.type = '' or q.event_type is null or q.event_type = t.type)
  ) as undated,
  (select coalesce(sum(d.duplicates), 0)::float8 from intake.feed_duplicates d
   where d.source = t.source and d.day = t.day
     and (t.type = '' or d.type = t.type) and (t.bank = '' or t.bank = any (d.banks))
  ) as duplicates`;

const unequal = 'in_force and (told <> accepted or (summed and told_amount <> accepted_amount))';

/** Those that do not simply agree, oldest day first. */
export async function listUnequalTotals(
  db: DataSource,
  sources?: readonly string[],
): Promise<readonly ComparedTotal[]> {
  const rows: Row[] = await db.query(
    `select ${columns} from read.feed_total t
     where ${unequal} and ($1::text[] is null or source = any ($1))
     order by day, source, bank, type`,
    [sources ?? null],
  );
  return rows.map(comparedOf);
}

/** The newest of those that agree. */
export async function listBalancedTotals(
  db: DataSource,
  { sources, limit }: Readonly<{ sources: readonly string[]; limit: number }>,
): Promise<readonly ComparedTotal[]> {
  const rows: Row[] = await db.query(
    `select ${columns} from read.feed_total t
     where in_force and not (${unequal}) is true and source = any ($1)
     order by day desc, source, bank, type limit $2`,
    [sources, limit],
  );
  return rows.map(comparedOf);
}

/** How many totals are in force, by source. */
export async function countTotals(db: DataSource): Promise<ReadonlyMap<string, number>> {
  const rows: { source: string; totals: number }[] = await db.query(
    `select source, count(*)::int as totals from read.feed_total where in_force group by source`,
  );
  return new Map(rows.map(({ source, totals }) => [source, totals]));
}

function comparedOf(row: Row): ComparedTotal {
  const { source, id: eventId, day: date, bank, type, told, accepted } = row;
  const { quarantined, undated, duplicates, stated, currency } = row;
  const amount =
    row.told_amount === null
      ? undefined
      : { told: row.told_amount, accepted: row.accepted_amount, currency };
  const compared = compareTotal({
    ...(type !== '' && { type }),
    ...{ told, accepted, quarantined },
    ...(amount && { amount }),
  });
  return {
    ...{ source, eventId, date, told, accepted, quarantined, undated, duplicates, stated },
    ...(bank !== '' && { bank }),
    ...(type !== '' && { type }),
    state: compared.state,
    gap: compared.gap,
    ...(amount && { amount: amountOf(amount, compared.amount) }),
  };
}

type Amount = Readonly<{ told: string; accepted: string; currency: string }>;

function amountOf(
  { told, accepted, currency }: Amount,
  state: AmountState = 'not-compared',
): NonNullable<ComparedTotal['amount']> {
  return { told, currency, state, ...(state !== 'not-compared' && { accepted }) };
}

/** Gaps first, then what waits, then what agrees; within each as they came. */
export const worstFirst = (totals: readonly ComparedTotal[]): readonly ComparedTotal[] => {
  const rank = ({ state }: ComparedTotal) => (isGap(state) ? 0 : state === 'held' ? 1 : 2);
  return totals.toSorted((a, b) => rank(a) - rank(b));
};
