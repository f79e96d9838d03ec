/** What a changed sign would have said beside what the live one said: pure, alert by alert. */
import { daysBetween, formatYuan, type BusinessDate } from '@tocsin/credit-events';
import type { WarningSign } from '@tocsin/warning-signs';

export type Seen = Readonly<{
  subject: string;
  object: string | null;
  since: BusinessDate;
  known: BusinessDate;
  lapsed: BusinessDate | null;
  severity: string;
  region: string | null;
  banks: readonly string[];
  /** The first harm on or after its beginning, where the history knows one. */
  harm?: BusinessDate;
}>;
type Moved = Seen & Readonly<{ liveSince: BusinessDate; days: number }>;

/** How many alerts a bank, a region or a month would have had. */
export type Share = Readonly<{
  name: string;
  live: number;
  tested: number;
  gained: number;
  lost: number;
}>;

export type BacktestResult = Readonly<{
  sign: string;
  version: number;
  /** The numbers it was tested with. */
  parameters: Readonly<Record<string, string | number>>;
  live: number;
  tested: number;
  same: number;
  gained: readonly Seen[];
  lost: readonly Seen[];
  /** The same subject and object, begun on another day; `days` is how far apart. */
  earlier: readonly Moved[];
  later: readonly Moved[];
  byBank: readonly Share[];
  byRegion: readonly Share[];
  /** By month of the beginning. */
  workload: readonly Share[];
  /** Days from the day on which an alert could be known to the harm that followed. */
  leadTime: Readonly<{ withHarm: number; medianDays: number | null }>;
}>;

/** Days within which two beginnings are taken for the same matter. */
const sameMatterDays = 180;

export function compared({
  sign,
  live,
  tested,
}: Readonly<{
  sign: WarningSign;
  live: readonly Seen[];
  tested: readonly Seen[];
}>): BacktestResult {
  const { pairs, gained, lost } = paired(live, tested);
  const moved = pairs.map(([before, now]) => ({
    ...now,
    liveSince: before.since,
    days: daysBetween(before.since, now.since),
  }));
  const sharesBy = (names: (seen: Seen) => readonly string[]) =>
    shares({ live, tested, gained, lost }, names);
  return {
    sign: sign.id,
    version: sign.version,
    parameters: Object.fromEntries(
      Object.entries(sign.parameters).map(([name, { default: value }]) => [
        name,
        typeof value === 'bigint' ? formatYuan(value) : value,
      ]),
    ),
    live: live.length,
    tested: tested.length,
    same: moved.filter(({ days }) => days === 0).length,
    gained,
    lost,
    earlier: moved.filter(({ days }) => days < 0),
    later: moved.filter(({ days }) => days > 0),
    byBank: sharesBy(({ banks }) => banks),
    byRegion: sharesBy(({ region }) => [region ?? '']),
    workload: sharesBy(({ since }) => [since.slice(0, 7)]),
    leadTime: leadTimeOf(tested),
  };
}

const keyOf = ({ subject, object }: Seen): string => `${subject} ${object ?? ''}`;

/** Equal beginnings first; what is left over is paired by nearness, each once. */
function paired(live: readonly Seen[], tested: readonly Seen[]) {
  const left = new Set(live);
  const pairs: (readonly [Seen, Seen])[] = [];
  const unpaired: Seen[] = [];
  const ofKey = new Map<string, Seen[]>();
  for (const one of live) ofKey.set(keyOf(one), [...(ofKey.get(keyOf(one)) ?? []), one]);
  const take = (now: Seen, daysMax: number): boolean => {
    const distance = ({ since }: Seen) => Math.abs(daysBetween(since, now.since));
    const [nearest] = (ofKey.get(keyOf(now)) ?? [])
      .filter((one) => left.has(one) && distance(one) <= daysMax)
      .sort((a, b) => distance(a) - distance(b));
    if (!nearest) return false;
    left.delete(nearest);
    pairs.push([nearest, now]);
    return true;
  };
  for (const now of tested) if (!take(now, 0)) unpaired.push(now);
  const gained = unpaired.filter((now) => !take(now, sameMatterDays));
  return { pairs, gained, lost: [...left] };
}

type Counted = Readonly<Record<'live' | 'tested' | 'gained' | 'lost', readonly Seen[]>>;

function shares(of: Counted, names: (seen: Seen) => readonly string[]): readonly Share[] {
  const all = new Map<string, { -readonly [K in keyof Omit<Share, 'name'>]: number }>();
  for (const kind of ['live', 'tested', 'gained', 'lost'] as const)
    for (const seen of of[kind])
      for (const name of names(seen)) {
        const share = all.get(name) ?? { live: 0, tested: 0, gained: 0, lost: 0 };
        share[kind] += 1;
        all.set(name, share);
      }
  return [...all]
    .map(([name, share]) => ({ name, ...share }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function leadTimeOf(tested: readonly Seen[]): BacktestResult['leadTime'] {
  const days = tested
    .flatMap(({ known, harm }) => (harm === undefined ? [] : [daysBetween(known, harm)]))
    .sort((a, b) => a - b);
  return { withHarm: days.length, medianDays: days[Math.floor((days.length - 1) / 2)] ?? null };
}
