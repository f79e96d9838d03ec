/** What was tested beside what is live, alert by alert: pure. */
import { daysBetween, type BusinessDate } from '@tocsin/credit-events';
import { groupBy } from '../judge/group-by';
import type { Seen } from './seen';

/**
 * An alert that there is in only one of the two, or that begins on another day. What is gained and
 * what has moved is as it was tested; of what has moved `alert` is the live one.
 */
export type Change = Seen &
  Readonly<{
    change: 'gained' | 'lost' | 'earlier' | 'later';
    /** Of what has moved: when the live one began, and how many days later the tested one did. */
    liveSince?: BusinessDate;
    days?: number;
  }>;

/** How many alerts a bank, a region or a month would have had. */
export type Share = Readonly<{
  name: string;
  live: number;
  tested: number;
  gained: number;
  lost: number;
}>;

/** Days from the day on which an alert could be known to the subject's next harm. */
export type LeadTime = Readonly<{ withHarm: number; medianDays?: number }>;

export type Comparison = Readonly<{
  counts: Readonly<
    Record<'live' | 'tested' | 'same' | 'gained' | 'lost' | 'earlier' | 'later', number>
  >;
  /** In order of their beginning. */
  changes: readonly Change[];
  byBank: readonly Share[];
  byRegion: readonly Share[];
  /** By month of the beginning. */
  workload: readonly Share[];
  leadTime: Readonly<{ live: LeadTime; tested: LeadTime }>;
}>;

type Compared = Readonly<{
  live: readonly Seen[];
  tested: readonly Seen[];
  /** The days on which a subject came to harm, in order. */
  harms: ReadonlyMap<string, readonly BusinessDate[]>;
  /** What is asked about; of what has moved it is enough that one of the two lies within. */
  within: (seen: Seen) => boolean;
}>;

/** Days within which two beginnings are taken for the same matter. */
const sameMatterDays = 180;

export function compared({ live: all, tested: allTested, harms, within }: Compared): Comparison {
  const pairing = paired(all, allTested);
  const live = all.filter(within);
  const tested = allTested.filter(within);
  const gained = pairing.gained.filter(within);
  const lost = pairing.lost.filter(within);
  const pairs = pairing.pairs.filter((pair) => pair.some(within));
  const moved = pairs.filter(([before, now]) => before.since !== now.since).map(movedIn);
  const number = (change: Change['change']) => moved.filter((one) => one.change === change).length;
  const sharesBy = (names: (seen: Seen) => readonly string[]) =>
    shares({ live, tested, gained, lost }, names);
  return {
    counts: {
      live: live.length,
      tested: tested.length,
      same: pairs.length - moved.length,
      gained: gained.length,
      lost: lost.length,
      earlier: number('earlier'),
      later: number('later'),
    },
    changes: [
      ...gained.map((seen): Change => ({ ...seen, change: 'gained' })),
      ...lost.map((seen): Change => ({ ...seen, change: 'lost' })),
      ...moved,
    ].sort(inOrder),
    byBank: sharesBy(({ banks }) => banks),
    byRegion: sharesBy(({ region }) => [region ?? '']),
    workload: sharesBy(({ since }) => [since.slice(0, 7)]),
    leadTime: { live: leadTimeOf(live, harms), tested: leadTimeOf(tested, harms) },
  };
}

function movedIn([before, now]: Pair): Change {
  const days = daysBetween(before.since, now.since);
  const change = days < 0 ? 'earlier' : 'later';
  return { ...now, alert: before.alert, change, liveSince: before.since, days };
}

const inOrder = (a: Seen, b: Seen): number =>
  a.since === b.since ? (a.alert < b.alert ? -1 : 1) : a.since < b.since ? -1 : 1;

const keyOf = ({ subject, object }: Seen): string => `${subject.id} ${object?.id ?? ''}`;

type Pair = readonly [before: Seen, now: Seen];

/** Equal beginnings first; what is left over is paired by nearness, each once. */
function paired(live: readonly Seen[], tested: readonly Seen[]) {
  const left = new Set(live);
  const pairs: Pair[] = [];
  const ofKey = groupBy(live, keyOf);
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
  const unpaired = tested.filter((now) => !take(now, 0));
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

function leadTimeOf(seen: readonly Seen[], harms: Compared['harms']): LeadTime {
  const days = seen
    .flatMap(({ subject, since, known }) => {
      const harm = harms.get(subject.id)?.find((day) => day >= since);
      return harm === undefined ? [] : [daysBetween(known, harm)];
    })
    .sort((a, b) => a - b);
  const medianDays = days[Math.floor((days.length - 1) / 2)];
  return { withHarm: days.length, ...(medianDays !== undefined && { medianDays }) };
}
