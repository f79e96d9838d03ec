/**
 * Time travel. One system lives through the days: it is told each fact when it is known, and asked
 * now and then. Another is told everything at once, years later and in no order. Asked what was
 * known at those moments (`asOf`) it must answer what the first one answered then; and so must the
 * first one itself, when the years have passed.
 *
 * Compared is the whole answer of every endpoint that takes `asOf`, but for what the second system
 * cannot share, since it says when and where the log was told: positions (`position`, `event` of an
 * edge), `recorded`, `raisedAt`, the history of an alert; for `asOf` itself, which only the later
 * answers carry; and for the order within a list.
 */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { businessDateOf, endOfDay, instantOf, isPartyId } from '@tocsin/credit-events';
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

const atLast = new Date('2027-06-01T10:00:00+08:00');
const leftOut = new Set('position event recorded raisedAt history asOf'.split(' '));

type Told = Readonly<{ event: EventToAppend; from: number }>;
/** As `asOf` names it, and the instant meant. */
type Moment = Readonly<{ asOf: string; at: Date }>;
type Asking = Moment & Readonly<{ asked: Asked; answers: Record<string, unknown> }>;

/** The instant from which on an event can be told: it has happened, and is known. */
const tellable = (event: EventToAppend): Told => ({
  event,
  from: Math.max(instantOf(event.time), instantOf(event.known ?? event.time)),
});

/** So many of them, evenly spread, the last one included. */
const some = <Item>(all: readonly Item[], count: number): readonly Item[] =>
  all.filter(
    (_, nr) => Math.floor(((nr + 1) * count) / all.length) > Math.floor((nr * count) / all.length),
  );

/** Days on which something became known, evenly spread: their ends, and every third one's noon. */
function momentsOf(told: readonly Told[], count: number): readonly Moment[] {
  const days = some([...new Set(told.map(({ from }) => businessDateOf(from)))].toSorted(), count);
  return days.map((day, nr) => {
    const noon = `${day}T12:00:00+08:00`;
    if (nr % 3 === 1) return { asOf: noon, at: new Date(noon) };
    return { asOf: day, at: new Date(endOfDay(day)) };
  });
}

/** What can be told after one moment and by another. */
const news = (told: readonly Told[], after: Date | undefined, by: Date) =>
  told
    .filter(({ from }) => from <= by.getTime() && (!after || from > after.getTime()))
    .map(({ event }) => event);

async function livedThrough(
  system: SystemInTime,
  told: readonly Told[],
  moments: readonly Moment[],
): Promise<readonly Asking[]> {
  const keys = told.flatMap(({ event }) => event.keys.filter(isPartyId));
  const parties = some([...new Set(keys)].toSorted(), 8);
  const lived: Asking[] = [];
  for (const moment of moments) {
    const { at } = moment;
    await system.tell(news(told, lived.at(-1)?.at, at), at);
    system.goTo(at);
    const alerts = (await asking(system.api, undefined).all('/api/alerts?')) as { id: string }[];
    const asked: Asked = {
      parties,
      alerts: some(alerts.map(({ id }) => id).toSorted(), 12),
      months: ['2018-01', businessDateOf(at).slice(0, 7)],
    };
    lived.push({ ...moment, asked, answers: await answersOf(system, asked) });
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
])('%s', (_, events, count) => {
  const told = events.map(tellable);
  const moments = momentsOf(told, count);
  let lived: readonly Asking[];
  let system: SystemInTime;
  let backfilled: SystemInTime;

  beforeAll(async () => {
    system = await startSystem();
    lived = await livedThrough(system, told, moments);
    await system.tell([], atLast);
    backfilled = await startSystem();
    await backfilled.tell(shuffled(events, 7), atLast);
  });
  afterAll(async () => {
    await system.close();
    await backfilled.close();
  });

  it.each(moments.map(({ asOf }) => asOf))('as of %s', async (asOf) => {
    const then = lived.find((one) => one.asOf === asOf);
    if (!then) throw new Error('Nobody asked then.');
    const expected = without(leftOut, then.answers);
    const asked = { ...then.asked, asOf };
    expect(without(leftOut, await answersOf(backfilled, asked))).toEqual(expected);
    expect(without(leftOut, await answersOf(system, asked))).toEqual(expected);
  });

  it('saw something, and each time something else', () => {
    const seen = lived.map(({ answers }) => JSON.stringify(without(leftOut, answers)));
    expect(new Set(seen).size).toBe(moments.length);
    expect(lived.at(-1)?.answers['alerts ']).not.toEqual([]);
  });
});

/** Only in a system that lived through it is there anything that people did, or that was withdrawn. */
describe('what people did, and what was withdrawn', () => {
  const told = meddled([...town(), ...stories.slice(0, 120)], 3).map(tellable);
  const moments = momentsOf(told, 8);
  /** The first instant after: alerts are raised in it. */
  const after = ({ at }: Moment) => new Date(at.getTime() + 1).toISOString();
  let system: SystemInTime;
  const seen = new Map<string, unknown>();

  /** All alerts, in whatever status, with everything that is shown of them. */
  const alertsOf = async (asOf?: string) => {
    const ask = asking(system.api, asOf);
    const every = await ask.all(
      '/api/alerts?status=open,acknowledged,disseminated,confirmed,dismissed,closed,withdrawn',
    );
    const ids = every.map((one) => (one as { id: string }).id).toSorted();
    return Promise.all(ids.map((id) => ask.one(`/api/alerts/${id}?`)));
  };
  const decide = async (nr: number) => {
    const alerts = await asking(system.api, undefined).all('/api/alerts?');
    for (const [at, one] of alerts.entries()) {
      const [command, body] = commands[(nr + at) % commands.length] ?? ['note', {}];
      const { id } = one as { id: string };
      await system.api.post(`/api/alerts/${id}/${command}`, body);
    }
  };

  beforeAll(async () => {
    system = await startSystem();
    for (const [nr, moment] of moments.entries()) {
      const { at } = moment;
      await system.tell(news(told, moments[nr - 1]?.at, at), at);
      await decide(nr);
      await system.tell([], at);
      seen.set(moment.asOf, await alertsOf());
    }
    await system.tell([], atLast);
  });
  afterAll(() => system.close());

  it.each(moments)('as of $asOf', async (moment) => {
    const by = after(moment);
    const then = (await alertsOf(by)) as { raisedAt: string; status: string }[];
    // What was known and unknown again between two moments was never raised here by then.
    const raised = then.filter(
      ({ raisedAt, status }) => status !== 'withdrawn' || instantOf(raisedAt) <= instantOf(by),
    );
    expect(raised).toEqual(seen.get(moment.asOf));
  });

  it('was something of each', () => {
    const statuses = [...seen.values()].flatMap((alerts) =>
      (alerts as { status: string }[]).map(({ status }) => status),
    );
    expect(statuses).toEqual(
      expect.arrayContaining(['open', 'acknowledged', 'confirmed', 'dismissed', 'withdrawn']),
    );
  });
});

/** Some are refused, because of the status; that is for others to test. */
const commands: readonly (readonly [string, object])[] = [
  ['acknowledge', { note: '已阅' }],
  ['assign', { to: 'desk-33' }],
  ['confirm', { reason: 'seen on site' }],
  ['dismiss', { reason: 'declared by letter' }],
  ['note', { note: 'called' }],
  ['reopen', { reason: 'new papers' }],
  ['close', { reason: 'settled' }],
];
