/** Does an event cost more when the log is long? Appends in windows at several sizes of the log. */
import type { EventToAppend } from '@tocsin/event-store';
import { createPostgresEventStore, migrate } from '@tocsin/event-store-postgres';
import { generateEvents } from '../events/generate-events';
import type { Measurement } from '../duel';
import { median } from '../quantiles';
import { rowOf, single, type Bench, type Measured, type Row, type Section } from '../section';

const batch = 2_000;
const windowEvents = 40_000;
const windowsPerSize = 3;

const sizes = ({ large }: Pick<Bench, 'large'>): readonly number[] =>
  large ? [100_000, 1_000_000, 10_000_000] : [100_000, 1_000_000];

async function run(bench: Bench): Promise<Measured> {
  const url = await bench.postgres.freshDatabase('growing');
  await migrate(url);
  const store = await createPostgresEventStore({ connectionString: url });
  const supply = generateEvents(2);
  const take = (): readonly EventToAppend[] =>
    Array.from({ length: batch }, () => supply.next().value);
  const grow = async (batches: readonly (readonly EventToAppend[])[]): Promise<void> => {
    for (const events of batches) await store.append(events);
  };
  const measured: { size: number; measurement: Measurement }[] = [];
  try {
    for (const size of sizes(bench)) {
      bench.step(`growing to ${size.toLocaleString('en')}`);
      for (let head = await store.head(); head < size; head += batch) await grow([take()]);
      for (let n = 0; n < windowsPerSize; n++) {
        const batches = Array.from({ length: windowEvents / batch }, take);
        const name = `append, batches of ${batch}, after ${size.toLocaleString('en')} events`;
        const measurement = await single(bench, name, async () => {
          const started = performance.now();
          await grow(batches);
          return { events: windowEvents, seconds: (performance.now() - started) / 1_000 };
        });
        measured.push({ size, measurement });
      }
    }
  } finally {
    await store.close();
    await bench.postgres.dropDatabase('growing');
  }
  return {
    rows: rowsOf(measured, sizes(bench)),
    ceilings: measured.flatMap(({ measurement }) => measurement.ceilings),
  };
}

function rowsOf(
  all: readonly Readonly<{ size: number; measurement: Measurement }>[],
  wanted: readonly number[],
): readonly Row[] {
  let costAtFirst: number | undefined;
  return wanted.flatMap((size): readonly Row[] => {
    const windows = all.filter((each) => each.size === size).map(({ measurement }) => measurement);
    const [first] = windows;
    if (!first) return [];
    const ratios = windows.flatMap((each) => each.ratios);
    const perSecond = windows.flatMap((each) => each.perSecond);
    const cost = 1 / median(ratios);
    const row = rowOf({ ...first, ratios, perSecond });
    if (costAtFirst === undefined) {
      costAtFirst = cost;
      return [row];
    }
    const more = cost / costAtFirst;
    const target = { text: 'an event costs ≤ 1.25 × as much', met: more <= 1.25 };
    return [{ ...row, figures: `costs ${more.toFixed(2)} ×`, target }];
  });
}

export const growth: Section = {
  name: 'growth',
  title: 'Growing: the cost of an event in a longer log',
  steps: (bench) => sizes(bench).length,
  skip: ({ quick }) => (quick ? 'takes too long for --quick.' : undefined),
  run,
};
