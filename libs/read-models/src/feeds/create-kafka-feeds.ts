import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateKafkaFeeds1764340000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table intake.feed
        add column topics text[] not null default '{}',
        add column dead_letter_topic text`);
    await runner.query(`
      create table intake.kafka_consumer (
        feed text collate "C", instance text collate "C",
        group_id text not null, state text not null, problem text, restarts int not null,
        topics json not null, updated timestamptz not null, primary key (feed, instance))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table intake.kafka_consumer`);
    await runner.query(`alter table intake.feed drop column topics, drop column dead_letter_topic`);
  }
}
