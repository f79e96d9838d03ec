import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddRecordHash1764450000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A record that comes again finds by it what was refused of it, without its bytes being read.
    await runner.query(`
      alter table intake.quarantine
        add raw_hash bytea not null generated always as (sha256(raw)) stored`);
    await runner.query(
      `create index quarantine_raw_hash on intake.quarantine (feed, raw_hash) where not resolved`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table intake.quarantine drop raw_hash`);
  }
}
