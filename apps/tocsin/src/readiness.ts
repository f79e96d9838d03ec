/**
 * When a process should be given nothing to do: once it is told to stop, or while its watch rests or
 * its loan book stands still.
 */
import type { ApiOptions } from '@apps/api/src/api-options';
import type { RunningWatch } from '@apps/watch/src/watch.module';
import type { Subscription } from '@tocsin/subscriptions';
import type { Stopping } from './stopping';

type Why = ReturnType<NonNullable<ApiOptions['notReady']>>;

/** What this process runs of the watch; nothing where that is done elsewhere. */
export type OfTheWatch = Readonly<{ watch?: RunningWatch; loanBook?: Subscription }>;

/** Undefined while all is well. Databases are asked by the probe itself; Kafka may be away. */
export function whyNotReady(stopping: Stopping, { watch, loanBook }: OfTheWatch): Why {
  if (stopping.hasBegun()) {
    return {
      zh: '进程正在停止，请求请转到其他进程。',
      en: 'The process is stopping; ask another.',
    };
  }
  if (watch && !watch.isAtWork()) {
    return {
      zh: '判断未在运行：正在连接数据库，或停在某个事件上（见 /api/status）。',
      en: 'The watch does not judge: it connects, or has stopped at an event (see /api/status).',
    };
  }
  if (loanBook?.failure()) {
    return {
      zh: '贷款台账已停止更新：停在某个事件上（见 /api/status）。',
      en: 'The loan book is not kept: it has stopped at an event (see /api/status).',
    };
  }
  return undefined;
}
