/** Every metric that the apps register, and what rules record of them. */
import { createFeedMetrics } from '@apps/intake/src/completeness/feed-metrics';
import { createKafkaMetrics } from '@apps/intake/src/kafka/kafka-metrics';
import { createIntakeMetrics } from '@apps/intake/src/metrics';
import { createHttpMetrics, createSystemMetrics } from '@apps/tocsin/src/system-metrics';
import { createWatchMetrics } from '@apps/watch/src/metrics';
import type { EventStore } from '@tocsin/event-store';
import { createReadModelSource } from '@tocsin/read-models';
import { Pool } from 'pg';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { parsePromQl } from './promql';
import { rulesIn } from './rules';

export type Metric = Readonly<{ counts: boolean; labels: ReadonlySet<string> }>;
type Registered = Readonly<{ name: string; type: string; labelNames?: readonly string[] }>;

/** By the name that PromQL uses. */
export function knownMetrics(): ReadonlyMap<string, Metric> {
  const known = new Map(registered().flatMap(seriesOf));
  known.set('up', { counts: false, labels: ofEveryTarget });
  for (const { record, expr } of rulesIn('recording.yml'))
    if (record !== undefined) known.set(record, { counts: false, labels: labelsLeft(expr) });
  return known;
}

function registered(): readonly Registered[] {
  const registry = new Registry();
  // Neither is asked anything as long as nobody reads the figures.
  const pool = new Pool();
  const store = {} as EventStore;
  collectDefaultMetrics({ register: registry });
  createIntakeMetrics(registry);
  createKafkaMetrics(registry);
  createFeedMetrics({ registry, readModels: createReadModelSource('postgres://nobody') });
  createWatchMetrics({ registry, pool, store });
  createSystemMetrics({ registry, pool, version: '0', isReady: () => Promise.resolve(true) });
  createHttpMetrics(registry);
  // Its types leave out the names of the labels.
  return registry.getMetricsAsArray() as unknown as readonly Registered[];
}

const ofEveryTarget: ReadonlySet<string> = new Set(['job', 'instance']);

function seriesOf({ name, type, labelNames = [] }: Registered): readonly [string, Metric][] {
  const labels = new Set([...labelNames, ...ofEveryTarget]);
  if (type !== 'histogram') return [[name, { counts: type === 'counter', labels }]];
  const counts = true;
  return [
    [`${name}_bucket`, { counts, labels: new Set([...labels, 'le']) }],
    [`${name}_sum`, { counts, labels }],
    [`${name}_count`, { counts, labels }],
  ];
}

const labelsLeft = (expression: string): ReadonlySet<string> =>
  new Set(parsePromQl(expression).grouped);
