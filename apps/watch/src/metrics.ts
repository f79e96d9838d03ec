/**
 * What Prometheus reads of the watch. Labels stay bounded: provinces, signs, names of ours. A scrape
 * that finds no database says nothing of what is asked there, and answers with the rest.
 */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Pool } from 'pg';
import type { EventStore } from '@tocsin/event-store';
import type { AlertEvent, AlertState } from '@tocsin/alerts';
import { countOpenAlerts } from '@tocsin/read-models';
import { readSubscriptions, type SubscriptionStatus } from '@tocsin/subscriptions';
import { readObligorsWatched } from './progress';

export type WatchMetrics = Readonly<{
  appended: (event: AlertEvent, state: AlertState) => void;
  /** Seconds from the recording of the deciding event to the raising of the alert. */
  latency: (seconds: number) => void;
  remove: () => void;
}>;

const prefix = 'tocsin_';
const noRegion = '00';

type Where = Readonly<{ registry: Registry; store: EventStore; pool: Pool }>;

export function createWatchMetrics({ registry, store, pool }: Where): WatchMetrics {
  const registers = [registry];
  const raised = new Counter({
    name: `${prefix}alerts_raised_total`,
    help: 'Alerts raised, by sign, severity, axis and province.',
    labelNames: ['sign', 'severity', 'axis', 'region'] as const,
    registers,
  });
  const latency = new Histogram({
    name: `${prefix}alert_latency_seconds`,
    help: 'From the recording of the deciding event to the alert.',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers,
  });
  const gauges = [
    openAlertsGauge({ registers, pool }),
    obligorsGauge({ registers, pool }),
    ...subscriptionGauges({ registers, store, pool }),
  ];
  return {
    appended: (event, { finding }) => {
      if (event.type !== 'alert.raised') return;
      const { sign, severity, axis, region } = finding;
      raised.inc({ sign, severity, axis, region: region?.slice(0, 2) ?? noRegion });
    },
    latency: (seconds) => {
      latency.observe(seconds);
    },
    remove: () => {
      for (const { name } of [...gauges, ...registryNames]) registry.removeSingleMetric(name);
    },
  };
}

const registryNames = [
  { name: `${prefix}alerts_raised_total` },
  { name: `${prefix}alert_latency_seconds` },
];

type GaugeOf = Readonly<{ registers: Registry[]; pool: Pool }>;
type Named = Readonly<{ name: string }>;

function openAlertsGauge({ registers, pool }: GaugeOf): Named {
  const name = `${prefix}alerts_open`;
  new Gauge({
    name,
    help: 'Alerts that wait for a first look, by sign, severity and province.',
    labelNames: ['sign', 'severity', 'region'] as const,
    registers,
    async collect() {
      const counts = await countOpenAlerts(pool).catch(() => []);
      this.reset();
      for (const { sign, severity, province, count } of counts)
        this.set({ sign, severity, region: province }, count);
    },
  });
  return { name };
}

function obligorsGauge({ registers, pool }: GaugeOf): Named {
  const name = `${prefix}obligors_watched`;
  new Gauge({
    name,
    help: 'Obligors with a folded history.',
    registers,
    async collect() {
      const watched = await readObligorsWatched(pool).catch(() => undefined);
      if (watched === undefined) this.remove();
      else this.set(watched);
    },
  });
  return { name };
}

/** One reading serves the three gauges of a scrape: they ask within a moment of each other. */
function subscriptionGauges({
  registers,
  store,
  pool,
}: GaugeOf & Readonly<{ store: EventStore }>): readonly Named[] {
  let reading: Promise<readonly SubscriptionStatus[]> | undefined;
  const read = () => {
    reading ??= readSubscriptions({ store, pool })
      .catch(() => [])
      .finally(() => {
        setImmediate(() => {
          reading = undefined;
        });
      });
    return reading;
  };
  const figures: readonly (readonly [string, string, (status: SubscriptionStatus) => number])[] = [
    ['position', 'Last handled position.', ({ position }) => position],
    ['lag_events', 'Events behind the head.', ({ lagEvents }) => lagEvents],
    ['lag_seconds', 'Age of the oldest event not handled.', ({ lagSeconds }) => lagSeconds],
  ];
  return figures.map(([figure, help, valueOf]) => {
    const name = `${prefix}subscription_${figure}`;
    new Gauge({
      name,
      help,
      labelNames: ['name'] as const,
      registers,
      async collect() {
        const statuses = await read();
        this.reset();
        for (const status of statuses) this.set({ name: status.name }, valueOf(status));
      },
    });
    return { name };
  });
}
