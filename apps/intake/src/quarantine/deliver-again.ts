/** One refused record on its way through the pipeline again, and what became of it. */
import type { Principal } from '@tocsin/access';
import type { EventName, MappedBy, MendingOutcome } from '@tocsin/read-models';
import { tableOf } from '../delivery/find-table';
import type { MapAgain } from '../delivery/map-again';
import { type MappingOf, nameOfMapping } from '../delivery/mappings-in-force';
import { ImportFailure } from '../import/import-failure';
import { markOfResubmission } from '../deliveries/delivery-mark';
import { eventOfBytes } from '../lines/array-events';
import { withoutCitizenNumbers } from '../pipeline/citizen-numbers';
import type { Delivered } from '../pipeline/delivered';
import { ingest } from '../pipeline/ingest';
import type { IngestHost } from '../pipeline/take-batch';
import type { Refusal } from '../pipeline/refusals';
import type { Refused } from '../pipeline/refused';
import type { Entry } from './entry';
import { cannotMap, notWhole, struckOut } from './resubmission-refusals';

export type Attempt = Readonly<{
  outcome: MendingOutcome;
  /** Those of its events that are in the log. */
  events: readonly EventName[];
  /** Where it was refused. */
  refusal?: Refusal;
}>;

type Again = Readonly<{
  entry: Entry;
  record: string | object | undefined;
  principal: Principal;
}>;

type Tools = Readonly<{ host: IngestHost; mapAgain: MapAgain; mappingOf: MappingOf }>;

const refused = (refusal: Refusal): Attempt => ({ outcome: 'refused', events: [], refusal });

export async function deliverAgain(again: Again, tools: Tools): Promise<Attempt> {
  const { entry, record, principal } = again;
  const { host } = tools;
  const raw = record === undefined ? entry.raw : Buffer.from(textOf(record));
  if (record === undefined && raw.length < Number(entry.raw_bytes)) return refused(notWhole());
  if (isStruckOut(raw)) return refused(struckOut());
  try {
    const lines = await linesOf({ ...again, raw }, tools);
    return await take(lines, { host: quiet(host), principal, entry });
  } catch (error) {
    if (error instanceof ImportFailure) return refused(cannotMap(error.file, error.said));
    throw error;
  }
}

async function linesOf(
  { entry, record, raw }: Again & Readonly<{ raw: Buffer }>,
  { host, mapAgain, mappingOf }: Tools,
): Promise<readonly Delivered[]> {
  const line = Number(entry.line ?? 1);
  const isEvent = isWholeEvent(record) || (entry.mapped_by === null && isWholeEvent(parsed(raw)));
  const mappedBy = isEvent ? undefined : (entry.mapped_by ?? (await mappedByNow(entry, mappingOf)));
  if (mappedBy === undefined) {
    return [eventOfBytes(raw, { index: 0, line }, host.limits)];
  }
  const lines = await mapAgain({ raw, file: entry.file ?? '-', line, mappedBy });
  return record === undefined ? itsOwn(lines, entry) : lines;
}

/** A record may have come, through Kafka above all, before its feed was given the mapping. */
async function mappedByNow(
  { feed, file }: Entry,
  mappingOf: MappingOf,
): Promise<MappedBy | undefined> {
  if (file === null) return undefined;
  const mapping = await mappingOf(feed);
  return mapping && tableOf(mapping.plan, file) && { mapping: nameOfMapping(feed) };
}

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return undefined;
  }
}

const textOf = (record: string | object): string =>
  typeof record === 'string' ? record : JSON.stringify(record);

/** What was struck out of a record must not be recorded as if it had been said. */
const isStruckOut = (raw: Buffer): boolean => /[0-9]{6}\*{12}/.test(raw.toString('latin1'));

export const isWholeEvent = (record: unknown): record is object =>
  typeof record === 'object' && record !== null && 'specversion' in record;

/** A row may mean several events; an entry about one of them brings in that one. */
function itsOwn(lines: readonly Delivered[], entry: Entry): readonly Delivered[] {
  if (entry.event_id === null) return lines;
  const own = lines.filter((line) => {
    const name = nameOf(line);
    return name?.source === entry.source && name.id === entry.event_id;
  });
  return own.length > 0 ? own : lines;
}

function nameOf(line: Delivered): EventName | undefined {
  if (!('text' in line)) return undefined;
  try {
    const { source, id } = (JSON.parse(line.text) ?? {}) as Partial<EventName>;
    return source === undefined || id === undefined ? undefined : { source, id };
  } catch {
    return undefined;
  }
}

type Taking = Readonly<{ host: IngestHost; principal: Principal; entry: Entry }>;

async function take(
  lines: readonly Delivered[],
  { host, principal, entry }: Taking,
): Promise<Attempt> {
  if (lines.length === 0) return { outcome: 'skipped', events: [] };
  let faults: readonly Refused[] = [];
  const mark = markOfResubmission(entry.file, host.now());
  const { accepted } = await ingest(
    {
      batches: [{ lines }],
      principal,
      feedOf: () => entry.feed,
      markOf: () => mark,
      onBatch: (done) => {
        faults = done.refused;
      },
    },
    host,
  );
  const [first] = faults;
  const taken = lines.filter(({ index }) => !faults.some((fault) => fault.index === index));
  const events = taken.flatMap((line) => nameOf(line) ?? []);
  if (first === undefined) return { outcome: accepted > 0 ? 'accepted' : 'duplicate', events };
  const { reason } = first.refusal;
  const errors = faults.flatMap(({ refusal }) => refusal.errors);
  return { outcome: 'refused', events, refusal: speakable({ reason, errors }) };
}

const speakable = (refusal: Refusal): Refusal =>
  JSON.parse(withoutCitizenNumbers(JSON.stringify(refusal))) as Refusal;

/** What is refused again stays the entry that it is, and is no new fault of its feed. */
const quiet = (host: IngestHost): IngestHost => ({
  ...host,
  quarantine: () => Promise.resolve(),
  noteActivity: (activities) => {
    host.noteActivity(activities.map((activity) => ({ ...activity, quarantined: {} })));
  },
  deliveries: {
    ...host.deliveries,
    note: (mark, brought) => {
      const taken = brought.filter(({ accepted, duplicates }) => accepted + duplicates > 0);
      host.deliveries.note(
        mark,
        taken.map((one) => ({ ...one, quarantined: 0 })),
      );
    },
  },
});
