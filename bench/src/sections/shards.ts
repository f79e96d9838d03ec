/** What a second process is worth: the same log judged from its first event by one, and by two. */
import type { CaughtUp } from '../judging/watching';
import { withLog } from '../judging/with-log';
import { rowOf, single, type Bench, type Measured, type Row, type Section } from '../section';

const eventsOf = ({ quick }: Pick<Bench, 'quick'>): number => (quick ? 10_000 : 200_000);

async function run(bench: Bench): Promise<Measured> {
  const events = eventsOf(bench);
  const one = await judged(bench, events, 1);
  const two = await judged(bench, events, 2);
  const gain = one.caughtUp.seconds / two.caughtUp.seconds;
  return {
    rows: [
      one.row,
      { ...two.row, figures: `${two.row.figures ?? ''}, ${gain.toFixed(2)} × as fast` },
    ],
    ceilings: [...one.ceilings, ...two.ceilings],
  };
}

async function judged(
  bench: Bench,
  events: number,
  processes: number,
): Promise<Readonly<{ row: Row; ceilings: readonly number[]; caughtUp: CaughtUp }>> {
  const by = processes === 1 ? 'one process' : `${processes} processes, a shard each`;
  const name = `${events.toLocaleString('en')} events from the first by ${by}`;
  return withLog(bench, { processes }, async ({ fill, watching }) => {
    bench.step(name);
    await fill(events);
    let caughtUp: CaughtUp = { seconds: NaN, peakBytes: NaN };
    const measurement = await single(bench, name, async () => {
      caughtUp = await watching.catchUp();
      return { events, seconds: caughtUp.seconds };
    });
    const memory = `${Math.round(caughtUp.peakBytes / 2 ** 20)} MiB in all`;
    const figures = `${caughtUp.seconds.toFixed(1)} s, ${memory}`;
    return { row: { ...rowOf(measurement), figures }, ceilings: measurement.ceilings, caughtUp };
  });
}

export const shards: Section = {
  name: 'shards',
  title: 'Scaling out: shards judged by processes of their own, beside PostgreSQL on two cores',
  steps: () => 2,
  run,
};
