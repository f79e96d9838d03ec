/** `tocsin start`: intake, watch and API in one process, on the embedded database by default. */
import { ApiModule } from '@apps/api/src/api.module';
import { sayIssue } from '@apps/api/src/contract/say-issue';
import { OperationModule } from '@apps/api/src/health/operation.module';
import { unready } from '@apps/api/src/health/show-health';
import { createAuthenticate } from '@apps/api/src/sign-in/authenticate';
import { issueSignInCode, signInPath } from '@apps/api/src/sign-in/sign-in-codes';
import { createFeedMetrics } from '@apps/intake/src/completeness/feed-metrics';
import { startReckoning } from '@apps/intake/src/completeness/reckon';
import { createIntake, type Intake } from '@apps/intake/src/intake';
import { IntakeModule } from '@apps/intake/src/intake.module';
import { startFileDrops } from '@apps/intake/src/drops/file-drops';
import { startKafkaIntake } from '@apps/intake/src/kafka/kafka-intake';
import { keepFigures, keepHouse } from '@apps/intake/src/quarantine/keep-house';
import { keepLoanBook } from '@apps/watch/src/loan-book/keep-loan-book';
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
import { serve } from '../serving/serve';
import { closeAll, stopOnSignal, type Stopping } from '../stopping';
import { whyNotReady, type OfTheWatch } from '../readiness';
import { openSystem, type System } from '../system';
import { createSystemMetrics } from '../system-metrics';
import { unknownVariables } from '../unknown-variables';
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
  for (const said of unknownVariables(process.env)) logger.warn(said);
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
  const { configuration, store, pool, metrics } = system;
  collectDefaultMetrics({ register: metrics });
  const warn = (error: unknown) => {
    logger.warn(error);
  };
  const intake = createIntake({
    store,
    pool,
    metrics,
    onError: warn,
  });
  await intake.takeGauges();
  stopping.closing.push(intake.close);
  stopping.closing.push(keepFigures(intake, { onError: warn }));
  const token = adminToken(configuration);
  if (token.length < shortToken) logger.warn('The admin token is short and easily guessed.');
  const authenticate = createAuthenticate({
    pool,
    adminToken: token,
    authenticateFeed: intake.feeds.authenticate,
  });
  const only = wanted.only ?? everyApp;
  const up: { ofTheWatch: OfTheWatch } = { ofTheWatch: {} };
  const operation = {
    ...{ store, pool, metrics, authenticate },
    notReady: () => whyNotReady(stopping, up.ofTheWatch),
  };
  const isReady = async () => (await unready(operation)) === undefined;
  createSystemMetrics({ registry: metrics, pool, version, isReady });
  const modules: Record<AppName, () => DynamicModule> = {
    intake: () => IntakeModule.register({ intake, authenticate, sayIssue }),
    watch: () => WatchModule.register({ store, pool, metrics, logger, ...shardsOf(configuration) }),
    api: () => ApiModule.register({ ...operation, ...apiParts(system, intake) }),
  };
  const served = await serve(
    [
      ...(only.includes('api') ? [] : [OperationModule.register(operation)]),
      ...only.map((app) => modules[app]()),
    ],
    { host: configuration.host, port: configuration.port, logger, metrics },
  );
  stopping.closing.push(served.close);
  if (only.includes('intake')) bringUpIntake({ system, wanted, logger, stopping }, intake);
  if (only.includes('watch')) {
    const loanBook = keepLoanBook({ store, pool, logger });
    stopping.closing.push(loanBook.stop);
    up.ofTheWatch = { watch: served.part(RunningWatch), loanBook };
  }
  if (isForTheDemo(configuration, wanted) && (await store.head()) === 0) await loadDemo(intake);
  await announce(served.url, system, only);
}

/** What is recorded stays for good, so a database of one's own gets it only by `tocsin demo`. */
const isForTheDemo = ({ databaseUrl }: Configuration, { only, empty }: Wanted): boolean =>
  databaseUrl === undefined && only === undefined && !empty;

/** Changed by `tocsin migrate` where tables are not touched otherwise. */
const shardsOf = ({ shards, migrate }: Configuration): Pick<Configuration, 'shards'> =>
  shards !== undefined && migrate ? { shards } : {};

const apiParts = (system: System, intake: Intake) => ({
  readModels: system.readModels,
  version,
  backtest: backtestsBeside(system),
  past: createPast(system),
  resubmission: intake.resubmission,
  recall: intake.recall,
  credentials: intake.credentials,
  mappings: intake.mappings,
  processed: { watch: () => readProcessed(system.pool, new Date()) },
  consoleFolder: join(projectFolder, 'dist', 'console'),
  signPagesFolder,
});

function bringUpIntake({ system, logger, stopping }: Rising, intake: Intake): void {
  const { configuration, store, pool, readModels, metrics } = system;
  const { closing } = stopping;
  if (configuration.kafka) {
    closing.push(startKafkaIntake({ ...configuration.kafka, intake, metrics, log: logger }).close);
  }
  if (configuration.drops !== undefined) {
    const root = configuration.drops;
    closing.push(startFileDrops({ root, intake, metrics, log: logger }).close);
  }
  const onError = (error: unknown) => {
    logger.warn(error);
  };
  closing.push(keepHouse(intake, { days: configuration.quarantineDays, onError }));
  createFeedMetrics({ registry: metrics, readModels });
  closing.push(startReckoning({ store, pool, logger }).stop);
}

/** The one line that a person waits for; only where there is an API can anybody sign in. */
async function announce(url: string, { pool }: System, only: readonly AppName[]): Promise<void> {
  const line = `Tocsin ${version} 警钟: ${url}`;
  if (!only.includes('api')) {
    process.stdout.write(`${line}  (${only.join(', ')})\n`);
    return;
  }
  const code = await issueSignInCode(pool, { kind: 'user', name: 'admin', role: 'admin' });
  process.stdout.write(`${line}  sign in once 登录: ${url}${signInPath(code)}\n`);
}
