/** The probes and the metrics alone, for a process that serves no API: `tocsin start --only watch`. */
import { Inject, Module, type DynamicModule, type NestModule } from '@nestjs/common';
import { APP_FILTER, HttpAdapterHost } from '@nestjs/core';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { everyAnswer } from '../console/serve-console';
import { ProblemFilter } from '../problems/problem-filter';
import { ShowHealth } from './show-health';
import { ShowMetrics } from './show-metrics';

/** What these endpoints, and the guard before them, need. */
export type OperationOptions = Pick<
  ApiOptions,
  'store' | 'pool' | 'metrics' | 'authenticate' | 'notReady'
>;

@Module({})
export class OperationModule implements NestModule {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  static register(options: OperationOptions): DynamicModule {
    return {
      module: OperationModule,
      controllers: [ShowHealth, ShowMetrics],
      providers: [
        { provide: API_OPTIONS, useValue: options },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }

  /** Nest calls it before it mounts any route. */
  configure(): void {
    for (const handler of everyAnswer) this.host.httpAdapter.use(handler);
  }
}
