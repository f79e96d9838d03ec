/** `tocsin feeds try`: a mapping on a sample, stage by stage; records nothing. */
import { loadLookups } from '@apps/intake/src/delivery/load-lookups';
import { readMapping } from '@apps/intake/src/delivery/read-mapping';
import {
  tryMapping,
  type Trial,
  type TriedEvent,
  type TriedRecord,
} from '@apps/intake/src/delivery/try-mapping';
import { openSource } from '@apps/intake/src/import/open-source';
import { defaultLimits } from '@apps/intake/src/pipeline/limits';
import type { EventStore } from '@tocsin/event-store';
import { dirname } from 'node:path';
import { say, type Say } from './say';

export type TryFlags = Say & Readonly<{ records: number }>;
type Tried = Readonly<{ mapping: string; sample: string; log?: Pick<EventStore, 'find'> }>;

/** As an administrator would import it; exits 3 where a record or an event would be refused. */
export async function tryCommand(
  { mapping: path, sample, log }: Tried,
  flags: TryFlags,
): Promise<void> {
  const mapping = await readMapping(path);
  const source = await openSource(sample, process.stdin);
  const lookups = await loadLookups(mapping, dirname(sample), defaultLimits);
  const trial = await tryMapping({
    mapping,
    lookups,
    file: sample,
    bytes: source.read(0),
    limits: defaultLimits,
    principal: { kind: 'user', name: 'import', role: 'admin' },
    recordsMax: flags.records,
    now: Date.now(),
    ...(log && { log }),
  });
  say(flags, trial, () => [...head(trial), ...trial.records.flatMap(linesOf), ...foot(trial)]);
  if (trial.records.some(isRefused)) process.exitCode = 3;
}

const isRefused = ({ outcome, events }: TriedRecord): boolean =>
  outcome === 'refused' || events.some(({ refusal }) => refusal);

const head = ({ table, form, source, compared }: Trial): readonly string[] => [
  `table ${table} (${form}), source ${source}`,
  ...(compared ? [] : ['There is no database yet: nothing is compared with the log.']),
];

function linesOf({ line, parsed, change, ...record }: TriedRecord): readonly string[] {
  const { outcome, because, refusal, events, raw } = record;
  return [
    '',
    `record ${line}${change === undefined ? '' : ` (${change})`}: ${outcome}`,
    `  parsed     ${parsed ? JSON.stringify(parsed) : `no: ${raw}`}`,
    ...(because ? [`  mapped     skipped: ${because.zh} · ${because.en}`] : []),
    ...(refusal ? faultLines('  mapped     ', refusal) : []),
    ...events.flatMap(eventLines),
  ];
}

function eventLines({ event, origins, refusal, wouldBe }: TriedEvent): readonly string[] {
  const corrects = event.corrects === undefined ? '' : `, corrects ${event.corrects}`;
  return [
    `  mapped     ${event.type} ${event.id}${corrects}`,
    ...origins.map(({ pointer, kind, written, value }) => {
      const shown = value === undefined ? '(absent)' : JSON.stringify(value);
      return `    ${pointer} = ${shown}  ${kind}: ${written}`;
    }),
    ...(refusal ? faultLines('  validated  ', refusal) : ['  validated  yes']),
    ...(wouldBe ? [`  would be   ${wouldBe}`] : []),
  ];
}

type Refusal = NonNullable<TriedRecord['refusal']>;

const faultLines = (stage: string, { reason, errors }: Refusal): readonly string[] => [
  `${stage}refused: ${reason}`,
  ...errors.map(({ pointer, message }) => `    ${pointer || '/'}  ${message.zh} ${message.en}`),
];

function foot({ records, hasMore }: Trial): readonly string[] {
  const events = records.flatMap((record) => record.events);
  const of = (wanted: string) => records.filter(({ outcome }) => outcome === wanted).length;
  const standing = (['new', 'duplicate', 'conflict'] as const).flatMap((each) => {
    const found = events.filter(({ wouldBe }) => wouldBe === each).length;
    return found === 0 ? [] : [`${each} ${found}`];
  });
  const invalid = events.filter(({ refusal }) => refusal).length;
  return [
    '',
    `${records.length} records${hasMore ? ' (the sample has more: --records)' : ''}: ` +
      `skipped ${of('skipped')}, refused ${of('refused')}; ${events.length} events` +
      (invalid > 0 ? `, not valid ${invalid}` : '') +
      `${standing.length > 0 ? `, ${standing.join(', ')}` : ''}.`,
  ];
}
