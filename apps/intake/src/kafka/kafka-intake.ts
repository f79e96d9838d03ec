/**
 * Intake from Kafka: a consumer for each feed that has topics, as they are registered and revoked,
 * each in a group of its own (`<prefix>.<feed>`) that processes share.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Registry } from 'prom-client';
import type { Intake } from '../intake';
import type { KafkaFeed } from './kafka-feed';
import { createKafkaMetrics } from './kafka-metrics';
import type { KafkaConnection } from './kafka-port';
import { kafkajsClient } from './kafkajs-client';
import { runFeed, type KafkaLog, type RunningFeed } from './run-feed';
import { writeStandings } from './write-standing';

export type KafkaIntakeOptions = Readonly<{
  intake: Intake;
  connection: KafkaConnection;
  groupPrefix: string;
  metrics: Registry;
  log: KafkaLog;
  /** A consumer silent for so long is given up by its group; 30 s unless told otherwise. */
  sessionTimeoutMs?: number;
  /** How often feeds are looked up and lag is measured; 5 s unless told otherwise. */
  lookEveryMs?: number;
}>;

export type KafkaIntake = Readonly<{
  /** Leaves all groups, when what was fetched is durable. */
  close: () => Promise<void>;
}>;

/** Never fails: brokers that are away are waited for. */
export function startKafkaIntake(options: KafkaIntakeOptions): KafkaIntake {
  const { intake, connection, log, sessionTimeoutMs = 30_000, lookEveryMs = 5_000 } = options;
  const client = kafkajsClient({
    connection,
    sessionTimeoutMs,
    onNote: (message, detail) => {
      log.debug({ ...detail }, message);
    },
  });
  const figuresOf = createKafkaMetrics(options.metrics);
  const running = new Map<string, RunningFeed>();
  const begin = (feed: KafkaFeed): void => {
    const { name } = feed.principal;
    const started = runFeed(feed, {
      client,
      host: intake.host,
      mappingOf: intake.mappingOf,
      group: `${options.groupPrefix}.${name}`,
      pulse: { silentMs: 3 * sessionTimeoutMs, joinsMax: 10, windowMs: 4 * sessionTimeoutMs },
      figures: figuresOf(name, feed.topics),
      log,
    });
    running.set(name, started);
  };
  const look = async (): Promise<void> => {
    const feeds = await intake.feeds.onKafka();
    for (const { feed, close } of [...running.values()]) {
      if (feeds.some((known) => isSame(known, feed))) continue;
      running.delete(feed.principal.name);
      await close();
    }
    for (const feed of feeds) if (!running.has(feed.principal.name)) begin(feed);
  };
  const instance = `${hostname()}/${randomUUID().slice(0, 8)}`;
  const round = async (): Promise<void> => {
    await look();
    // Brokers that do not answer keep nobody from hearing how the feeds stand.
    const measured = Promise.all([...running.values()].map(({ measure }) => measure()));
    await Promise.race([measured, wait(lookEveryMs, undefined, { ref: false })]);
    const standings = [...running.values()].map(({ standing }) => standing());
    await writeStandings(intake.pool, instance, standings);
  };
  const repeating = repeat(round, {
    everyMs: lookEveryMs,
    onError: (err) => {
      log.warn({ err }, 'feeds on kafka could not be looked up');
    },
  });
  return {
    close: async () => {
      await repeating.stop();
      await Promise.all([...running.values()].map(({ close }) => close()));
      await writeStandings(intake.pool, instance, []).catch(() => undefined);
    },
  };
}

const isSame = (a: KafkaFeed, b: KafkaFeed): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One round after the other, until stopped. */
function repeat(
  round: () => Promise<void>,
  { everyMs, onError }: Readonly<{ everyMs: number; onError: (error: unknown) => void }>,
) {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let underWay: Promise<void> = Promise.resolve();
  const next = (): void => {
    underWay = round()
      .catch(onError)
      .then(() => {
        if (!stopped) timer = setTimeout(next, everyMs);
      });
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
