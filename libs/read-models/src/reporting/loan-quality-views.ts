/** The loan book as dashboards ask it. Money in yuan, months as their first day. */
import { loanQuality } from '../loan-book/loan-quality-coefficients';

const { security, grade, status, stagnantAfterDays } = loanQuality;

const values = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([key, value]) => `('${key}', ${value})`)
    .join(', ');

/** A case and no join: it is reckoned for every loan and month. */
function factor(column: string, of: Readonly<Record<string, number>>): string {
  const cases = Object.entries(of).map(([key, value]) => `when '${key}' then ${value}`);
  return `case ${column} ${cases.join(' ')} else 1 end`;
}

/** Every loan at the end of every month in which it stood in the books. */
const standing = `
  select month, party, bank, coalesce(region, '') as region, balance, interest_overdue,
    case when from_month = month then interest_paid else 0 end as interest_paid,
    least(balance, overdue) as overdue,
    case
      when class = 'loss' then 'bad'
      when overdue_since is null or overdue_since >= month_end then 'normal'
      when month_end - overdue_since > ${stagnantAfterDays} then 'stagnant'
      else 'overdue' end as status,
    (${factor('kind', security)}) * (${factor('grade', grade)}) as weight
  from (
    select month::date, least((month + interval '1 month - 1 day')::date, current_date) as month_end
    from generate_series((select min(from_month) from read.loan_period),
      date_trunc('month', now() at time zone 'Asia/Shanghai'), interval '1 month') month) months
  join read.loan_period
    on from_month <= month and (until_month is null or until_month > month)`;

export const loanQualityViews = {
  loan_quality: `
    select month, bank, region, count(*) as loans, sum(balance) as balance,
      coalesce(sum(overdue) filter (where status = 'overdue'), 0) as overdue,
      coalesce(sum(overdue) filter (where status = 'stagnant'), 0) as stagnant,
      coalesce(sum(balance) filter (where status = 'bad'), 0) as bad,
      sum(interest_overdue) as interest_overdue,
      sum(interest_overdue) + sum(interest_paid) as interest_due,
      sum(balance * weight * (${factor('status', status)})) as weighted
    from (${standing}) as standing
    group by month, bank, region`,
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
} as const;
