import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFeeds1763740000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists intake`);
    await runner.query(`
      create table intake.feed (
        name text collate "C" primary key,
        sources text[] not null, banks text[], backfill boolean not null,
        silent_after_hours int, token_hash bytea not null unique,
        created timestamptz not null, created_by text not null, revoked timestamptz)`);
    await runner.query(`
      create table intake.feed_activity (
        feed text collate "C" primary key,
        accepted bigint not null, duplicates bigint not null, quarantined bigint not null,
        last_event timestamptz, last_received timestamptz not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table intake.feed_activity`);
    await runner.query(`drop table intake.feed`);
  }
}
