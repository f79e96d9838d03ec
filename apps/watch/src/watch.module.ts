/** The watch inside Nest: prepared and started with the application, stopped with it. */
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { migrateWatch, readShards } from './schema';
import { startWatch, type Watch, type WatchOptions } from './watch';

export class RunningWatch implements OnApplicationShutdown {
  constructor(private readonly watch: Watch) {}

  /** Equal to or beyond the head: everything recorded so far has been judged and can be seen. */
  processedPosition(): Promise<number> {
    return this.watch.processedPosition();
  }

  /** Whether it judges, or stands by while another process does. */
  isAtWork(): boolean {
    const states = this.watch.judging().map(({ state }) => state());
    return states.every((state) => state === 'running' || state === 'waiting');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.watch.stop();
  }
}

@Module({})
export class WatchModule {
  /** Without `shards` there are as many as before. */
  static register(options: WatchOptions): DynamicModule {
    return {
      module: WatchModule,
      providers: [
        {
          provide: RunningWatch,
          useFactory: async () => {
            const { pool, shards } = options;
            await migrateWatch(pool, shards);
            return new RunningWatch(startWatch({ ...options, shards: await readShards(pool) }));
          },
        },
      ],
      exports: [RunningWatch],
    };
  }
}
