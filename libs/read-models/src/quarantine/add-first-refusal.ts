import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddFirstRefusal1764470000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // `reason` and `errors` are those of today; why it was refused first, where that was otherwise.
    await runner.query(`alter table intake.quarantine add first_refused json`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table intake.quarantine drop first_refused`);
  }
}
