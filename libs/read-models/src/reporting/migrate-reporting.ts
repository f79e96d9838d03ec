/**
 * The schema `reporting`: views for dashboards and for people's own questions, and the role
 * `tocsin_reader` that may read them and nothing else. Views hold nothing, so they are simply made
 * anew when their text changes, or before the tables below them do.
 */
import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { alertViews } from './alert-views';
import { feedViews } from './feed-views';
import { loanQualityViews } from './loan-quality-views';

const places = {
  region: `
    select distinct code from (select region from read.obligor union select region from read.alert)
      as r cross join lateral (values (left(region, 2)), (left(region, 4)), (region)) as c (code)
    where code is not null`,
  bank: `
    select distinct unnest(lender_banks) as bank from read.obligor
    union select distinct unnest(concerned_banks) from read.alert`,
};

const views: Readonly<Record<string, string>> = {
  ...places,
  ...alertViews,
  ...loanQualityViews,
  ...feedViews,
};

/** Called before tables change. */
export async function dropReporting(runner: QueryRunner): Promise<void> {
  await runner.query('drop schema if exists reporting cascade');
}

export async function createReporting(runner: QueryRunner): Promise<void> {
  const [found] = (await runner.query(
    `select obj_description(to_regnamespace('reporting'), 'pg_namespace') as made`,
  )) as { made: string | null }[];
  if (found?.made !== fingerprint) {
    await dropReporting(runner);
    await runner.query('create schema reporting');
    for (const [name, sql] of Object.entries(views))
      await runner.query(`create view reporting.${name} as ${sql}`);
    await runner.query(`comment on schema reporting is '${fingerprint}'`);
  }
  await runner.query(letRead);
}

const fingerprint = createHash('sha256').update(JSON.stringify(views)).digest('hex');

/**
 * Roles belong to the whole server. Whoever may not create any has an administrator do it, and the
 * next start lets the role read.
 */
const letRead = `
  do $$ begin
    if to_regrole('tocsin_reader') is null then
      begin
        create role tocsin_reader nologin;
      exception when insufficient_privilege or duplicate_object or unique_violation then null;
      end;
    end if;
    if to_regrole('tocsin_reader') is not null then
      grant usage on schema reporting to tocsin_reader;
      grant select on all tables in schema reporting to tocsin_reader;
    end if;
  end $$`;
