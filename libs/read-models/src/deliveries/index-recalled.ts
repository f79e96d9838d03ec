import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexRecalled1764460000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Asked with each batch in which something came again.
    await runner.query(
      `create index delivery_recalled on intake.delivery (id) where recalled is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index intake.delivery_recalled`);
  }
}
