/**
 * Alerts as dashboards count them. They name no party: who it is about is seen in the console, by
 * those who may. `banks` is `,<bank>,<bank>,`, so that one bank is found by a pattern.
 */
const undecided = `status in ('open', 'acknowledged', 'disseminated')`;
const raisedOn = `(raised_at at time zone 'Asia/Shanghai')::date`;
const banks = `',' || array_to_string(concerned_banks, ',') || ','`;

/** What was decided, also where the alert was closed after it; null for what nobody decided on. */
const decision = `
    case when status in ('confirmed', 'dismissed') then status when status = 'closed' then (
      select nullif(substr(step ->> 'type', 7), 'reopened')
      from jsonb_array_elements(history) with ordinality as steps (step, n)
      where step ->> 'type' in ('alert.confirmed', 'alert.dismissed', 'alert.reopened')
      order by n desc limit 1) end as decision`;

const alert = `
  select id, sign, family, axis, severity, status, ${undecided} as undecided, ${decision},
    coalesce(region, '') as region, coalesce(left(region, 2), '') as province, ${banks} as banks,
    raised_at, ${raisedOn} as raised_on, since, known, lapsed, found_late, exposure,
    extract(epoch from now() - raised_at) / 86400 as age_days,
    (select min((step ->> 'at')::timestamptz) from jsonb_array_elements(history) step
     where step ->> 'by' is not null) as looked_at
  from read.alert where status <> 'withdrawn'`;

const warned = `
  select subject_id as party, max(array_position(array['blue', 'yellow', 'orange', 'red'], severity))
    as worst
  from read.alert
  where ${undecided} and lapsed is null and subject_kind = 'obligor' group by subject_id`;

export const alertViews = {
  alert,
  alert_day: `
    select raised_on as day, region, sign, family, severity, status as outcome, banks,
      count(*) as alerts, sum(exposure) as exposure
    from (${alert}) as alert group by 1, 2, 3, 4, 5, 6, 7`,
  // What each bank is owed by obligors with undecided alerts that hold, by the gravest of these.
  exposure_at_risk: `
    select coalesce(region, '') as region, bank,
      (array['blue', 'yellow', 'orange', 'red'])[worst] as severity,
      count(*) as obligors, sum(lender.exposure) as exposure
    from (${warned}) as warned join read.obligor using (party)
    cross join lateral jsonb_to_recordset(lenders) as lender (bank text, exposure numeric)
    group by 1, 2, 3`,
  // From the day an alert could be known to the day its obligor first failed to pay.
  lead_time: `
    select a.id, a.sign, coalesce(a.region, '') as region,
      ',' || array_to_string(a.concerned_banks, ',') || ',' as banks, a.known,
      min(p.overdue_since) as failed_on, min(p.overdue_since) - a.known as lead_days
    from read.alert a join read.loan_period p on p.party = a.subject_id
    where a.status <> 'withdrawn' and a.subject_kind = 'obligor' and p.overdue_since is not null
    group by a.id`,
  rating_divergence: `
    select id, coalesce(region, '') as region, ${banks} as banks, since, lapsed,
      (select (measure ->> 'value')::numeric from jsonb_array_elements(measures) measure
       where measure ->> 'name' = 'notches') as notches
    from read.alert where sign = 'rating-divergence' and status <> 'withdrawn'`,
} as const;
