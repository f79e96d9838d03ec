/**
 * By what senders and receivers reckon up a day's events: the banks an event speaks of, and the
 * one amount that a sum may be made of.
 */
import type { EventDefinition } from './define-event-type';
import { eventTypes, type EventType } from './event-types';
import { isBankId } from './ids';

/**
 * The banks that an event's data speak of: its `bank`, or the two ends of a payment. Each once, in
 * order; none where the event names no bank or is too broken to tell.
 */
export function banksSpokenOf(data: unknown): readonly string[] {
  const bank = at(data, 'bank');
  // Counted for every event there is: most name one bank, or none.
  if (bank !== undefined) return bankIn(bank);
  const [from, to] = [at(data, 'from'), at(data, 'to')];
  if (typeof from !== 'object' && typeof to !== 'object') return none;
  return [...new Set([...bankIn(at(from, 'bank')), ...bankIn(at(to, 'bank'))])].sort();
}

const none: readonly string[] = [];

const bankIn = (value: unknown): readonly string[] =>
  typeof value === 'string' && isBankId(value) ? [value] : none;

function at(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[field];
}

/**
 * The field that a sum of amounts is made of: `amount`, or the only field of money. Undefined where
 * a type has no such field, or several and none of that name.
 */
export const amountFieldOf = (type: EventType): string | undefined => amountFields.get(type);

function clearAmount({ fields }: EventDefinition): string | undefined {
  const amounts = Object.keys(fields).filter((name) => fields[name]?.kind === 'money');
  if (amounts.includes('amount')) return 'amount';
  return amounts.length === 1 ? amounts[0] : undefined;
}

const amountFields: ReadonlyMap<string, string | undefined> = new Map(
  Object.entries(eventTypes).map(([type, definition]) => [type, clearAmount(definition)]),
);

/** Whether a feed's totals count this type: not what it says about its own events. */
export const isReckoned = (type: EventType): boolean =>
  eventTypes[type].own !== true && !type.startsWith('feed.');
