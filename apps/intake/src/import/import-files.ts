/**
 * The engine of `tocsin import`: files or standard input into the log, through the same pipeline
 * as HTTP. Killed and started again it goes on where it was; done twice it adds nothing.
 */
import type { Principal } from '@tocsin/access';
import type { Readable } from 'node:stream';
import { type DeliveryMark, markOfFile, markOfStream } from '../deliveries/delivery-mark';
import type { Finished } from '../deliveries/write-deliveries';
import { mappedWith } from '../delivery/mapped-delivery';
import { nameOfMapping } from '../delivery/mappings-in-force';
import { importName } from '../feeds/reserved-names';
import type { Intake } from '../intake';
import { beginning, type LineMark } from '../lines/split-lines';
import { ingest } from '../pipeline/ingest';
import type { BatchDone, IngestHost } from '../pipeline/take-batch';
import { checksumOf } from './checksum';
import { rehearse } from './dry-run';
import { batchesOf, type Mapped } from './file-form';
import {
  createImportProgress,
  type ImportProgress,
  importKey,
  migrateIntake,
  noProgress,
} from './import-progress';
import { addBatch, addImport, emptyImport, type ImportSummary } from './import-summary';
import { cannotRead } from './import-failure';
import { openSource, type Source } from './open-source';

export type ImportOptions = Readonly<{
  /** Paths; `-` is standard input. */
  files: readonly string[];
  /** In a dry run it may be why there is none: nothing is compared then. */
  intake: Intake | string;
  /** Counted and quarantined under this name; where it is a feed, only what it may send is taken. */
  feed?: string;
  /** Whether the feed may state facts long known whatever its credential says; it may here. */
  backfill?: boolean;
  /**
   * How the records of the files become events; absent: the mapping in force of the feed, for the
   * files that it names, and files of events.
   */
  mapping?: Mapped;
  /** Checks everything, records nothing. */
  dryRun?: boolean;
  onProgress?: (progress: ImportNow) => void;
  stdin?: Readable;
  /** How often its progress is noted for a later run; every second unless told otherwise. */
  noteEveryMs?: number;
}>;

export type ImportNow = Readonly<{
  file: string;
  /** 1-based place of the file among the files. */
  number: number;
  /** On disk, of this file. */
  bytesRead: number;
  /** Absent for standard input. */
  bytesTotal?: number;
  /** Of this file. */
  summary: ImportSummary;
}>;

export type ImportResult = Readonly<{
  summary: ImportSummary;
  /** Under which numbers the files are known: one a feed whose events are in a file. */
  deliveries: readonly Finished[];
  /** Of a dry run: what its figures do not say. */
  caveats?: readonly string[];
  /** Why it ended before the end; what the summary counts is done all the same. */
  failure?: Error;
}>;

/** One file after the other; the first that cannot be read to its end is the last. */
export async function importFiles(options: ImportOptions): Promise<ImportResult> {
  const summary = emptyImport();
  const deliveries: Finished[] = [];
  const rehearsal = options.dryRun ? rehearse(options.intake) : undefined;
  const told = () => ({ summary, deliveries, ...(rehearsal && { caveats: rehearsal.caveats() }) });
  try {
    const run = await prepare(options, rehearsal?.host);
    for (const [index, file] of options.files.entries()) {
      const part = emptyImport();
      try {
        deliveries.push(...(await importOne({ file, number: index + 1, summary: part }, run)));
      } finally {
        addImport(summary, part);
      }
    }
    return told();
  } catch (error) {
    return { ...told(), failure: error instanceof Error ? error : new Error(String(error)) };
  } finally {
    if (typeof options.intake !== 'string') await options.intake.close();
  }
}

type Run = Readonly<{
  options: ImportOptions;
  host: IngestHost;
  principal: Principal;
  feedOf: (source: string | undefined) => string;
  progress: ImportProgress;
  noteEveryMs: number;
  mappingFor: (file: string) => Mapped | undefined;
}>;

