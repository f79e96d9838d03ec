/**
 * Alerts and exposure by region. Summed when asked, from the rows of alerts and obligors: a region
 * is a handful of index ranges, and a sum that is not kept cannot be wrong.
 */
import { type DataSource } from 'typeorm';
import { alertsOf, obligorsOf, type PastView } from '../past/past-view';

export type RegionLevel = 'province' | 'prefecture' | 'county';

export type RegionFigures = Readonly<{
  /** Two, four or six digits, by level. */
  region: string;
  obligors: number;
  /** Obligors who owe anything. */
  borrowers: number;
  /** Decimal yuan. */
  exposure: string;
  /** Alerts still to be decided on, by severity. */
  undecided: Readonly<{ blue: number; yellow: number; orange: number; red: number }>;
  confirmed: number;
  /** Alerts in every status but withdrawn. */
  alerts: number;
}>;

const digits: Readonly<Record<RegionLevel, number>> = { province: 2, prefecture: 4, county: 6 };

const sqlOf = ({ obligors, alerts }: Tables) => `
  with owing as (
    select left(region, $1) as region, count(*)::int as obligors,
      (count(*) filter (where exposure > 0))::int as borrowers, sum(exposure) as exposure
    from ${obligors} where starts_with(region, $2) and length(region) >= $1
      and ($3::text is null or lender_banks @> array[$3])
    group by 1),
  warned as (
    select left(region, $1) as region, count(*)::int as alerts,
      (count(*) filter (where status = 'confirmed'))::int as confirmed,
      (count(*) filter (where undecided and severity = 'blue'))::int as blue,
      (count(*) filter (where undecided and severity = 'yellow'))::int as yellow,
      (count(*) filter (where undecided and severity = 'orange'))::int as orange,
      (count(*) filter (where undecided and severity = 'red'))::int as red
    from (select *, status in ('open', 'acknowledged', 'disseminated') as undecided
          from ${alerts} where status <> 'withdrawn') alert
    where starts_with(region, $2) and length(region) >= $1
      and ($3::text is null or concerned_banks @> array[$3])
    group by 1)
  select region, coalesce(obligors, 0) as obligors, coalesce(borrowers, 0) as borrowers,
    coalesce(exposure, 0)::numeric(24, 2)::text as exposure, coalesce(alerts, 0) as alerts,
    coalesce(confirmed, 0) as confirmed, coalesce(blue, 0) as blue, coalesce(yellow, 0) as yellow,
    coalesce(orange, 0) as orange, coalesce(red, 0) as red
  from owing full join warned using (region) order by region`;

type Tables = Readonly<{ obligors: string; alerts: string }>;
type Row = Omit<RegionFigures, 'undecided'> & RegionFigures['undecided'];

/** Of the past: the sets of rows of everybody's alerts, and of everybody's exposure. */
export type PastRegions = Readonly<{ alerts: PastView; exposures: PastView }>;

/** `within`: a code or its beginning; `bank`: only that bank's borrowers and alerts. */
export async function regionFigures(
  source: DataSource,
  {
    level,
    within = '',
    bank,
    past,
  }: Readonly<{
    level: RegionLevel;
    within?: string | undefined;
    bank?: string | undefined;
    past?: PastRegions | undefined;
  }>,
): Promise<readonly RegionFigures[]> {
  const tables = past
    ? { obligors: obligorsOf(past.exposures), alerts: alertsOf(past.alerts) }
    : { obligors: 'read.obligor', alerts: 'read.alert' };
  const rows = await source.query<Row[]>(sqlOf(tables), [digits[level], within, bank ?? null]);
  return rows.map(({ blue, yellow, orange, red, ...row }) => ({
    ...row,
    undecided: { blue, yellow, orange, red },
  }));
}
