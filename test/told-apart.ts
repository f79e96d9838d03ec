/** Stories of the catalogue side by side in one log, none meeting another. */
import type { Story } from '@tocsin/warning-signs';
import { told } from './watch-stage';

const sharedIds = new Set(
  'collateral case seizure execution bankruptcy restructuring area'.split(' '),
);

/** The same story among parties, things and cases of its own. */
function apart(value: unknown, nr: string, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => apart(one, nr, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([k, one]) => [k, apart(one, nr, k)]));
  if (typeof value !== 'string') return value;
  if (/^[XP]-/.test(value)) return `${value}${nr}`;
  if (key === 'region') return regionOf(value, nr);
  return sharedIds.has(key) ? `${value}-${nr}` : value;
}

/** Prefectures of its own, whichever the story names. */
const regionOf = (region: string, nr: string): string =>
  `${String(10 + (Number(nr) % 90))}${region.slice(2)}`;

const named = (nr: string, line: number) => `s${nr}-${line}`;

/** The events of a story, among parties, things and cases of its own; `nr` has four digits. */
export function toldApart(story: Story, nr: string) {
  return story.given.map((line, index) =>
    told({
      type: line.type,
      id: named(nr, index + 1),
      time: line.time,
      known: line.known,
      source: line.source === '/tocsin' ? line.source : `${line.source}/${nr}`,
      ...(line.corrects === undefined ? {} : { corrects: named(nr, line.corrects) }),
      data:
        line.type === 'event.voided'
          ? {
              ...line.data,
              event: named(nr, Number(/\d+$/.exec((line.data as { event: string }).event)?.[0])),
            }
          : (apart(line.data, nr) as object),
    }),
  );
}
