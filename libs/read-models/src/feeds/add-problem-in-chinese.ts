import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddProblemInChinese1764480000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Beside the English, which processes of an older version go on writing.
    await runner.query(`alter table intake.kafka_consumer add problem_zh text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table intake.kafka_consumer drop problem_zh`);
  }
}
