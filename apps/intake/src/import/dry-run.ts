/**
 * A dry run: every check is made, and what the log has already, or what stands in the files twice,
 * is told from what is new. Nothing is recorded, quarantined or counted. It goes on without the log
 * where that cannot be reached, and says so.
 */
import {
  assertRecordable,
  type Appended,
  eventIdOf,
  type EventStore,
  type EventToAppend,
} from '@tocsin/event-store';
import { hash } from 'node:crypto';
import { noDeliveries } from '../deliveries/delivery-book';
import type { RecalledAmong } from '../deliveries/recalled-among';
import { defaultLimits } from '../pipeline/limits';
import type { IngestHost } from '../pipeline/take-batch';

export type LogToAsk = Pick<EventStore, 'findAll' | 'readPositions'>;

type Reached = Readonly<{
  log: LogToAsk;
  host: Pick<IngestHost, 'recalledAmong' | 'limits' | 'now'>;
}>;

export type Rehearsal = Readonly<{
  host: IngestHost;
  /** What the figures must not be believed to say, in a sentence each. */
  caveats: () => readonly string[];
}>;

/** `reached`: the intake of the log, or why there is none. */
export function rehearse(reached: Reached | string): Rehearsal {
  const asking = createAsking(reached);
  const earlier = createEarlier();
  const { recalledAmong, limits, now } =
    typeof reached === 'string'
      ? { recalledAmong: nothingRecalled, limits: defaultLimits, now: Date.now }
      : reached.host;
  const append = async (events: readonly EventToAppend[]): Promise<readonly Appended[]> => {
    events.forEach(assertRecordable);
    // At once, before anything is waited for: in the order of the files.
    const withinFiles = events.map(earlier.note);
    const found = await asking.ask((log) => log.findAll(events), []);
    const known = new Map(found.map((event) => [event.eventId, event]));
    return events.map(({ source, id, payload }, index): Appended => {
      const there = known.get(eventIdOf(source, id));
      if (!there) return { outcome: withinFiles[index] ?? 'recorded', position: 0 };
      const outcome = there.payload === payload ? 'duplicate' : 'conflicting-duplicate';
      return { outcome, position: there.position };
    });
  };
  return {
    host: {
      log: { append, readPositions: (at) => asking.ask((log) => log.readPositions(at), []) },
      recalledAmong: (at) => asking.ask(() => recalledAmong(at), new Set<number>()),
      quarantine: () => Promise.resolve(),
      settle: () => Promise.resolve(),
      noteActivity: () => undefined,
      deliveries: noDeliveries,
      metrics: { timeBatch: () => () => undefined, timeAppend: () => () => undefined },
      limits,
      now,
    },
    caveats: () => [...asking.caveats(), ...earlier.caveats()],
  };
}

const nothingRecalled: RecalledAmong = () => Promise.resolve(new Set());

/** Asks the log until it does not answer. */
function createAsking(reached: Reached | string) {
  let trouble = typeof reached === 'string' ? reached : undefined;
  return {
    ask: async <T>(question: (log: LogToAsk) => Promise<T>, otherwise: T): Promise<T> => {
      if (typeof reached === 'string' || trouble !== undefined) return otherwise;
      try {
        return await question(reached.log);
      } catch (error) {
        trouble ??= error instanceof Error ? error.message : String(error);
        return otherwise;
      }
    },
    caveats: () =>
      trouble === undefined
        ? []
        : [
            `Not, or not wholly, compared with the log, so that what it has may count as new: ${trouble}`,
          ],
  };
}

/** So many names at least are remembered, and twice as many at most: about 100 MB. */
const rememberedMin = 250_000;

/** What stood further up in the files. */
function createEarlier() {
  let young = new Map<string, string>();
  let old = new Map<string, string>();
  let hasForgotten = false;
  return {
    note: ({ source, id, payload }: EventToAppend): Appended['outcome'] => {
      const name = eventIdOf(source, id);
      const content = hash('sha256', inOneOrder(payload), 'base64');
      const known = young.get(name) ?? old.get(name);
      if (known !== undefined) return known === content ? 'duplicate' : 'conflicting-duplicate';
      if (young.size >= rememberedMin) {
        hasForgotten ||= old.size > 0;
        old = young;
        young = new Map();
      }
      young.set(name, content);
      return 'recorded';
    },
    caveats: () =>
      hasForgotten
        ? [
            `Repeats within the files were looked for ${String(rememberedMin)} events back at least, no further.`,
          ]
        : [],
  };
}

/** Order of keys and spaces between them are no content. */
const inOneOrder = (payload: string): string =>
  JSON.stringify(JSON.parse(payload), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
