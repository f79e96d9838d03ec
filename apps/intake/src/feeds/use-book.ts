/** Notes when credentials were last used: a row a credential now and then, not one a request. */
import type { Pool } from 'pg';

export type UseBook = Readonly<{
  /** `at`: milliseconds since 1970. */
  note: (credential: string, at: number) => void;
  /** Writes what was noted so far. */
  flush: () => Promise<void>;
}>;

const writeDelayMs = 5_000;

export function createUseBook(pool: Pool, onError: (error: unknown) => void): UseBook {
  let noted = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const due = noted;
    noted = new Map();
    if (due.size > 0) writing = writing.then(() => writeUses(pool, due).catch(onError));
    return writing;
  };
  return {
    note: (credential, at) => {
      noted.set(credential, at);
      timer ??= setTimeout(() => void flush(), writeDelayMs).unref();
    },
    flush,
  };
}

async function writeUses(pool: Pool, uses: ReadonlyMap<string, number>): Promise<void> {
  await pool.query(
    `with used as (
       select id, at from unnest($1::text[], $2::timestamptz[]) as used (id, at))
     update intake.feed_credential as known
     set last_used = greatest(known.last_used, used.at)
     from used where used.id = known.id`,
    [[...uses.keys()], [...uses.values()].map((at) => new Date(at))],
  );
}
