/**
 * `tocsin quarantine resubmit`: refused records in again, named ones or all open ones of a feed.
 * Exits with 0 when nothing was refused again, with 3 otherwise.
 */
import { createIntake } from '@apps/intake/src/intake';
import { isWholeEvent } from '@apps/intake/src/quarantine/deliver-again';
import type { Mended, Mender, Resubmission } from '@apps/intake/src/quarantine/resubmit';
import type { System } from '../system';
import { readText } from './read-text';
import { say, type Say } from './say';

export type ResubmitFlags = Say &
  Readonly<{ record?: string; feed?: string; all?: boolean; reason?: string }>;

const by: Mender = { name: 'command line', isAdmin: true };
const pageSize = 500;

export async function resubmitRefused(
  { store, pool, metrics }: System,
  ids: readonly string[],
  flags: ResubmitFlags,
): Promise<void> {
  assertSensible(ids, flags);
  const { feed, record } = flags;
  const mended = record === undefined ? undefined : await readRecord(record);
  const intake = createIntake({ store, pool, metrics });
  const { resubmission } = intake;
  try {
    const items =
      feed !== undefined
        ? await allOf(resubmission, { ...flags, feed })
        : await each(resubmission, ids, mended);
    tell(items, flags);
    if (items.some(({ outcome }) => outcome === 'refused')) process.exitCode = 3;
  } finally {
    await intake.close();
  }
}

function assertSensible(ids: readonly string[], flags: ResubmitFlags): void {
  const fault = faultIn(ids) ?? (ids.length > 0 ? withIds(ids, flags) : withoutIds(flags));
  if (fault !== undefined) throw new Error(fault);
}

function faultIn(ids: readonly string[]): string | undefined {
  const wrong = ids.find((id) => !/^\d{1,18}$/.test(id));
  return wrong && `${wrong} is no id of an entry; see \`tocsin quarantine list\`.`;
}

function withIds(
  ids: readonly string[],
  { record, feed, all, reason }: ResubmitFlags,
): string | undefined {
  if (all || feed !== undefined || reason !== undefined) {
    return 'Either name entries, or take all of a feed with --feed NAME --all; not both.';
  }
  return record !== undefined && ids.length > 1
    ? '--record mends one entry: name exactly one.'
    : undefined;
}

function withoutIds({ record, feed, all }: ResubmitFlags): string | undefined {
  if (record !== undefined) return '--record mends one entry: name it.';
  return all && feed !== undefined
    ? undefined
    : 'Name entries, or with --feed NAME --all take all open ones of a feed.';
}

/** Without the line break that editors put at the end. */
async function readRecord(file: string): Promise<string | object> {
  const text = (await readText(file)).replace(/\r?\n$/, '');
  try {
    const parsed: unknown = JSON.parse(text);
    return isWholeEvent(parsed) ? parsed : text;
  } catch {
    return text;
  }
}

async function each(
  resubmission: Resubmission,
  ids: readonly string[],
  record: string | object | undefined,
): Promise<readonly Mended[]> {
  const items: Mended[] = [];
  for (const id of ids) {
    const edited = record === undefined ? {} : { record };
    const item = await resubmission.one({ id, ...edited }, by);
    if (!item) {
      const before = items.length === 0 ? '' : ` (the ${items.length} before it were taken)`;
      throw new Error(
        `Nothing in quarantine has the id ${id}${before}; see \`tocsin quarantine\`.`,
      );
    }
    items.push(item);
  }
  return items;
}

type Chosen = Readonly<{ feed: string; reason?: string }>;

async function allOf(
  resubmission: Resubmission,
  { feed, reason }: Chosen,
): Promise<readonly Mended[]> {
  const asked = {
    ...{ feed, limit: pageSize },
    ...(reason === undefined ? {} : { reason }),
  };
  const items: Mended[] = [];
  for (let after: string | undefined = '0'; after !== undefined;) {
    const page = await resubmission.many({ ...asked, after }, by);
    items.push(...page.items);
    after = page.next;
  }
  return items;
}

function tell(items: readonly Mended[], how: Say): void {
  const now = items.filter(({ earlier }) => !earlier);
  const of = (outcome: string) => now.filter((item) => item.outcome === outcome).length;
  const before = items.length - now.length;
  const counts = {
    accepted: of('accepted'),
    duplicates: of('duplicate'),
    skipped: of('skipped'),
    refused: of('refused'),
  };
  say(how, { ...counts, before, items }, () => [
    `Accepted ${counts.accepted}, duplicates ${counts.duplicates}, ` +
      `skipped ${counts.skipped}, refused again ${counts.refused}.`,
    ...(before > 0 ? [`Brought in before, and left as they are: ${before}.`] : []),
    ...items.slice(0, shownMax).flatMap(linesOf),
    ...(items.length > shownMax
      ? [`… and ${items.length - shownMax} more; --json tells all.`]
      : []),
  ]);
}

const shownMax = 50;

function linesOf({ id, outcome, earlier, events, reason, errors = [] }: Mended): readonly string[] {
  const names = events.map((event) => `${event.source} ${event.id}`).join(', ');
  return [
    `${id}  ${earlier ? 'before: ' : ''}${outcome}${reason === undefined ? '' : ` (${reason})`}  ${names}`.trimEnd(),
    ...errors.map(({ pointer, message }) => `  ${pointer} ${message.zh} ${message.en}`),
  ];
}
