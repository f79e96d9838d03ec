/** The watch inside Nest: prepared and started with the application, stopped with it. */
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { migrateWatch } from './schema';
import { startWatch, type Watch, type WatchOptions } from './watch';

export class RunningWatch implements OnApplicationShutdown {
  constructor(private readonly watch: Watch) {}

  /** Equal to or beyond the head: everything recorded so far has been judged and can be seen. */
  processedPosition(): Promise<number> {
    return this.watch.processedPosition();
  }

  /** Whether it judges, or stands by while another process does. */
  isAtWork(): boolean {
    const state = this.watch.judge.state();
    return state === 'running' || state === 'waiting';
  }

  async onApplicationShutdown(): Promise<void> {
    await this.watch.stop();
  }
}

@Module({})
export class WatchModule {
  static register(options: WatchOptions): DynamicModule {
    return {
      module: WatchModule,
      providers: [
        {
          provide: RunningWatch,
          useFactory: async () => {
            await migrateWatch(options.pool, options.shards ?? 1);
            return new RunningWatch(startWatch(options));
          },
        },
      ],
      exports: [RunningWatch],
    };
  }
}
