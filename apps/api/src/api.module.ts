/**
 * The API as a Nest module: every endpoint has a file of its own, found by its URL. Composed by
 * `apps/tocsin` with the other apps into one server, or served alone (`--only api`).
 */
import { Inject, Module, type DynamicModule, type NestModule } from '@nestjs/common';
import { APP_FILTER, DiscoveryModule, HttpAdapterHost } from '@nestjs/core';
import express from 'express';
import { AlertTail } from './alerts/alert-tail';
import { DecideAlert } from './alerts/decide-alert';
import { ListAlerts } from './alerts/list-alerts';
import { ShowAlert } from './alerts/show-alert';
import { StreamAlerts } from './alerts/stream-alerts';
import { API_OPTIONS, type ApiOptions } from './api-options';
import { BacktestJobs } from './backtests/backtest-jobs';
import { CancelBacktest } from './backtests/cancel-backtest';
import { ListBacktests } from './backtests/list-backtests';
import { ShowBacktest } from './backtests/show-backtest';
import { StartBacktest } from './backtests/start-backtest';
import { everyAnswer, serveConsole } from './console/serve-console';
import { ListDeliveries } from './deliveries/list-deliveries';
import { ListDeliveryEvents } from './deliveries/list-delivery-events';
import { RecallDelivery } from './deliveries/recall-delivery';
import { ShowDelivery } from './deliveries/show-delivery';
import { CreateCredential } from './feeds/create-credential';
import { ListCredentials } from './feeds/list-credentials';
import { ListFeeds } from './feeds/list-feeds';
import { RevokeCredential } from './feeds/revoke-credential';
import { RotateCredential } from './feeds/rotate-credential';
import { SetCadence } from './feeds/set-cadence';
import { SetMapping } from './feeds/set-mapping';
import { ShowFeed } from './feeds/show-feed';
import { TryMapping } from './feeds/try-mapping';
import { ShowEvent } from './events/show-event';
import { ShowHealth } from './health/show-health';
import { ShowMetrics } from './health/show-metrics';
import { EnterList } from './lists/enter-list';
import { RemoveFromList } from './lists/remove-from-list';
import { ListTimeline } from './parties/list-timeline';
import { ShowConnections } from './parties/show-connections';
import { ShowParty } from './parties/show-party';
import { ListQuarantine } from './quarantine/list-quarantine';
import { ResubmitAll } from './quarantine/resubmit-all';
import { ResubmitOne } from './quarantine/resubmit-one';
import { ShowQuarantined } from './quarantine/show-quarantined';
import { ListRegions } from './regions/list-regions';
import { ShowTrend } from './regions/show-trend';
import { DecideSign } from './signs/decide-sign';
import { ListSigns } from './signs/list-signs';
import { SetParameters } from './signs/set-parameters';
import { ShowSign } from './signs/show-sign';
import { ShowDocs } from './openapi/show-docs';
import { ShowOpenApi } from './openapi/show-openapi';
import { ProblemFilter } from './problems/problem-filter';
import { ShowMe } from './sign-in/show-me';
import { SignIn } from './sign-in/sign-in';
import { SignOut } from './sign-in/sign-out';
import { ShowStatus } from './status/show-status';

// A path of fixed words comes before one with a parameter in the same place.
const controllers = [
  StreamAlerts,
  ListAlerts,
  ShowAlert,
  DecideAlert,
  ShowParty,
  ListTimeline,
  ShowConnections,
  ShowEvent,
  ListRegions,
  ShowTrend,
  ListFeeds,
  ShowFeed,
  TryMapping,
  SetMapping,
  SetCadence,
  ListCredentials,
  CreateCredential,
  RotateCredential,
  RevokeCredential,
  ListDeliveries,
  ListDeliveryEvents,
  ShowDelivery,
  RecallDelivery,
  ListQuarantine,
  ShowQuarantined,
  ResubmitAll,
  ResubmitOne,
  EnterList,
  RemoveFromList,
  ListSigns,
  ShowSign,
  SetParameters,
  DecideSign,
  StartBacktest,
  ListBacktests,
  ShowBacktest,
  CancelBacktest,
  ShowStatus,
  ShowHealth,
  ShowMetrics,
  SignIn,
  SignOut,
  ShowMe,
  ShowOpenApi,
  ShowDocs,
];

@Module({})
export class ApiModule implements NestModule {
  constructor(
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
  ) {}

  static register(options: ApiOptions): DynamicModule {
    return {
      module: ApiModule,
      imports: [DiscoveryModule],
      controllers,
      providers: [
        { provide: API_OPTIONS, useValue: options },
        { provide: APP_FILTER, useClass: ProblemFilter },
        AlertTail,
        BacktestJobs,
      ],
    };
  }

  /** Nest calls it before it mounts any route. */
  configure(): void {
    const { httpAdapter } = this.host;
    for (const handler of everyAnswer) httpAdapter.use(handler);
    // Commands are short; the intake reads its own, much larger bodies by itself.
    httpAdapter.use(['/api/alerts', '/api/lists', '/api/signs'], express.json({ limit: '256kb' }));
    // A mended record may be as long as an event.
    httpAdapter.use('/api/quarantine', express.json({ limit: '3mb' }));
    // A mapping with a sample and the files that it joins.
    httpAdapter.use('/api/feeds', express.json({ limit: '8mb' }));
    for (const handler of serveConsole(this.options.consoleFolder)) httpAdapter.use(handler);
  }
}
