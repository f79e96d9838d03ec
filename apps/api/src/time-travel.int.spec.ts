/**
 * Time travel. One system lives through the days: it is told each fact when it is known, and asked
 * on some evenings. Another is told everything at once, years later and in no order. Asked what was
 * known on those evenings (`asOf`) it must answer what the first one answered then; and so must the
 * first one itself, when the years have passed.
 *
 * Compared is the whole answer of every endpoint that takes `asOf`, but for what the second system
 * cannot share, since it says when and where the log was told: positions (`position`, `event` of an
 * edge), `recorded`, `raisedAt`, the history of an alert; for `asOf` itself, which only the later
 * answers carry; and for the order within a list.
 */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { businessDateOf, instantOf, isPartyId, type BusinessDate } from '@tocsin/credit-events';
import type { EventToAppend } from '@tocsin/event-store';
import { catalogue, type Story } from '@tocsin/warning-signs';
import { meddled } from '../../../test/meddled';
import {
  answersOf,
  asking,
  startSystem,
  without,
  type Asked,
  type SystemInTime,
} from '../../../test/system-in-time';
import { toldApart } from '../../../test/told-apart';
import { shuffled, town } from '../../../test/watch-town';

jest.setTimeout(600_000);

const lastDay = '2027-05-31' as BusinessDate;
const leftOut = new Set('position event recorded raisedAt history asOf'.split(' '));

type Told = Readonly<{ event: EventToAppend; day: BusinessDate }>;
type Evening = Readonly<{ day: BusinessDate; asked: Asked; answers: Record<string, unknown> }>;

/** The day from which on an event could be told: it had happened, and was known. */
const tellable = (event: EventToAppend): Told => {
  const at = Math.max(instantOf(event.time), instantOf(event.known ?? event.time));
  return { event, day: businessDateOf(at) };
};

/** So many of them, evenly spread, the last one included. */
const some = <Item>(all: readonly Item[], count: number): readonly Item[] =>
  all.filter(
    (_, nr) => Math.floor(((nr + 1) * count) / all.length) > Math.floor((nr * count) / all.length),
  );

async function livedThrough(
  system: SystemInTime,
  told: readonly Told[],
  days: readonly BusinessDate[],
): Promise<readonly Evening[]> {
  const keys = told.flatMap(({ event }) => event.keys.filter(isPartyId));
  const parties = some([...new Set(keys)].toSorted(), 12);
  const lived: Evening[] = [];
  let before = '';
  for (const day of days) {
    const news = told.filter((one) => one.day > before && one.day <= day);
    await system.tell(
      news.map(({ event }) => event),
      day,
    );
    system.lateOn(day);
    const alerts = (await asking(system.api, undefined).all('/api/alerts?')) as { id: string }[];
    const asked: Asked = {
      parties,
      alerts: some(alerts.map(({ id }) => id).toSorted(), 25),
      months: ['2018-01', day.slice(0, 7)],
    };
    lived.push({ day, asked, answers: await answersOf(system, asked) });
    before = day;
  }
  return lived;
}

/** What is declared for everybody changes what everybody's absences and numbers mean. */
const isForAll = ({ given }: Story) =>
  given.some(({ type }) => type === 'feed.complete' || type.startsWith('sign.'));
const stories = catalogue
  .flatMap(({ stories: of }) => of.filter((story, nr) => nr === 0 || isForAll(story)))
  .flatMap((story, nr) => toldApart(story, String(1000 + nr)));

describe.each([
  ['the town', town(), 5],
  ['the town, learnt of late and mended', meddled(town(), 1), 6],
  ['stories of all signs, learnt of late and mended', meddled(stories, 2), 5],
])('%s', (_, events, evenings) => {
  const told = events.map(tellable);
  const days = some([...new Set(told.map(({ day }) => day))].toSorted(), evenings);
  let lived: readonly Evening[];
  let system: SystemInTime;
  let backfilled: SystemInTime;

  beforeAll(async () => {
    system = await startSystem();
    lived = await livedThrough(system, told, days);
    await system.tell([], lastDay);
    backfilled = await startSystem();
    await backfilled.tell(shuffled(events, 7), lastDay);
  });
  afterAll(async () => {
    await system.close();
    await backfilled.close();
  });

  it.each(days)('as of %s', async (day) => {
    const evening = lived.find((one) => one.day === day);
    if (!evening) throw new Error('Nobody asked on that evening.');
    const expected = without(leftOut, evening.answers);
    const asked = { ...evening.asked, asOf: day };
    expect(without(leftOut, await answersOf(backfilled, asked))).toEqual(expected);
    expect(without(leftOut, await answersOf(system, asked))).toEqual(expected);
  });

  it('were evenings that saw something, each something else', () => {
    const seen = lived.map(({ answers }) => JSON.stringify(without(leftOut, answers)));
    expect(new Set(seen).size).toBe(days.length);
    expect(lived.at(-1)?.answers['alerts ']).not.toEqual([]);
  });
});
