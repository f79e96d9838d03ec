/**
 * One record of Kafka as the events it carries, by the CloudEvents binding for Kafka: structured
 * (also as a batch), or binary with the attributes in `ce_` headers. A record that says nothing of
 * its form is read by its first character.
 */
import { eventOfBytes, eventsOfArray } from '../lines/array-events';
import { firstInvalidByte } from '../lines/utf8';
import type { Delivered, Place } from '../pipeline/delivered';
import type { Limits } from '../pipeline/limits';
import { invalidJson, invalidUtf8, notJsonContent, type Refusal } from '../pipeline/refusals';
import type { KafkaRecord } from './kafka-port';

export type Value = KafkaRecord & Readonly<{ value: Buffer }>;

/** `index`: of its first event among those of the batch. The line is the offset. */
export function readRecord(record: Value, index: number, limits: Limits): readonly Delivered[] {
  const place = { index, line: record.offset };
  const contentType = textOf(record.headers['content-type'])?.trim();
  if (contentType !== undefined && ofCloudEvents.test(contentType)) {
    if (!structured.test(contentType))
      return [refused(record, { place, limits, refusal: notJsonContent(contentType) })];
    return read(record, place, limits);
  }
  if (isBinary(record)) return [binary(record, { place, limits, contentType })];
  return read(record, place, limits);
}

const ofCloudEvents = /^application\/cloudevents/i;
const structured = /^application\/cloudevents(-batch)?\+json\s*(;|$)/i;

const openingBracket = 0x5b;
/** Space, and the bytes of the mark that some put before UTF-8. */
const beforeText = new Set([...Buffer.from(' \t\r\n\uFEFF')]);

/** Batches are arrays, whatever they are called. */
function read(record: Value, place: Place, limits: Limits): readonly Delivered[] {
  const { value } = record;
  const first = value.find((byte) => !beforeText.has(byte));
  const events = first === openingBracket ? eventsOfArray(value, limits) : undefined;
  if (!events) return [eventOfBytes(value, place, limits)];
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
  // Data are no attribute: a header of that name would stand beside them a second time.
  const attributes = Object.entries(record.headers).filter(
    ([name]) => name.startsWith('ce_') && name !== 'ce_data',
  );
  for (const [name, value] of attributes) {
    // Decoded all the same, two different ids could become one.
    const invalid = firstInvalidByte(Buffer.from(lastOf(value) ?? ''));
    if (invalid === undefined) continue;
    const refusal = invalidUtf8(invalid, `/${name.slice('ce_'.length)}`);
    return refused(record, { place, limits, refusal });
  }
  const data = eventOfBytes(record.value, place, limits);
  if (!('text' in data)) return data;
  // Alone first: what is put between braces must not reach beyond them.
  const wrong = data.text === '' ? undefined : faultIn(data.text);
  if (wrong) return refused(record, { place, limits, refusal: wrong });
  const members = attributes
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
  return lastOf(header)?.toString();
}

const lastOf = (header: KafkaRecord['headers'][string]): Buffer | string | undefined =>
  Array.isArray(header) ? header.at(-1) : header;
