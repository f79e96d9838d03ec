/**
 * A history as folds need it: everything recorded under its keys, or of some types, and everything
 * that voids or corrects any of it, to any depth.
 */
import type { CreditEvent } from '@tocsin/credit-events';
import { readEvent } from '@tocsin/credit-events';
import type { KnownEvents, RecordedEvent } from '@tocsin/event-store';

const pageSize = 1000;
const keysMax = 500;

export async function readWholeHistory(
  store: KnownEvents,
  keys: readonly string[],
  types?: readonly string[],
): Promise<readonly CreditEvent[]> {
  const events = new Map<number, CreditEvent>();
  let asked = keys;
  let narrowed = types;
  while (asked.length > 0) {
    const found = (await readEverything(store, asked, narrowed))
      .filter(({ position }) => !events.has(position))
      .map(readEvent)
      .filter((event) => event !== undefined);
    for (const event of found) events.set(event.ref, event);
    asked = found.map(amendmentKey);
    narrowed = undefined;
  }
  return [...events.values()];
}

/** Under this key are the events that void or correct the event. */
export const amendmentKey = ({ source, id }: Readonly<{ source: string; id: string }>): string =>
  `event:${source}|${id}`;

/** Everything under any of the keys, page by page, so that no answer of the store is too large. */
export async function readEverything(
  store: KnownEvents,
  keys: readonly string[],
  types?: readonly string[],
): Promise<readonly RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for (let from = 0; from < keys.length; from += keysMax) {
    all.push(...(await readPages(store, keys.slice(from, from + keysMax), types)));
  }
  return all;
}

async function readPages(
  store: KnownEvents,
  keys: readonly string[],
  types?: readonly string[],
): Promise<readonly RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for (;;) {
    const last = all.at(-1);
    const after = last && { time: last.time, position: last.position };
    const page = await store.readHistory(keys, {
      limit: pageSize,
      ...(after && { after }),
      ...(types && { types }),
    });
    all.push(...page);
    if (page.length < pageSize) return all;
  }
}
