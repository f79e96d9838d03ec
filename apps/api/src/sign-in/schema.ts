/** Tables of who may come in: sessions of browsers and one-time codes. Only hashes are kept. */
import type { Pool } from 'pg';

/** Creates what is missing; safe at every start and by several processes at once. */
export async function migrateAccess(pool: Pool): Promise<void> {
  await pool.query(`
    begin;
    select pg_advisory_xact_lock(hashtextextended('tocsin.migrate-access', 0));
    create schema if not exists access;
    create table if not exists access.sign_in_code (
      code_hash bytea primary key,
      principal jsonb not null,
      expires timestamptz not null
    );
    create table if not exists access.session (
      token_hash bytea primary key,
      principal jsonb not null,
      created timestamptz not null default now(),
      expires timestamptz not null
    );
    create index if not exists session_expires on access.session (expires);
    commit`);
}

/** Whether the tables are there. Reads only. */
export async function isAccessMigrated(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    `select to_regclass('access.session') is not null as there`,
  );
  return rows[0]?.there === true;
}
