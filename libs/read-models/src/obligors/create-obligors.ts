import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateObligors1763740001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read.obligor (
        party text collate "C" primary key, kind text, name text, region text collate "C",
        exposure numeric(24, 2) not null, lender_banks text[] not null, lenders jsonb not null,
        loans jsonb not null, pledged jsonb not null, first_event date, last_event date,
        position bigint not null)`);
    await runner.query(`create index obligor_region on read.obligor (region, party)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table read.obligor`);
  }
}
