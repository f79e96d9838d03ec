/** The feeds as dashboards show them. */
export const feedViews = {
  feed_health: `
    select name as feed, silent_hours, silent_after_hours as agreed_hours,
      coalesce(revoked is null and silent_hours - hours_off > silent_after_hours, false)::int
        as overdue,
      accepted, duplicates,
      (select count(*) from intake.quarantine q where q.feed = name and not q.resolved) as waiting
    from (
      select coalesce(f.name, a.feed) as name, f.revoked, f.silent_after_hours,
        round(extract(epoch from now() - coalesce(a.last_received, f.created)) / 3600, 1)
          as silent_hours,
        (select coalesce(sum(extract(epoch from
             least(now(), (day::date + 1)::timestamp at time zone 'Asia/Shanghai')
             - greatest(coalesce(a.last_received, f.created),
                 day::date::timestamp at time zone 'Asia/Shanghai'))), 0) / 3600
           from unnest(f.days_off) as day
           where day::date::timestamp at time zone 'Asia/Shanghai' < now()
             and (day::date + 1)::timestamp at time zone 'Asia/Shanghai'
               > coalesce(a.last_received, f.created)) as hours_off,
        coalesce(a.accepted, 0) as accepted, coalesce(a.duplicates, 0) as duplicates
      from intake.feed f full join intake.feed_activity a on a.feed = f.name) as feed`,
  feed_total: `
    select source, bank, type, day, told, accepted, told - accepted as missing,
      told_amount, accepted_amount
    from read.feed_total where in_force`,
} as const;