async function prepare(options: ImportOptions, rehearsing?: IngestHost): Promise<Run> {
  const { noteEveryMs = 1_000 } = options;
  return {
    options,
    ...(rehearsing ? { host: rehearsing, progress: noProgress } : await recordingWith(options)),
    principal: await principalOf(options),
    feedOf: await feedNamer(options),
    noteEveryMs,
    mappingFor: await mappingChooser(options),
  };
}

async function recordingWith({ intake }: ImportOptions): Promise<Pick<Run, 'host' | 'progress'>> {
  if (typeof intake === 'string') throw new Error(intake);
  await migrateIntake(intake.pool);
  return { host: intake.host, progress: createImportProgress(intake.pool) };
}

async function mappingChooser({
  intake,
  feed,
  mapping,
}: ImportOptions): Promise<Run['mappingFor']> {
  if (mapping || feed === undefined || typeof intake === 'string') return () => mapping;
  const read = await intake.mappingOf(feed);
  const inForce = read && mappedWith(read, nameOfMapping(feed));
  return (file) => (inForce?.isFor(file) ? inForce : undefined);
}

/** Whoever can run this on the machine may backfill; a named feed still says only its own. */
async function principalOf({ intake, feed, backfill = true }: ImportOptions): Promise<Principal> {
  const isKnown = feed !== undefined && typeof intake !== 'string';
  const known = isKnown ? await intake.feeds.find(feed) : undefined;
  if (known) return { ...known, backfill: known.backfill || backfill };
  return { kind: 'user', name: 'import', role: 'admin' };
}

async function feedNamer({ intake, feed }: ImportOptions): Promise<Run['feedOf']> {
  if (feed !== undefined) return () => feed;
  if (typeof intake === 'string') return () => importName;
  const namer = await intake.feeds.namer();
  return (source) => namer(source, importName);
}

type OneFile = Readonly<{ file: string; number: number; summary: ImportSummary }>;

async function importOne(
  { file, number, summary }: OneFile,
  run: Run,
): Promise<readonly Finished[]> {
  const { options, host, principal, feedOf } = run;
  const source = await openSource(file, options.stdin ?? process.stdin);
  const mapping = run.mappingFor(file);
  const key = keyOf(source, { feed: options.feed, mapping });
  const progress = source.identity === undefined ? noProgress : run.progress;
  const mark = await markOf(source);
  const before = await progress.find(key);
  if (before) addImport(summary, { ...before.summary, resumed: before.mark.lines });
  let noted = performance.now();
  const onBatch = async (done: BatchDone<LineMark>): Promise<void> => {
    addBatch(summary, file, done);
    options.onProgress?.({ file, number, ...placeOf(source), summary });
    if (!done.mark || performance.now() - noted < run.noteEveryMs) return;
    noted = performance.now();
    // What is noted as done is not read again: whose it was is written first.
    await host.deliveries.flush();
    await progress.note(key, { mark: done.mark, summary });
  };
  const reading = { source, mapping, limits: host.limits };
  const batches = batchesOf(reading, before?.mark ?? beginning);
  await ingest({ batches, principal, feedOf, file, markOf: () => mark, onBatch }, host);
  const finished = await host.deliveries.finish(mark, options.feed);
  await progress.finish(key);
  return finished;
}

async function markOf({ identity, name }: Source): Promise<DeliveryMark> {
  if (identity === undefined) return markOfStream();
  try {
    return markOfFile(name, await checksumOf(name));
  } catch (error) {
    throw cannotRead(name, error, beginning);
  }
}

type Sending = Readonly<{ feed: string | undefined; mapping: Mapped | undefined }>;

/** The same file, sent by the same feed through the same mapping, is the same import. */
const keyOf = ({ identity = '' }: Source, { feed = '', mapping }: Sending): string =>
  importKey([identity, feed, mapping?.identity ?? '']);

const placeOf = ({ bytesRead, bytesTotal }: Source) => ({
  bytesRead: bytesRead(),
  ...(bytesTotal === undefined ? {} : { bytesTotal }),
});
