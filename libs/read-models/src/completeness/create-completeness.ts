import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCompleteness1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createCounts(runner);
    await createStatements(runner);
    await createWhatOnlyTheIntakeKnows(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table intake.quarantine drop day, drop banks, drop recorded_otherwise`,
    );
    await runner.query(`alter table intake.feed drop cadence`);
    for (const table of ['intake.feed_minute', 'intake.feed_duplicates', 'intake.feed_source']) {
      await runner.query(`drop table ${table}`);
    }
    for (const table of ['read.feed_completed', 'read.feed_total', 'read.feed_day']) {
      await runner.query(`drop table ${table}`);
    }
  }
}

/** What the log holds, counted; folded by the subscription `completeness`. */
const createCounts = (runner: QueryRunner): Promise<unknown> =>
  runner.query(`
    create table read.feed_day (
      source text collate "C", day date, banks text[] collate "C", type text collate "C",
      currency text collate "C", accepted bigint not null, amount numeric(30, 2) not null,
      primary key (source, day, banks, type, currency))`);

/** What senders said of their own events. An empty bank or type: all of them. */
async function createStatements(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table read.feed_total (
      source text collate "C", id text collate "C", day date not null,
      bank text collate "C" not null, type text collate "C" not null,
      told bigint not null, told_amount numeric(30, 2), currency text not null,
      summed boolean not null,
      stated timestamptz not null, amended boolean not null,
      in_force boolean not null default false, accepted bigint not null default 0,
      accepted_amount numeric(30, 2) not null default 0, primary key (source, id))`);
  await runner.query(`create index feed_total_day on read.feed_total (source, day)`);
  await runner.query(
    `create index feed_total_unequal on read.feed_total (source, day)
     where in_force and (told <> accepted or (summed and told_amount <> accepted_amount))`,
  );
  await runner.query(`
    create table read.feed_completed (
      source text collate "C", id text collate "C", type text collate "C",
      bank text collate "C" not null, through date not null, declared timestamptz not null,
      amended boolean not null, primary key (source, id, type))`);
}

/** Written a little late, as its other figures of health. */
async function createWhatOnlyTheIntakeKnows(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table intake.feed_source (
      feed text collate "C", source text collate "C", type text collate "C",
      last_received timestamptz not null, primary key (feed, source, type))`);
  await runner.query(`
    create table intake.feed_duplicates (
      source text collate "C", day date, banks text[] collate "C", type text collate "C",
      duplicates bigint not null, primary key (source, day, banks, type))`);
  await runner.query(`
    create table intake.feed_minute (
      feed text collate "C", minute timestamptz,
      accepted bigint not null, duplicates bigint not null, quarantined bigint not null,
      primary key (feed, minute))`);
  await runner.query(`alter table intake.feed add cadence jsonb not null default '[]'`);
  // Of a refused event, as far as it could be read: the day it is counted under, and its banks.
  await runner.query(`
    alter table intake.quarantine
      add day date, add banks text[], add recorded_otherwise boolean not null default false`);
  await runner.query(
    `create index quarantine_days on intake.quarantine (source, day)
     where not resolved and not recorded_otherwise`,
  );
  await runner.query(
    `create index quarantine_names on intake.quarantine (source, event_id)
     where not resolved and not recorded_otherwise`,
  );
}
