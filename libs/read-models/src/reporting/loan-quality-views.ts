/** The loan book as dashboards ask it. Money in yuan, months as their first day. */
import { loanQuality } from '../loan-book/loan-quality-coefficients';

const { security, grade, status, stagnantAfterDays } = loanQuality;

const values = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([key, value]) => `('${key}', ${value})`)
    .join(', ');

const today = `(now() at time zone 'Asia/Shanghai')::date`;

/** The steps of each month so far: what is due later in the present one has not happened. */
const changes = `
  select bank, region, date_trunc('month', day)::date as month, sum(loans) as loans,
    sum(balance) as balance, sum(overdue) as overdue, sum(stagnant) as stagnant, sum(bad) as bad,
    sum(interest_overdue) as interest_overdue, sum(interest_paid) as interest_paid,
    sum(weighted) as weighted
  from read.loan_quality_step where day <= ${today} group by 1, 2, 3`;

/** Every month of a bank and region since its first loan. */
const months = `
  select bank, region, generate_series(date_trunc('month', min(day)),
    date_trunc('month', ${today}::timestamp), interval '1 month')::date as month
  from read.loan_quality_step group by bank, region`;

const soFar = (figure: string): string => `coalesce(sum(${figure}) over so_far, 0) as ${figure}`;

export const loanQualityViews = {
  loan_quality: `
    select month, bank, region, loans::bigint, balance, overdue, stagnant, bad, interest_overdue,
      interest_overdue + interest_paid as interest_due, weighted
    from (
      select month, bank, region, ${soFar('loans')}, ${soFar('balance')}, ${soFar('overdue')},
        ${soFar('stagnant')}, ${soFar('bad')}, ${soFar('interest_overdue')},
        ${soFar('interest_paid')}, ${soFar('weighted')}
      from (${months}) as months left join (${changes}) as changes using (bank, region, month)
      window so_far as (partition by bank, region order by month)) as standing
    where loans > 0`,
  coefficient: [
    ...Object.entries({ security, grade, status }).map(
      ([of, factors]) =>
        `select '${of}' as of, key, factor from (values ${values(factors)}) as f (key, factor)`,
    ),
    `select 'days', 'stagnant', ${stagnantAfterDays}`,
  ].join(' union all '),
  recovery: `
    select bank, area, region, month, due, recovered, recovered / nullif(due, 0) as rate
    from read.recovery`,
  bankruptcy_recovery: `
    select bankruptcy, region, date_trunc('month', distributed)::date as month, claims, paid,
      paid / nullif(claims, 0) as rate
    from read.bankruptcy_recovery`,
} as const;
