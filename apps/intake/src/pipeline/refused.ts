/** A line that was not recorded, as quarantine keeps it and the sender is told. */
import { banksSpokenOf, businessDateOf, isInstant } from '@tocsin/credit-events';
import { withoutCitizenNumbers } from './citizen-numbers';
import type { Delivered, Place } from './delivered';
import type { Refusal } from './refusals';

export type Refused = Place &
  Readonly<{
    refusal: Refusal;
    /** What was delivered, or its beginning. */
    raw: Uint8Array;
    rawBytes: number;
    /** As far as the event could be read. */
    source?: string;
    id?: string;
    type?: string;
    /** The business day of its `time`. */
    day?: string;
    /** Those it speaks of. */
    banks?: readonly string[];
  }>;

type Named = Readonly<Partial<Record<'source' | 'id' | 'type' | 'time' | 'data', unknown>>>;

/** Keeps the beginning of the line, and what the event said of itself. */
export function refuse(
  line: Extract<Delivered, { text: string }>,
  { refusal, named, keptBytes }: Readonly<{ refusal: Refusal; named: Named; keptBytes: number }>,
): Refused {
  const whole = Buffer.from(line.row ?? line.text);
  return {
    index: line.index,
    line: line.line,
    refusal,
    raw: whole.subarray(0, keptBytes),
    rawBytes: whole.length,
    ...fitting('source', named.source),
    ...fitting('id', named.id),
    ...fitting('type', named.type),
    ...dayOf(named.time),
    ...(named.data === undefined ? {} : { banks: banksSpokenOf(named.data) }),
  };
}

const dayOf = (time: unknown): Readonly<{ day?: string }> =>
  typeof time === 'string' && isInstant(time) ? { day: businessDateOf(time) } : {};

const nameLengthMax = 256;

/** What a sender wrote may be anything; what is kept of it must fit a column of text. */
export function fitting<Name extends string>(
  name: Name,
  value: unknown,
): Partial<Record<Name, string>> {
  if (typeof value !== 'string') return {};
  const kept = withoutCitizenNumbers(value)
    .slice(0, nameLengthMax)
    .replaceAll(/\0|\p{Surrogate}/gu, '\uFFFD');
  return { [name]: kept } as Record<Name, string>;
}
