/**
 * Alert events as the log keeps them: CloudEvents of source `/tocsin` on the stream `alert-<id>`.
 * An event's id counts along its stream, so the log itself refuses the same step twice.
 */
import { historyKeys } from '@tocsin/credit-events';
import { isAlertEventType, type AlertEvent } from './alert-events';
import { evolve, type AlertState } from './alert-state';
import { toldToFolds } from './confirmation';

export const alertStream = (alert: string): string => `alert-${alert}`;

/** The alert that a stream belongs to; undefined for streams of anything else. */
export const alertOfStream = (stream: string): string | undefined =>
  stream.startsWith('alert-') ? stream.slice('alert-'.length) : undefined;

/**
 * Alert events belong to no obligor's history. Those with which a doubt about an obligor begins or
 * ceases to stand confirmed belong to its county's; folds read no others.
 */
export type AlertEventToAppend = Readonly<{
  source: string;
  id: string;
  stream: string;
  type: string;
  time: string;
  keys: readonly string[];
  payload: string;
}>;

/** Where an alert stands before the events: its stream's length and what that folds to. */
type Before = Readonly<{ version: number; state: AlertState | undefined; time: string }>;

/** Events that follow on the alert's stream, ready to append; `time` is RFC 3339. */
export function recordAlert(
  alert: string,
  events: readonly AlertEvent[],
  { version, state, time }: Before,
): readonly AlertEventToAppend[] {
  const source = '/tocsin';
  const stream = alertStream(alert);
  let before = state;
  return events.map((event, index) => {
    const step = version + index + 1;
    const told = toldToFolds(before, event, { alert, step });
    before = evolve(before, told);
    const id = `${stream}.${String(step)}`;
    const { type, data } = told;
    const payload = JSON.stringify({ specversion: '1.0', id, source, type, time, data });
    const keys = historyKeys({ type, source, data });
    return { source, id, stream, type, time, keys, payload };
  });
}

/** What the log recorded, as an alert event; undefined for events of anything else. */
export function readAlertEvent(
  recorded: Readonly<{ type: string; payload: string }>,
): AlertEvent | undefined {
  const { type, payload } = recorded;
  if (!isAlertEventType(type)) return undefined;
  // Only this lib writes these types (intake refuses them), so the data has the type's shape.
  const { data } = JSON.parse(payload) as { data: AlertEvent['data'] };
  return { type, data } as AlertEvent;
}

/** The state of an alert from its whole stream; undefined for a stream without `alert.raised`. */
export function alertFrom(
  stream: readonly Readonly<{ type: string; payload: string }>[],
): AlertState | undefined {
  return stream.reduce<AlertState | undefined>((state, recorded) => {
    const event = readAlertEvent(recorded);
    return event ? evolve(state, event) : state;
  }, undefined);
}
