/**
 * One record of Kafka as the events it carries, by the CloudEvents binding for Kafka: structured
 * (also as a batch), or binary with the attributes in `ce_` headers. A record that says nothing of
 * its form is read by its first character.
 */
import { eventOfBytes, eventsOfArray } from '../lines/array-events';
import type { Delivered, Place } from '../pipeline/delivered';
import type { Limits } from '../pipeline/limits';
import { invalidJson, notJsonContent, type Refusal } from '../pipeline/refusals';
import type { KafkaRecord } from './kafka-port';

export type Value = KafkaRecord & Readonly<{ value: Buffer }>;

/** `index`: of its first event among those of the batch. The line is the offset. */
export function readRecord(record: Value, index: number, limits: Limits): readonly Delivered[] {
  const place = { index, line: record.offset };
  const contentType = textOf(record.headers['content-type']);
  if (contentType?.startsWith('application/cloudevents')) {
    if (!structured.test(contentType))
      return [refused(record, { place, limits, refusal: notJsonContent(contentType) })];
    return read(record, place, limits);
  }
  if (isBinary(record)) return [binary(record, { place, limits, contentType })];
  return read(record, place, limits);
}

const structured = /^application\/cloudevents(-batch)?\+json\s*(;|$)/i;
const openingBracket = 0x5b;

/** Batches are arrays, whatever they are called. */
function read(record: Value, place: Place, limits: Limits): readonly Delivered[] {
  const { value } = record;
  if (value[0] !== openingBracket) return [eventOfBytes(value, place, limits)];
  const events = eventsOfArray(value, limits) ?? [];
  return events.map((event, nth) => ({ ...event, index: place.index + nth, line: place.line }));
}

const isBinary = ({ headers }: Value): boolean =>
  headers['ce_specversion'] !== undefined || headers['ce_id'] !== undefined;

type Binary = Readonly<{ place: Place; limits: Limits; contentType: string | undefined }>;

/** The event as one JSON text: attributes by name, so that the same record is always the same. */
function binary(record: Value, { place, limits, contentType }: Binary): Delivered {
  if (contentType !== undefined && !isJsonType.test(contentType)) {
    return refused(record, { place, limits, refusal: notJsonContent(contentType) });
  }
  const data = eventOfBytes(record.value, place, limits);
  if (!('text' in data)) return data;
  // Alone first: what is put between braces must not reach beyond them.
  const wrong = data.text === '' ? undefined : faultIn(data.text);
  if (wrong) return refused(record, { place, limits, refusal: wrong });
  const members = Object.entries(record.headers)
    .filter(([name]) => name.startsWith('ce_'))
    .map(([name, value]) => [name.slice('ce_'.length), textOf(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value ?? null)}`);
  if (data.text !== '') members.push(`"data":${data.text}`);
  return { ...place, text: `{${members.join(',')}}` };
}

const isJsonType = /^[\w.+-]+\/(?:json|[\w.-]+\+json)\s*(?:;|$)/i;

function faultIn(text: string): Refusal | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return invalidJson(text, error);
  }
}

type Refusing = Readonly<{ place: Place; limits: Limits; refusal: Refusal }>;

function refused({ value }: Value, { place, limits, refusal }: Refusing): Delivered {
  const raw = Buffer.from(value.subarray(0, limits.quarantinedBytes));
  return { ...place, refusal, raw, rawBytes: value.length };
}

/** Of a header that stands more than once, the last counts. */
function textOf(header: KafkaRecord['headers'][string]): string | undefined {
  const last = Array.isArray(header) ? header.at(-1) : header;
  return typeof last === 'string' ? last : last?.toString('utf8');
}
