/** `tocsin quarantine`: what was refused and why, so that the sender can mend it. */
import {
  findQuarantined,
  listQuarantine,
  type QuarantineEntry,
  type QuarantineStatus,
} from '@tocsin/read-models';
import type { System } from '../system';
import { say, table, type Say } from './say';

export type RefusedFilter = Readonly<{
  feed?: string;
  reason?: string;
  status: QuarantineStatus;
  limit: number;
}>;

export async function listRefused(
  { readModels }: System,
  filter: RefusedFilter,
  how: Say,
): Promise<void> {
  const entries = await listQuarantine(readModels, filter);
  say(how, entries, () =>
    entries.length === 0
      ? ['Nothing is in quarantine.']
      : table([
          ['ID', 'FEED', 'REASON', 'WHERE', 'WHAT'],
          ...entries.map((entry) => [
            entry.id,
            entry.feed,
            entry.reason,
            placeOf(entry),
            entry.errors[0]?.message.zh ?? '',
          ]),
        ]),
  );
}

export async function showRefused({ readModels }: System, id: string, how: Say): Promise<void> {
  const entry = await findQuarantined(readModels, { id });
  if (!entry) throw new Error(`Nothing in quarantine has the id ${id}; see \`tocsin quarantine\`.`);
  say(how, entry, () => [
    `${entry.id}  ${entry.reason}  feed ${entry.feed}  ${placeOf(entry)}`,
    ...entry.errors.flatMap(({ pointer, message }) => [
      `${pointer || '/'}: ${message.zh}`,
      `${' '.repeat((pointer || '/').length)}  ${message.en}`,
    ]),
    entry.suggestion.zh,
    entry.suggestion.en,
    ...(entry.mapping === undefined ? [] : [`mapping ${entry.mapping}`]),
    ...(entry.firstRefused ? firstLines(entry.firstRefused) : []),
    ...mendingOf(entry),
    '',
    entry.raw,
    ...(entry.cut ? [`… ${entry.rawBytes} bytes in all`] : []),
  ]);
}

const firstLines = ({ reason, errors }: NonNullable<QuarantineEntry['firstRefused']>) => [
  `first refused for ${reason}`,
  ...errors.map(({ pointer, message }) => `  ${pointer || '/'}: ${message.zh} ${message.en}`),
];

function mendingOf({ resubmitted }: QuarantineEntry): readonly string[] {
  if (!resubmitted) return [];
  const { at, by, outcome, events, errors = [] } = resubmitted;
  return [
    `resubmitted ${at.toISOString()} by ${by}: ${outcome}`,
    ...events.map(({ source, id }) => `  ${source} ${id}`),
    ...errors.map(({ pointer, message }) => `  ${pointer || '/'}: ${message.zh} ${message.en}`),
  ];
}

function placeOf({ file, line }: QuarantineEntry): string {
  if (file === undefined) return line === undefined ? '' : `line ${line}`;
  return line === undefined ? file : `${file}:${line}`;
}
