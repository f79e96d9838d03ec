/**
 * What loan periods add to the figures of their bank and region, as steps: on this day, so much
 * more or less. A loan steps in with its period, into another place when its principal is past due
 * and again when it is stagnant, and out at the end. Every period is reckoned when it is written or
 * deleted and never when somebody asks.
 */
import { loanQuality } from './loan-quality-coefficients';

const { security, grade, status, stagnantAfterDays } = loanQuality;

const figures = [
  ...['periods', 'loans', 'balance', 'overdue', 'stagnant', 'bad'],
  ...['interest_overdue', 'interest_paid', 'weighted'],
] as const;

/**
 * Takes the steps in of these loan periods, an SQL query for rows of them with a `sign`: 1 for one
 * that is added, -1 for one that is gone. What stays as it is costs no row.
 */
export const stepLoanQuality = (periods: string): string => `
  insert into read.loan_quality_step as known (bank, region, day, ${figures.join(', ')})
  select * from (${stepsOf(periods)}) as steps
  where (${figures.join(', ')}) <> (${figures.map(() => '0').join(', ')})
  on conflict (bank, region, day) do update set
    ${figures.map((figure) => `${figure} = known.${figure} + excluded.${figure}`).join(', ')}`;

/** Of days on which no period steps any more. */
export const dropEmptySteps = 'delete from read.loan_quality_step where periods = 0';

function factor(column: string, of: Readonly<Record<string, number>>): string {
  const cases = Object.entries(of).map(([key, value]) => `when '${key}' then ${value}`);
  return `case ${column} ${cases.join(' ')} else 1 end`;
}

/** Interest paid steps out a month later; its steps have no status. */
const stepsOf = (periods: string): string => `
  select bank, region, day, sum(sign)::int as periods,
    ${sumWhere('status is not null', '1')}::int as loans,
    ${sumWhere('status is not null', 'balance')} as balance,
    ${sumWhere(`status = 'overdue'`, 'least(balance, overdue)')} as overdue,
    ${sumWhere(`status = 'stagnant'`, 'least(balance, overdue)')} as stagnant,
    ${sumWhere(`status = 'bad'`, 'balance')} as bad,
    ${sumWhere('status is not null', 'interest_overdue')} as interest_overdue,
    ${sumWhere('status is null', 'interest_paid')} as interest_paid,
    ${sumWhere('status is not null', `balance * weight * (${factor('status', status)})`)} as weighted
  from (
    select bank, coalesce(region, '') as region, balance, overdue, interest_overdue, interest_paid,
      (${factor('kind', security)}) * (${factor('grade', grade)}) as weight, status, day, sign,
      way * sign as way
    from (${periods}) as period
    cross join lateral (
      select coalesce(until_month, 'infinity') as ends,
        case when class is distinct from 'loss' then overdue_since end as since) as term
    cross join lateral (
      select greatest(from_month, coalesce(since + 1, 'infinity')) as late,
        greatest(from_month, coalesce(since + ${stagnantAfterDays} + 1, 'infinity')) as stale
    ) as turn
    cross join lateral (values
      (case when class = 'loss' then 'bad' else 'normal' end, from_month, least(late, ends)),
      ('overdue', least(late, ends), least(stale, ends)),
      ('stagnant', least(stale, ends), ends),
      (null, from_month, case when interest_paid = 0 then from_month
        else (from_month + interval '1 month')::date end)
    ) as piece (status, first, next)
    cross join lateral (values (first, 1), (next, -1)) as step (day, way)
    where first < next and day < 'infinity') as step
  group by bank, region, day`;

const sumWhere = (condition: string, what: string): string =>
  `coalesce(sum(way * ${what}) filter (where ${condition}), 0)`;
