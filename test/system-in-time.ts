/**
 * The log, the watch and the API as one system with a clock of its own, for the specs of time
 * travel: it is told events at chosen moments, and asked everything that takes `asOf`.
 */
import type { EventToAppend } from '@tocsin/event-store';
import { startWatch } from '@apps/watch/src/watch';
import { answered, apiUnderTest, type ApiUnderTest } from '../apps/api/src/api-under-test';

export type SystemInTime = Readonly<{
  api: ApiUnderTest;
  /** Tells the events right after a moment, and waits until all of it has been thought through. */
  tell: (events: readonly EventToAppend[], at: Date) => Promise<void>;
  /** Sets the clock. */
  goTo: (at: Date) => void;
  close: () => Promise<void>;
}>;

export async function startSystem(): Promise<SystemInTime> {
  let now = new Date('1990-01-01T00:00:00+08:00');
  const clock = () => now;
  const warnings: object[] = [];
  const note = (details: object, message: string) => void warnings.push({ ...details, message });
  const api = await apiUnderTest({ now: clock });
  const { store, pool } = api;
  const watch = startWatch({
    ...{ store, pool, now: clock, clockEveryMs: 200 },
    logger: { info: () => undefined, warn: note, error: note },
  });
  return {
    api,
    tell: async (events, at) => {
      // After the last instant of a day it is the next, and the day may be closed.
      now = new Date(at.getTime() + 1);
      await store.append(events);
      while ((await watch.processedPosition()) < (await store.head())) {
        if (warnings.length > 0) throw new Error(JSON.stringify(warnings));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    goTo: (at) => {
      now = at;
    },
    close: async () => {
      await watch.stop();
      await api.close();
    },
  };
}

/** What is asked: some alerts and parties closely, everything else as lists. */
export type Asked = Readonly<{
  asOf?: string;
  alerts: readonly string[];
  parties: readonly string[];
  /** Months of the trend, `YYYY-MM`. */
  months: readonly [string, string];
}>;

const filters = ['', 'severity=red', 'holding=false', 'region=33', 'axis=protection', 'bank=BANKA'];

export async function answersOf({ api }: SystemInTime, asked: Asked) {
  const ask = asking(api, asked.asOf);
  const all: Record<string, unknown> = {};
  for (const party of asked.parties) {
    all[`party ${party}`] = await ask.one(`/api/parties/${party}?`);
    all[`timeline ${party}`] = await ask.all(`/api/parties/${party}/timeline?`);
    all[`connections ${party}`] = await ask.one(`/api/parties/${party}/connections?depth=3`);
  }
  for (const id of asked.alerts) all[`alert ${id}`] = await ask.one(`/api/alerts/${id}?`);
  for (const filter of filters) all[`alerts ${filter}`] = await ask.all(`/api/alerts?${filter}`);
  for (const level of ['province', 'prefecture', 'county'])
    all[`regions ${level}`] = await ask.one(`/api/regions?level=${level}`);
  const [from, to] = asked.months;
  for (const code of ['13', '33', '3301'])
    all[`trend ${code}`] = await ask.one(`/api/regions/${code}/trend?from=${from}&to=${to}`);
  return all;
}

export function asking(api: ApiUnderTest, asOf: string | undefined) {
  const one = async (path: string): Promise<unknown> => {
    const then = asOf === undefined ? '' : `&asOf=${encodeURIComponent(asOf)}`;
    const { status, body } = await answered(api.get(`${path}${then}`));
    return status === 200 ? body : { status };
  };
  const all = async (path: string): Promise<readonly object[]> => {
    const items: object[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const more: string = next === '' ? '' : `&cursor=${next}`;
      const page = (await one(`${path}&limit=500${more}`)) as { items: object[]; next?: string };
      items.push(...page.items);
      next = page.next;
    }
    return items;
  };
  return { one, all };
}

/** An answer without some members, its lists in an order of their own. */
export function without(leftOut: ReadonlySet<string>, value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map((one) => without(leftOut, one))
      .map((one) => ({ one, text: JSON.stringify(one) }))
      .sort((a, b) => (a.text < b.text ? -1 : 1))
      .map(({ one }) => one);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !leftOut.has(name))
      .map(([name, one]) => [name, without(leftOut, one)]),
  );
}
