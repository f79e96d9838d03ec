/**
 * One file of a drop folder into the log, by the same import as from the command line, and then out
 * of the way: with the number of its delivery into the archive, or with the reason into `error`. A
 * file whose end was not reached stays, and the next attempt goes on where this one was.
 */
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFiles, type ImportResult } from '../import/import-files';
import { type Both, ImportFailure } from '../import/import-failure';
import type { Intake } from '../intake';
import { recalledBefore } from '../pipeline/refusals';
import type { DropFolders } from './drop-folders';
import { checksumFileOf } from './look-in';

export type Dropped = Readonly<{ feed: string; name: string; folders: DropFolders }>;

export type Taken = Readonly<{
  outcome: 'taken' | 'failed';
  accepted: number;
  duplicates: number;
  quarantined: number;
  /** Where it is now. */
  movedTo: string;
  delivery?: string;
  /** Why it failed. */
  said?: Both;
}>;

/** Rejects where trying again may help: the log or the disk is away, or the signal ended it. */
export async function takeFile(
  dropped: Dropped,
  intake: Intake,
  signal: AbortSignal,
): Promise<Taken> {
  const { feed, name, folders } = dropped;
  const result = await importFiles({
    ...{ files: [join(folders.incoming, name)], feed, intake, backfill: false },
    onProgress: () => {
      signal.throwIfAborted();
    },
  });
  const { summary, failure } = result;
  const { accepted, duplicates, quarantined } = summary;
  const counts = { accepted, duplicates, quarantined };
  if (failure) {
    if (!isForGood(failure)) throw failure;
    return { ...counts, ...(await reject(dropped, failure.said)) };
  }
  return { outcome: 'taken', ...counts, ...(await archive(dropped, result)) };
}

/** Puts it aside with the reason beside it, in words. */
export async function reject(
  { name, folders }: Dropped,
  said: Both,
): Promise<Readonly<{ outcome: 'failed'; movedTo: string; said: Both }>> {
  // The same name may fail more than once.
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const movedTo = join(folders.error, `${stamp}-${name}`);
  await writeFile(`${movedTo}.reason.txt`, `${name}\n${said.zh}\n${said.en}\n`);
  await move(join(folders.incoming, name), movedTo);
  await rm(join(folders.incoming, checksumFileOf(name)), { force: true });
  return { outcome: 'failed', movedTo, said };
}

async function archive({ feed, name, folders }: Dropped, { summary, deliveries }: ImportResult) {
  const delivery = deliveries[0]?.id ?? '0';
  const movedTo = join(folders.archive, `${delivery}-${name}`);
  if (summary.quarantined > 0 || summary.recalled > 0) {
    const note = summary.recalled > 0 ? { note: recalledBefore } : {};
    const report = { feed, file: name, delivery, ...summary, ...note };
    await writeFile(`${movedTo}.report.json`, `${JSON.stringify(report, undefined, 2)}\n`);
  }
  await move(join(folders.incoming, name), movedTo);
  await rm(join(folders.incoming, checksumFileOf(name)), { force: true });
  return { movedTo, delivery };
}

/** Another process that watches the same folder may have been faster. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** What is wrong with the file itself; what the disk says may be otherwise in a moment. */
const isForGood = (failure: Error): failure is ImportFailure =>
  failure instanceof ImportFailure &&
  (!codeOf(failure.cause).startsWith('E') || codeOf(failure.cause) === 'EACCES');

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as Readonly<{ code?: unknown }>;
  return typeof code === 'string' ? code : '';
}
