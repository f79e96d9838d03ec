import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDeliveries1764370000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table intake.delivery (
        id bigint generated always as identity primary key,
        feed text collate "C" not null, kind text collate "C" not null,
        key text collate "C" not null, name text not null, checksum text,
        began timestamptz not null, latest timestamptz not null, ended timestamptz,
        accepted bigint not null, duplicates bigint not null, quarantined bigint not null,
        first_line bigint, last_line bigint,
        recalled timestamptz, recalled_by text, recalled_as text, recall_reason text, voided bigint,
        unique (feed, kind, key))`);
    await runner.query(`create index delivery_latest on intake.delivery (feed, latest, id)`);
    // What a delivery added to the log. In blocks of 10,000 positions, so that no row grows with the
    // delivery, and the delivery of a position is found by its block.
    await runner.query(`
      create table intake.delivery_positions (
        block bigint not null, delivery bigint not null references intake.delivery,
        positions int8multirange not null, primary key (block, delivery))`);
    await runner.query(
      `create index delivery_positions_delivery on intake.delivery_positions (delivery, block)`,
    );
    // From an event to the alerts that rest on it.
    await runner.query(`
      create index alert_evidence on read.alert
        using gin (jsonb_path_query_array(evidence, '$[*].position') jsonb_path_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index read.alert_evidence`);
    await runner.query(`drop table intake.delivery_positions`);
    await runner.query(`drop table intake.delivery`);
  }
}
