import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Made when asked for and thrown away; what a crash empties is made again. */
export class CreatePast1764320000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table read.past_view (
        id bigint generated always as identity primary key,
        at timestamptz not null, scope text collate "C" not null,
        through bigint not null, settled boolean not null, folded_by text not null,
        used_at timestamptz not null default now())`);
    await runner.query(`create index past_view_at on read.past_view (at, scope)`);
    await runner.query(`
      create unlogged table read.past_alert (like read.alert,
        view bigint not null references read.past_view on delete cascade, primary key (view, id))`);
    await runner.query(`create index past_alert_order on read.past_alert (view, raised_position)`);
    await runner.query(`
      create unlogged table read.past_obligor (
        view bigint not null references read.past_view on delete cascade,
        party text collate "C" not null, region text collate "C" not null,
        exposure numeric(24, 2) not null, lender_banks text[] not null, primary key (view, party))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table read.past_obligor, read.past_alert, read.past_view`);
  }
}
