/**
 * From one delivered line to one event that the log may take, or the reasons why not. The hot path
 * of the intake: parse once, check by compiled schemas, keep the received text as it is.
 */
import { mayBackfill, mayDecide, maySend, type Principal } from '@tocsin/access';
import { checkEnvelope, toAppend, type AcceptedEnvelope } from '@tocsin/credit-events';
import type { EventToAppend } from '@tocsin/event-store';
import { checkData, type Enveloped } from './check-data';
import { checkSignDecision } from './check-sign-decision';
import { checkStatement } from './check-statement';
import type { Delivered } from './delivered';
import type { Limits } from './limits';
import { nestsDeeperThan } from './nesting';
import { invalidJson, noObject, tooDeep, tooLarge, type Refusal } from './refusals';
import { refuse, type Refused } from './refused';

export type Sender = Readonly<{ principal: Principal; now: number; limits: Limits }>;

type Text = Extract<Delivered, { text: string }>;

export type ReadEvent =
  | Readonly<{ outcome: 'ready'; line: Text; event: EventToAppend }>
  | Readonly<{ outcome: 'refused'; refused: Refused }>;

export function readEvent(line: Delivered, sender: Sender): ReadEvent {
  if (!('text' in line)) return { outcome: 'refused', refused: line };
  const parsed = parse(line.text, sender.limits);
  const { event = {}, refusal = refusalOf(event, sender) } = parsed;
  if (!refusal) {
    return { outcome: 'ready', line, event: toAppend(event as AcceptedEnvelope, line.text) };
  }
  const keptBytes = sender.limits.quarantinedBytes;
  return { outcome: 'refused', refused: refuse(line, { refusal, named: event, keptBytes }) };
}

type Parsed = Readonly<{ event?: object; refusal?: Refusal }>;

function parse(text: string, { eventBytes, nestingDepth }: Limits): Parsed {
  // A UTF-16 unit takes at most three bytes: short texts need not be measured.
  if (text.length * 3 > eventBytes && Buffer.byteLength(text) > eventBytes) {
    return { refusal: tooLarge(Buffer.byteLength(text), eventBytes) };
  }
  if (nestsDeeperThan(text, nestingDepth)) return { refusal: tooDeep(nestingDepth) };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { event: value };
    return { refusal: noObject() };
  } catch (error) {
    return { refusal: invalidJson(text, error) };
  }
}

/** Scope first: to a stranger's source nothing else needs to be said. */
function refusalOf(event: object, { principal, now }: Sender): Refusal | undefined {
  return (
    scopeOf(event, principal) ??
    checkEnvelope(event, {
      now,
      backfill: mayBackfill(principal),
      decides: mayDecide(principal),
    }) ??
    checkData(event as Enveloped) ??
    checkSignDecision(event as Enveloped) ??
    checkStatement(event as Enveloped, now)
  );
}

function scopeOf(event: object, principal: Principal): Refusal | undefined {
  const { source, data } = event as Readonly<Record<'source' | 'data', unknown>>;
  // Anything else than a text is the envelope's to refuse.
  return typeof source === 'string' ? maySend(principal, { source, data }) : undefined;
}
