import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddDaysOff1764440000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table intake.feed add days_off text[] not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table intake.feed drop days_off`);
  }
}
