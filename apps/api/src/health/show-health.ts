/**
 * GET /health/live and /health/ready, for an orchestrator. Live: the process answers. Ready: its
 * databases answer too, its parts are at work and it is not about to stop; how far judging lags is
 * `/api/status`, because a restart would not cure it.
 */
import { Controller, Inject, Logger } from '@nestjs/common';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint } from '../contract/endpoint';
import { Serve } from '../contract/serve';
import { named } from '../contract/values';
import { Problem } from '../problems/problem';

const health = named('Health', z.object({ status: z.literal('ok') }));

const live = endpoint({
  method: 'get',
  path: '/health/live',
  tag: 'operation',
  summary: { zh: '进程存活', en: 'The process answers' },
  needs: 'nobody',
  answer: health,
});

const ready = endpoint({
  method: 'get',
  path: '/health/ready',
  tag: 'operation',
  summary: { zh: '可以接收请求', en: 'The process, its parts and its databases are at work' },
  needs: 'nobody',
  answer: health,
  problems: ['not-ready'],
});

type Asked = Pick<ApiOptions, 'store' | 'pool' | 'notReady'>;

/** Why others should be asked instead; undefined where all is well. */
export async function unready({ store, pool, notReady }: Asked): Promise<Unready | undefined> {
  const why = notReady?.();
  if (why) return { why };
  try {
    await Promise.all([store.head(), pool.query('select 1')]);
    return undefined;
  } catch (error) {
    const why = {
      zh: '事件库或数据库没有应答。',
      en: 'The event store or the database does not answer.',
    };
    return { why, said: error instanceof Error ? error.message : String(error) };
  }
}

type Unready = Readonly<{
  why: NonNullable<ReturnType<NonNullable<ApiOptions['notReady']>>>;
  /** By a database. */
  said?: string;
}>;

@Controller()
export class ShowHealth {
  private readonly logger = new Logger('health');

  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(live)
  live(): z.output<typeof health> {
    return { status: 'ok' };
  }

  @Serve(ready)
  async ready(): Promise<z.output<typeof health>> {
    const found = await unready(this.options);
    if (!found) return { status: 'ok' };
    if (found.said !== undefined) this.logger.warn(`not ready: ${found.said}`);
    throw new Problem('not-ready', found.why);
  }
}
