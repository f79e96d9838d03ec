import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTrialSightings1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read.trial_sighting (
        id text collate "C" primary key, party text collate "C" not null,
        sign text not null, sign_version int not null,
        subject_kind text not null, subject_id text collate "C" not null,
        object_kind text, object_id text, since date not null, known date not null, lapsed date,
        severity text not null, exposure numeric(24, 2) not null, evidence jsonb not null)`);
    await runner.query(`create index trial_sighting_party on read.trial_sighting (party)`);
    await runner.query(`create index trial_sighting_sign on read.trial_sighting (sign, since)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table read.trial_sighting`);
  }
}
