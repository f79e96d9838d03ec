/** The five indicators of loan quality of a region, month by month; formulas: `loan-book`. */
import { type DataSource } from 'typeorm';

/** Ratios with six digits, as text; null where there is nothing to divide by. */
export type LoanQuality = Readonly<{
  riskDegree: string | null;
  overdue: string | null;
  stagnant: string | null;
  badDebt: string | null;
  interestArrears: string | null;
}>;

type Row = LoanQuality & Readonly<{ month: string }>;

const sql = `
  select to_char(month, 'YYYY-MM') as month,
    round(sum(weighted) / nullif(sum(balance), 0), 6)::text as "riskDegree",
    round(sum(overdue) / nullif(sum(balance), 0), 6)::text as overdue,
    round(sum(stagnant) / nullif(sum(balance), 0), 6)::text as stagnant,
    round(sum(bad) / nullif(sum(balance), 0), 6)::text as "badDebt",
    round(sum(interest_overdue) / nullif(sum(interest_due), 0), 6)::text as "interestArrears"
  from reporting.loan_quality
  where starts_with(region, $1) and month between $2::date and $3::date
  group by month`;

/** By month `YYYY-MM`, where there was a loan; `within`: a code or its beginning. */
export async function loanQualityByMonth(
  source: DataSource,
  { within, from, to }: Readonly<{ within: string; from: string; to: string }>,
): Promise<ReadonlyMap<string, LoanQuality>> {
  const rows = await source.query<Row[]>(sql, [within, `${from}-01`, `${to}-01`]);
  return new Map(rows.map(({ month, ...quality }) => [month, quality]));
}
