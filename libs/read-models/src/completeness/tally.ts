/**
 * What a batch of recorded events adds to the reckoning of feeds: how many came, by source,
 * business day, banks and type, and what senders said of their own events. A pure fold; the order
 * of the events does not matter.
 */
import {
  amountFieldOf,
  banksSpokenOf,
  isEventType,
  isReckoned,
  readEvent,
  yuan,
  type CreditEvent,
} from '@tocsin/credit-events';

/** Structurally an event of the log, which this lib may not import. */
export type ReckonedEvent = Readonly<{
  position: number;
  type: string;
  known: Date;
  recorded: Date;
  payload: string;
}>;

export type FeedDay = {
  source: string;
  day: string;
  banks: readonly string[];
  type: string;
  /** Of the amounts; empty for a type that has none. */
  currency: string;
  accepted: number;
  /** In fen. */
  amount: bigint;
};

/** An empty bank or type: all of them. */
export type ToldTotal = Readonly<{
  source: string;
  id: string;
  day: string;
  bank: string;
  type: string;
  told: number;
  toldAmount: string | null;
  /** Whether its type has one amount that can be summed. */
  summed: boolean;
  currency: string;
  /** Milliseconds since 1970. */
  stated: number;
}>;

export type Completed = Readonly<{
  source: string;
  id: string;
  type: string;
  bank: string;
  through: string;
  declared: number;
}>;

export type EventNamed = Readonly<{ source: string; id: string }>;

export type Accepted = EventNamed & Readonly<{ recorded: Date }>;

export type Tally = Readonly<{
  days: readonly FeedDay[];
  totals: readonly ToldTotal[];
  completed: readonly Completed[];
  /** Events that others void or correct; any event may be. */
  amended: readonly EventNamed[];
  /** Everything that came, by name. */
  accepted: readonly Accepted[];
}>;

export function tallyOf(events: readonly ReckonedEvent[]): Tally {
  const days = new Map<string, FeedDay>();
  const totals: ToldTotal[] = [];
  const completed: Completed[] = [];
  const amended: EventNamed[] = [];
  const accepted: Accepted[] = [];
  for (const recorded of events) {
    const event = creditEventOf(recorded);
    if (!event) continue;
    const { source, id } = event;
    if (event.corrects !== undefined) amended.push({ source, id: event.corrects });
    if (event.type === 'event.voided') amended.push({ source, id: event.data.event });
    if (event.type === 'feed.control-total') totals.push(totalOf(event));
    else if (event.type === 'feed.complete') completed.push(...completedIn(event));
    accepted.push({ source, id, recorded: recorded.recorded });
    if (isReckoned(event.type)) count(days, event);
  }
  return { days: [...days.values()], totals, completed, amended, accepted };
}

function creditEventOf(recorded: ReckonedEvent): CreditEvent | undefined {
  return isEventType(recorded.type) ? readEvent(recorded) : undefined;
}

function count(days: Map<string, FeedDay>, event: CreditEvent): void {
  const { source, date: day, type } = event;
  const data = event.data as Readonly<Record<string, unknown>>;
  const field = amountFieldOf(type);
  const banks = banksSpokenOf(data);
  const currency = field === undefined ? '' : currencyOf(data['currency']);
  const key = `${day} ${type} ${currency} ${banks.join(' ')} ${source}`;
  const known = days.get(key) ?? { source, day, banks, type, currency, accepted: 0, amount: 0n };
  known.accepted += 1;
  const amount = field === undefined ? undefined : data[field];
  if (typeof amount === 'string') known.amount += yuan(amount);
  days.set(key, known);
}

const currencyOf = (stated: unknown): string => (typeof stated === 'string' ? stated : 'CNY');

function totalOf({ source, id, at, data }: CreditEvent<'feed.control-total'>): ToldTotal {
  const { date: day, bank = '', type = '', count: told, amount, currency } = data;
  return {
    ...{ source, id, day, bank, type, told, stated: at },
    toldAmount: amount ?? null,
    summed: isEventType(type) && amountFieldOf(type) !== undefined,
    currency: currencyOf(currency),
  };
}

const completedIn = (event: CreditEvent<'feed.complete'>): readonly Completed[] => {
  const { source, id, at: declared, data } = event;
  const { bank = '', through, types = [''] } = data;
  return types.map((type) => ({ source, id, type, bank, through, declared }));
};
