/** When it happened and when it was known: the two clocks on which everything later depends. */
import { instantOf } from './instant';
import { notText, problem, type Check, type Circumstances, type Problem } from './envelope-problem';
import { quoted } from './quoted';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Clocks of senders may run ahead by so much. */
const toleranceMs = 5 * minuteMs;
const backfillAfterMs = 7 * dayMs;
/** Every closed day from the first business date on is an event; a mistyped year must not make more. */
const earliest = instantOf('1900-01-01T00:00:00Z');

/** Both at once, so that each is read once. */
const times: Check = ({ time, knowntime }, circumstances) => {
  const at = instantIn('time', time);
  const found = typeof at === 'number' ? faultOfTime(time, at, circumstances) : at;
  if (knowntime === undefined) return found;
  const happened = { time, at: typeof at === 'number' ? at : Number.NaN };
  const alsoFound = faultOfKnowntime(knowntime, happened, circumstances);
  return found && alsoFound ? [found, alsoFound] : (found ?? alsoFound);
};

const faultOfTime = (value: unknown, at: number, { now }: Circumstances): Problem | undefined => {
  if (at > now + toleranceMs) return future('time', value, now);
  if (at >= earliest) return undefined;
  return problem('bad-time', '/time', {
    zh: `time ${quoted(value)} 早于 1900 年，请检查年份。`,
    en: `time ${quoted(value)} lies before 1900; check the year.`,
  });
};

/** `at` is not a number where the time is none: then nothing can be said of their order. */
const faultOfKnowntime = (
  value: unknown,
  { time, at }: Readonly<{ time: unknown; at: number }>,
  { now, backfill }: Circumstances,
): Problem | undefined => {
  const knownAt = instantIn('knowntime', value);
  if (typeof knownAt !== 'number') return knownAt;
  if (knownAt > now + toleranceMs) return future('knowntime', value, now);
  if (knownAt < at - dayMs) return beforeItHappened(value, time);
  if (backfill || knownAt >= now - backfillAfterMs) return undefined;
  return problem('backfill-not-allowed', '/knowntime', {
    zh: `knowntime ${quoted(value)} 早于现在七天以上，该凭证没有补录权限。请用有补录权限的凭证发送；若刚刚获悉，请去掉 knowntime。`,
    en:
      `knowntime ${quoted(value)} lies more than 7 days back, and this credential may not backfill. ` +
      'Send it with one that may; if it was learnt just now, leave knowntime out.',
  });
};

const instantIn = (name: string, value: unknown): number | Problem => {
  if (typeof value !== 'string') return notText(name, value);
  const at = instantOf(value);
  if (!Number.isNaN(at)) return at;
  return problem('bad-time', `/${name}`, {
    zh: `${name} 应为带时区的 RFC 3339 时间，如 2026-03-01T09:00:00+08:00，收到 ${quoted(value)}。`,
    en: `${name} must be an RFC 3339 time with offset, such as 2026-03-01T09:00:00+08:00, not ${quoted(value)}.`,
  });
};

const future = (name: 'time' | 'knowntime', value: unknown, now: number): Problem =>
  problem(`future-${name}`, `/${name}`, {
    zh: `${name} ${quoted(value)} 晚于现在 ${isoOf(now)} 五分钟以上。请检查发送方的时钟和时区。`,
    en: `${name} ${quoted(value)} lies more than 5 minutes after now, ${isoOf(now)}; check the sender's clock and offset.`,
  });

const beforeItHappened = (value: unknown, happened: unknown): Problem =>
  problem('early-knowntime', '/knowntime', {
    zh: `knowntime ${quoted(value)} 比 time ${quoted(happened)} 早一天以上；事情发生之前无从获悉。`,
    en: `knowntime ${quoted(value)} lies more than a day before time ${quoted(happened)}; nobody knows before it happens.`,
  });

const isoOf = (epochMs: number): string => new Date(epochMs).toISOString();

export const timeChecks: readonly Check[] = [times];
