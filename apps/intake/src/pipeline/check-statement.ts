/**
 * What a feed says of its own sending: `feed.complete` and `feed.control-total`. Nobody has sent
 * everything of a day that is still to come, and a type that does not exist is a slip: believed,
 * either would let signs of absence ring for what is only late, or a total never balance.
 */
import {
  businessDateOf,
  type EventError,
  eventTypeNames,
  isEventType,
  nearestName,
  pointerTo,
} from '@tocsin/credit-events';
import type { Enveloped } from './check-data';
import type { Refusal } from './refusals';

/** Of an event whose data fit the schema of its type; undefined where nothing is wrong. */
export function checkStatement({ type, data }: Enveloped, now: number): Refusal | undefined {
  if (type === 'feed.complete') {
    const { through, types } = data as Readonly<{ through: string; types?: readonly string[] }>;
    return aheadOf(now, 'through', through) ?? complete(types);
  }
  if (type !== 'feed.control-total') return undefined;
  const { date, type: of } = data as Readonly<{ date: string; type?: string }>;
  return aheadOf(now, 'date', date) ?? unknown(of === undefined ? [] : [['/data/type', of]]);
}

function complete(types: readonly string[] | undefined): Refusal | undefined {
  if (types?.length === 0) return { reason: 'bad-value', errors: [noTypes] };
  return unknown(types?.map((one, at) => [pointerTo('/data/types', String(at)), one]) ?? []);
}

function aheadOf(now: number, field: string, day: string): Refusal | undefined {
  const today = businessDateOf(now);
  if (day <= today) return undefined;
  const message = {
    zh: `${field} 为 ${day}，尚未到来（今天是 ${today}，北京时间）：尚未发生的不可能已报齐。请填写已报齐的日期，到期后再报之后的。`,
    en: `${field} is ${day}, which is still to come (today is ${today} in Asia/Shanghai): nothing of it can have been sent in full. Name a day that is over, and state later ones when they are.`,
  };
  return { reason: 'future-time', errors: [{ pointer: `/data/${field}`, message }] };
}

function unknown(named: readonly (readonly [string, string])[]): Refusal | undefined {
  const errors = named.flatMap(([pointer, type]): readonly EventError[] =>
    isEventType(type) ? [] : [{ pointer, message: noSuchType(type) }],
  );
  return errors.length === 0 ? undefined : { reason: 'unknown-type', errors };
}

function noSuchType(type: string): EventError['message'] {
  const meant = nearestName(type, eventTypeNames);
  return {
    zh: `没有事件类型「${type}」${meant === undefined ? '；全部类型见 docs/feeds/events.md。' : `，是否应为「${meant}」？`}`,
    en: `There is no event type "${type}"${meant === undefined ? '; docs/feeds/events.md lists them all.' : `; did you mean "${meant}"?`}`,
  };
}

const noTypes: EventError = {
  pointer: '/data/types',
  message: {
    zh: 'types 为空，等于什么也没有声明：请列出已报齐的事件类型；全部类型都已报齐的，去掉 types。',
    en: 'types is empty, which declares nothing: name the types that are complete, or leave types out where all are.',
  },
};
