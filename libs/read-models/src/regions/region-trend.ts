/**
 * Alerts of a region month by month: how many began to hold, how many held at the month's end, and
 * what the obligors concerned owed. Summed from the rows of the alerts when asked.
 */
import { type DataSource } from 'typeorm';
import { alertsOf, type PastView } from '../past/past-view';

export type RegionMonth = Readonly<{
  /** `YYYY-MM`. */
  month: string;
  /** Alerts that began to hold in the month, by severity. */
  began: Readonly<{ blue: number; yellow: number; orange: number; red: number }>;
  lapsed: number;
  /** Alerts that held at the end of the month, and their obligors. */
  holding: number;
  obligors: number;
  /** Exposure of those obligors when their alerts began, each counted once; decimal yuan. */
  exposure: string;
}>;

const sqlOf = (alerts: string) => `
  with months as (
    select month::date as first, (month + interval '1 month')::date as next
    from generate_series($2::date, $3::date, interval '1 month') month),
  warned as (
    select severity, since, lapsed, subject_kind, subject_id, exposure from ${alerts}
    where status <> 'withdrawn' and starts_with(region, $1)),
  owing as (
    select first, max(exposure) as exposure
    from months join warned on since < next and (lapsed is null or lapsed >= next)
    where subject_kind = 'obligor' group by first, subject_id)
  select to_char(first, 'YYYY-MM') as month,
    (count(*) filter (where begins and severity = 'blue'))::int as blue,
    (count(*) filter (where begins and severity = 'yellow'))::int as yellow,
    (count(*) filter (where begins and severity = 'orange'))::int as orange,
    (count(*) filter (where begins and severity = 'red'))::int as red,
    (count(*) filter (where lapsed >= first and lapsed < next))::int as lapsed,
    (count(*) filter (where since < next and (lapsed is null or lapsed >= next)))::int as holding,
    (select count(*)::int from owing where owing.first = months.first) as obligors,
    (select coalesce(sum(exposure), 0)::numeric(24, 2)::text
     from owing where owing.first = months.first) as exposure
  from months
  left join lateral (select *, since >= first as begins from warned where since < next) alert on true
  group by first, next order by first`;

type Row = Omit<RegionMonth, 'began'> & RegionMonth['began'];

/** `within`: a code or its beginning; `from` and `to`: months as `YYYY-MM`, both included. */
export async function regionTrend(
  source: DataSource,
  {
    within,
    from,
    to,
    past,
  }: Readonly<{ within: string; from: string; to: string; past?: PastView | undefined }>,
): Promise<readonly RegionMonth[]> {
  const rows = await source.query<Row[]>(sqlOf(past ? alertsOf(past) : 'read.alert'), [
    within,
    `${from}-01`,
    `${to}-01`,
  ]);
  return rows.map(({ blue, yellow, orange, red, ...row }) => ({
    ...row,
    began: { blue, yellow, orange, red },
  }));
}
