/** A JSON array of events, or a single one, as the texts that will be recorded. */
import { isUtf8 } from 'node:buffer';
import type { Delivered, Place } from '../pipeline/delivered';
import type { Limits } from '../pipeline/limits';
import { invalidJson, invalidUtf8 } from '../pipeline/refusals';
import { elementsOf } from './json-array';
import { firstInvalidByte } from './utf8';

/** Undefined where the text is no array at all; the places count from 0 and line 1. */
export function eventsOfArray(body: Buffer, limits: Limits): readonly Delivered[] | undefined {
  // Brackets, commas and quotes are single bytes in UTF-8, so broken text can still be cut.
  const encoding = isUtf8(body) ? 'utf8' : 'latin1';
  const found = elementsOf(body.toString(encoding));
  if (!found) return undefined;
  const { elements, complete } = found;
  const lines = elements.map((text, index) => {
    const place = { index, line: index + 1 };
    return encoding === 'utf8'
      ? { ...place, text }
      : eventOfBytes(Buffer.from(text, 'latin1'), place, limits);
  });
  return complete || !isJson(elements.at(-1)) ? lines : [...lines, cutOff(lines.length)];
}

export function eventOfBytes(bytes: Buffer, place: Place, limits: Limits): Delivered {
  const invalid = firstInvalidByte(bytes);
  if (invalid === undefined) return { ...place, text: bytes.toString('utf8').trim() };
  const raw = Buffer.from(bytes.subarray(0, limits.quarantinedBytes));
  return { ...place, refusal: invalidUtf8(invalid), raw, rawBytes: bytes.length };
}

/** A last element that was cut off itself is refused for that; a whole one hides the loss. */
function isJson(text = '{}'): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The sender believes to have sent more than came. */
function cutOff(index: number): Delivered {
  const refusal = invalidJson('[…', new Error('Unexpected end'));
  return { index, line: index + 1, refusal, raw: Buffer.from('[…'), rawBytes: 0 };
}
