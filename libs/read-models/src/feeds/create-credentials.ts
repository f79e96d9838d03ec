import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFeedCredentials1764410000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table intake.feed_credential (
        id text collate "C" primary key,
        feed text collate "C" not null references intake.feed,
        label text not null, token_hash bytea not null unique,
        created timestamptz not null, created_by text not null, expires timestamptz,
        replaced_by text collate "C" references intake.feed_credential,
        revoked timestamptz, revoked_by text, last_used timestamptz)`);
    await runner.query(`create index feed_credential_feed on intake.feed_credential (feed)`);
    await runner.query(`
      insert into intake.feed_credential (id, feed, label, token_hash, created, created_by)
      select encode(substr(sha256(token_hash), 1, 6), 'hex'), name, 'registration', token_hash,
        created, created_by
      from intake.feed`);
    await runner.query(`alter table intake.feed drop column token_hash`);
  }

  /** Of several credentials of a feed the newest that works is kept. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table intake.feed add column token_hash bytea unique`);
    await runner.query(`
      update intake.feed set token_hash =
        (select token_hash from intake.feed_credential
         where feed = name order by revoked nulls first, created desc limit 1)`);
    await runner.query(`alter table intake.feed alter column token_hash set not null`);
    await runner.query(`drop table intake.feed_credential`);
  }
}
