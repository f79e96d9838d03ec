/** Durable, idempotent appends at batch sizes and by many callers; Emmett and message-db beside. */
import { emmett } from '../contenders/emmett';
import { messageDb } from '../contenders/message-db';
import { rivalsAreThere } from '../contenders/rivals';
import { tocsin } from '../contenders/tocsin';
import { duel, type Contender, type Measurement } from '../duel';
import { median } from '../quantiles';
import { milliseconds, rowOf, type Bench, type Measured, type Row, type Section } from '../section';

const callersMany = 256;

function contenders(bench: Bench): readonly Contender[] {
  const batches = bench.quick ? [1, 100, 1_000, 5_000] : [1, 10, 100, 500, 1_000, 2_000, 5_000];
  const ours = [
    ...batches.map((batch) => tocsin(bench, { batch })),
    tocsin(bench, { batch: 1, callers: callersMany }),
  ];
  return rivalsAreThere() ? [...ours, ...rivals(bench)] : ours;
}

function rivals(bench: Bench): readonly Contender[] {
  if (bench.quick) return [emmett(bench, { batch: 100 }), messageDb(bench, { batch: 100 })];
  return [
    ...[1, 10, 100, 1_000].map((batch) => emmett(bench, { batch })),
    emmett(bench, { batch: 1, callers: 8 }),
    emmett(bench, { batch: 100, callers: 8 }),
    ...[1, 10, 100, 1_000].map((batch) => messageDb(bench, { batch })),
    messageDb(bench, { batch: 1, callers: 8 }),
  ];
}

async function run(bench: Bench): Promise<Measured> {
  const measured = await duel({
    contenders: contenders(bench),
    ceiling: bench.ceiling,
    rounds: bench.rounds,
    onSlice: bench.step,
  });
  return {
    rows: measured.map(rowWithTarget),
    ceilings: measured.flatMap(({ ceilings }) => ceilings),
  };
}

function rowWithTarget(measurement: Measurement): Row {
  const { name, figures } = measurement;
  const large = /^append, batches of (\d+)$/.exec(name);
  const p99 = figures['p99'] ?? [];
  const times = `p50 ${milliseconds(figures['p50'])}, p99 ${milliseconds(p99)}`;
  if (name === `append, ${callersMany} callers`) {
    const row = rowOf(measurement);
    const met = (row.ratio?.median ?? 0) >= 0.7 && median(p99) <= 30;
    return { ...row, figures: times, target: { text: '≥ 0.70 C, p99 ≤ 30 ms', met } };
  }
  const target = large && Number(large[1]) >= 500 ? 1 : undefined;
  return { ...rowOf(measurement, target), figures: times };
}

export const append: Section = {
  name: 'append',
  title: 'Appending: durable, idempotent, one process',
  steps: (bench) => contenders(bench).length * bench.rounds,
  run,
};
