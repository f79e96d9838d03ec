/**
 * How far an import has come, kept beside the quarantine, so that after a crash the same command
 * goes on where it was. Only unfinished imports are kept; what was recorded twice is a duplicate
 * in the log anyway, so a lost note costs time and nothing else.
 */
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { LineMark } from '../lines/split-lines';
import type { ImportSummary } from './import-summary';

export type ImportNote = Readonly<{ mark: LineMark; summary: ImportSummary }>;

export type ImportProgress = Readonly<{
  /** What an earlier run of the same import noted, unless it finished. */
  find: (key: string) => Promise<ImportNote | undefined>;
  note: (key: string, note: ImportNote) => Promise<void>;
  finish: (key: string) => Promise<void>;
}>;

/** Idempotent; safe when several processes start at once. */
export async function migrateIntake(pool: Pool): Promise<void> {
  await pool.query(`
    select pg_advisory_xact_lock(7204417);
    create schema if not exists intake;
    create table if not exists intake.import_progress (
      key text collate "C" primary key, note json not null, updated timestamptz not null)`);
}

export function createImportProgress(pool: Pool): ImportProgress {
  return {
    find: async (key) => {
      const { rows } = await pool.query<{ note: ImportNote }>(
        'select note from intake.import_progress where key = $1',
        [key],
      );
      return rows[0]?.note;
    },
    note: async (key, note) => {
      await pool.query(
        `insert into intake.import_progress (key, note, updated) values ($1, $2, now())
         on conflict (key) do update set note = excluded.note, updated = excluded.updated`,
        [key, JSON.stringify(note)],
      );
    },
    finish: async (key) => {
      await pool.query('delete from intake.import_progress where key = $1', [key]);
    },
  };
}

/** Nothing is noted: a dry run, or standard input, which cannot be read again. */
export const noProgress: ImportProgress = {
  find: () => Promise.resolve(undefined),
  note: () => Promise.resolve(),
  finish: () => Promise.resolve(),
};

export const importKey = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
