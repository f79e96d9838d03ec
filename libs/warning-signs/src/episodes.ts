/** Rising and falling edges of `holds`, and what an episode gathers while it lasts. */
import { formatYuan, type BusinessDate, type EvidenceRef, type Fen } from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import type { SignMeasure, Strength } from './define-warning-sign';
import type { Episode } from './history';
import type { Measure } from './sighting';
import { without } from './without';

/** References kept per episode and role; the earliest stay. */
const refsMax = 100;

/** What the sign shows on a day on which it holds. */
export type Shown = Readonly<{
  evidence: readonly EvidenceRef[];
  strengths: readonly Strength[];
  connections: readonly ConnectionPath[];
  measures: readonly SignMeasure[];
  daysLeft: number | undefined;
}>;

/** The episode that holds now, if one does. */
const openEpisode = (episodes: readonly Episode[]): Episode | undefined => {
  const last = episodes.at(-1);
  return last?.lapsed === undefined ? last : undefined;
};

/**
 * Episodes after a day on which the sign holds. A lapse and a return on one day are no lapse: the
 * same alert goes on.
 */
export function afterHolding(
  episodes: readonly Episode[],
  today: BusinessDate,
  seen: Readonly<{ shown: Shown; begin: () => Episode }>,
): readonly Episode[] {
  const last = episodes.at(-1);
  if (last && (last.lapsed === undefined || last.lapsed === today)) {
    const open = without(last, 'lapsed');
    // Until its first day is over, what is owed and to whom may change.
    const { exposure, banks } = last.since === today ? seen.begin() : last;
    return episodes.with(-1, strengthened({ ...open, exposure, banks }, seen.shown));
  }
  return [...episodes, strengthened(seen.begin(), seen.shown)];
}

/**
 * Episodes after a day on which the sign does not hold. What began on this very day never was: a
 * day counts as it is at its end.
 */
export function afterNotHolding(
  episodes: readonly Episode[],
  today: BusinessDate,
): readonly Episode[] {
  const open = openEpisode(episodes);
  if (!open) return episodes;
  return open.since === today
    ? episodes.slice(0, -1)
    : episodes.with(-1, { ...open, lapsed: today });
}

/** More evidence strengthens the same episode; what it once rested on stays cited. */
function strengthened(episode: Episode, shown: Shown): Episode {
  return {
    ...without(episode, 'daysLeft'),
    supports: union(episode.supports, shown.evidence),
    strengths: shown.strengths.reduce(withStrength, episode.strengths),
    connections: shown.connections.reduce(withPath, episode.connections),
    measures: shown.measures.map(written),
    ...(shown.daysLeft === undefined ? {} : { daysLeft: shown.daysLeft }),
  };
}

const union = (a: readonly EvidenceRef[], b: readonly EvidenceRef[]): readonly EvidenceRef[] =>
  [...new Set([...a, ...b])].slice(0, refsMax);

function withStrength(strengths: readonly Strength[], one: Strength): readonly Strength[] {
  const index = strengths.findIndex(({ name }) => name === one.name);
  const before = strengths[index];
  if (!before) return [...strengths, one];
  return strengths.with(index, { ...one, evidence: union(before.evidence, one.evidence) });
}

function withPath(
  paths: readonly ConnectionPath[],
  path: ConnectionPath,
): readonly ConnectionPath[] {
  const has = paths.some(({ from, to }) => from === path.from && to === path.to);
  return has ? paths : [...paths, path];
}

const written = ({ name, value, threshold, unit }: SignMeasure): Measure => ({
  name,
  value: plain(value),
  ...(threshold === undefined ? {} : { threshold: plain(threshold) }),
  ...(unit === undefined ? {} : { unit }),
});

const plain = (value: number | string | Fen): number | string =>
  typeof value === 'bigint' ? formatYuan(value) : value;
