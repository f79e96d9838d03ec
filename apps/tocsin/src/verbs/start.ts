/** `tocsin start`: intake, watch and API in one process, on the embedded database by default. */
import { ApiModule } from '@apps/api/src/api.module';
import { OperationModule } from '@apps/api/src/health/operation.module';
import { createAuthenticate } from '@apps/api/src/sign-in/authenticate';
import { issueSignInCode, signInPath } from '@apps/api/src/sign-in/sign-in-codes';
import { createFeedMetrics } from '@apps/intake/src/completeness/feed-metrics';
import { startReckoning } from '@apps/intake/src/completeness/reckon';
import { createIntake, type Intake } from '@apps/intake/src/intake';
import { IntakeModule } from '@apps/intake/src/intake.module';
import { startKafkaIntake } from '@apps/intake/src/kafka/kafka-intake';
import { keepHouse } from '@apps/intake/src/quarantine/keep-house';
import { createPast } from '@apps/watch/src/past/past';
import { readProcessed } from '@apps/watch/src/progress';
import { RunningWatch, WatchModule } from '@apps/watch/src/watch.module';
import type { DynamicModule } from '@nestjs/common';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { collectDefaultMetrics } from 'prom-client';
import { adminToken } from '../admin-token';
import { backtestsBeside } from '../backtests/backtests-beside';
import type { Configuration } from '../configuration';
import { loadDemo } from '../demo/load-demo';
import { createLogger } from '../logger';
import { serve, type Served } from '../serving/serve';
import { closeAll, stopOnSignal, type Stopping } from '../stopping';
import { openSystem, type System } from '../system';
import { createSystemMetrics } from '../system-metrics';
import { projectFolder, signPagesFolder, version } from '../version';

type AppName = 'intake' | 'watch' | 'api';
type Wanted = Readonly<{
  /** Without the demo. */
  empty: boolean;
  /** Some apps, beside others elsewhere; all of them where absent. */
  only?: readonly AppName[];
}>;

const everyApp: readonly AppName[] = ['intake', 'watch', 'api'];

/** Fewer characters than this in an admin's token deserve a word. */
const shortToken = 16;

/** Resolves when everything is up; the process then stays until it is told to stop. */
export async function start(configuration: Configuration, wanted: Wanted): Promise<void> {
  const logger = createLogger(configuration.logLevel);
  const system = await openSystem(configuration, version);
  const stopping = stopOnSignal(logger, configuration.drainSeconds);
  stopping.closing.push(system.close);
  try {
    await bringUp({ system, wanted, logger, stopping });
  } catch (error) {
    await closeAll(stopping.closing);
    throw error;
  }
}

type Rising = Readonly<{
  system: System;
  wanted: Wanted;
  logger: Logger;
  stopping: Stopping;
}>;

async function bringUp({ system, wanted, logger, stopping }: Rising): Promise<void> {
  const { configuration, store, pool, readModels, metrics } = system;
  collectDefaultMetrics({ register: metrics });
  createSystemMetrics({ registry: metrics, pool, version });
  const intake = createIntake({
    store,
    pool,
    metrics,
    onError: (error) => {
      logger.warn(error);
    },
  });
  await intake.takeGauges();
  closing.push(intake.close);
  const token = adminToken(configuration);
  if (token.length < shortToken) logger.warn('The admin token is short and easily guessed.');
  const authenticate = createAuthenticate({
    pool,
    adminToken: token,
    authenticateFeed: intake.feeds.authenticate,
  });
  const modules: Record<AppName, () => DynamicModule> = {
    intake: () => IntakeModule.register({ intake, authenticate }),
    watch: () => WatchModule.register({ store, pool, metrics, logger }),
    api: () =>
      ApiModule.register({
        store,
        pool,
        readModels,
        authenticate,
        version,
        metrics,
        backtest: backtestsBeside(system),
        past: createPast({ store, pool }),
        resubmission: intake.resubmission,
        recall: intake.recall,
        mappings: intake.mappings,
        processed: { watch: () => readProcessed(pool, new Date()) },
        consoleFolder: join(projectFolder, 'dist', 'console'),
        signPagesFolder,
      }),
  };
  const served = await serve(
    wanted.only.map((app) => modules[app]()),
    { host: configuration.host, port: configuration.port, logger, metrics },
  );
  closing.push(served.close);
  if (wanted.only.includes('intake')) {
    readKafka({ system, wanted, logger, closing }, intake);
    const onError = (error: unknown) => {
      logger.warn(error);
    };
    closing.push(keepHouse(intake, { days: configuration.quarantineDays, onError }));
    createFeedMetrics({ registry: metrics, readModels });
    closing.push(startReckoning({ store, pool, logger }).stop);
  }
  if (!wanted.empty && (await store.head()) === 0) await loadDemo(intake);
  await announce(served.url, system);
}

function readKafka({ system, logger, closing }: Rising, intake: Intake): void {
  const { configuration, metrics } = system;
  if (!configuration.kafka) return;
  closing.push(startKafkaIntake({ ...configuration.kafka, intake, metrics, log: logger }).close);
}

/** The one line that a person waits for. */
async function announce(url: string, { pool }: System): Promise<void> {
  const code = await issueSignInCode(pool, { kind: 'user', name: 'admin', role: 'admin' });
  process.stdout.write(
    `Tocsin ${version} 警钟: ${url}  sign in once 登录: ${url}${signInPath(code)}\n`,
  );
}

function stopOnSignal(closing: (() => Promise<unknown>)[], logger: Logger): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info(`${signal}: finishing what was accepted, then stopping`);
    const tooLong = setTimeout(() => process.exit(1), 30_000);
    tooLong.unref();
    closeAll(closing).then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function closeAll(closing: (() => Promise<unknown>)[]): Promise<void> {
  for (const step of closing.splice(0).reverse()) await step();
}
