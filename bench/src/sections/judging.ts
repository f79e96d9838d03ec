/**
 * Judging: every sign of the catalogue over the same events, with obligor states, alerts appended
 * to the log, rows of alerts, checkpoints, deadlines and the calendar. Live: on top of what is
 * known already. Rebuilt: everything from the first event on.
 */
import type { Measurement } from '../duel';
import type { CaughtUp } from '../judging/watching';
import { withLog } from '../judging/with-log';
import { rowOf, single, type Bench, type Measured, type Section } from '../section';

const oneGiB = 2 ** 30;

const planOf = ({ quick }: Pick<Bench, 'quick'>) =>
  quick
    ? { known: 10_000, live: 10_000, windows: 2, rebuilt: 20_000 }
    : { known: 100_000, live: 40_000, windows: 5, rebuilt: 1_000_000 };

async function runLive(bench: Bench): Promise<Measured> {
  const { known, live, windows } = planOf(bench);
  const name = `judging ${live.toLocaleString('en')} events after ${known.toLocaleString('en')}`;
  const all = await withLog(bench, {}, async ({ fill, watching }) => {
    bench.step('judging what went before');
    await fill(known);
    await watching.catchUp();
    const measured: Measurement[] = [];
    for (let n = 0; n < windows; n++) {
      bench.step(name);
      await fill(live);
      measured.push(
        await single(bench, name, async () => {
          const { seconds } = await watching.catchUp();
          return { events: live, seconds };
        }),
      );
    }
    return measured;
  });
  const ratios = all.flatMap((each) => each.ratios);
  const perSecond = all.flatMap((each) => each.perSecond);
  const ceilings = all.flatMap((each) => each.ceilings);
  return { rows: [rowOf({ name, ratios, perSecond, ceilings, figures: {} }, 0.8)], ceilings };
}

async function runRebuild(bench: Bench): Promise<Measured> {
  const { rebuilt } = planOf(bench);
  const name = `everything from the first of ${rebuilt.toLocaleString('en')} events`;
  return withLog(bench, {}, async ({ fill, watching }) => {
    bench.step(`recording ${rebuilt.toLocaleString('en')} events`);
    await fill(rebuilt);
    bench.step(name);
    const done: CaughtUp[] = [];
    const measurement = await single(bench, name, async () => {
      const caughtUp = await watching.catchUp();
      done.push(caughtUp);
      return { events: rebuilt, seconds: caughtUp.seconds };
    });
    const row = rowOf(measurement, 0.8);
    const [{ seconds, peakBytes } = { seconds: NaN, peakBytes: NaN }] = done;
    const met = row.target?.met === true && peakBytes <= oneGiB;
    const memory = `${Math.round(peakBytes / 2 ** 20)} MiB`;
    return {
      rows: [
        {
          ...row,
          figures: `${seconds.toFixed(1)} s, peak memory ${memory}`,
          target: { text: '≥ 0.80 C, ≤ 1 GiB', met },
        },
      ],
      ceilings: measurement.ceilings,
    };
  });
}

export const live: Section = {
  name: 'judging',
  title: 'Judging as events come: all signs, with states, alerts, rows and checkpoints',
  steps: (bench) => planOf(bench).windows + 1,
  run: runLive,
};

export const rebuild: Section = {
  name: 'rebuild',
  title: 'Judging everything anew: states, alerts and rows from an untouched log',
  steps: () => 2,
  run: runRebuild,
};
