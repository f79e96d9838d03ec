import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateQuarantine1763740000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists intake`);
    // errors is json, not jsonb: a message may quote a NUL that the sender wrote as \u0000.
    await runner.query(`
      create table intake.quarantine (
        id bigint generated always as identity primary key,
        feed text collate "C" not null, fingerprint bytea not null,
        reason text collate "C" not null, errors json not null,
        raw bytea not null, raw_bytes bigint not null, file text, line bigint,
        source text, event_id text, event_type text,
        first_seen timestamptz not null, last_seen timestamptz not null, times int not null)`);
    await runner.query(
      `create unique index quarantine_fingerprint on intake.quarantine (feed, fingerprint)`,
    );
    await runner.query(`create index quarantine_reason on intake.quarantine (feed, reason, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table intake.quarantine`);
  }
}
