import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MendQuarantine1764360000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // An entry that was taken, or needs no taking, is resolved; a failed attempt leaves it open.
    await runner.query(`
      alter table intake.quarantine
        add mapped_by json,
        add backfill boolean not null default false,
        add resubmitted timestamptz, add resubmitted_by text,
        add outcome text collate "C", add events jsonb not null default '[]',
        add refused_again json,
        add resolved boolean not null
          generated always as (outcome is not null and outcome <> 'refused') stored`);
    await runner.query(
      `create index quarantine_resolved on intake.quarantine (resubmitted) where resolved`,
    );
    // From an event back to what it was mended from.
    await runner.query(
      `create index quarantine_events on intake.quarantine using gin (events jsonb_path_ops)
       where resolved`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table intake.quarantine
        drop resolved, drop mapped_by, drop backfill, drop resubmitted, drop resubmitted_by,
        drop outcome, drop events, drop refused_again`);
  }
}
