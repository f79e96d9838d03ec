import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAlerts1763740000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read.alert (
        id text collate "C" primary key,
        sign text not null, sign_version int not null, family text not null, axis text not null,
        severity text not null, status text not null,
        subject_kind text not null, subject_id text collate "C" not null, subject_name text,
        object_kind text, object_id text,
        region text collate "C", banks text[] not null, concerned_banks text[] not null,
        parties text[] not null,
        since date not null, known date not null, lapsed date, found_late boolean not null,
        raised_at timestamptz not null, exposure numeric(24, 2) not null,
        severity_sum jsonb not null, measures jsonb not null, evidence jsonb not null,
        connections jsonb not null, not_seen text[] not null, assignee text,
        withdrawn_known date, withdrawn_reason text, withdrawn_because bigint,
        history jsonb not null, version int not null,
        raised_position bigint not null, position bigint not null)`);
    await runner.query(`create unique index alert_raised on read.alert (raised_position)`);
    await runner.query(`create index alert_position on read.alert (position)`);
    await runner.query(`create index alert_subject on read.alert (subject_id, raised_position)`);
    await runner.query(`create index alert_sign on read.alert (sign, raised_position)`);
    await runner.query(`create index alert_region on read.alert (region, raised_position)`);
    await runner.query(`create index alert_parties on read.alert using gin (parties)`);
    await runner.query(`create index alert_banks on read.alert using gin (concerned_banks)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table read.alert`);
  }
}
