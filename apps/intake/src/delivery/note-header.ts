/** Keeps the line of column names as a file streams by: a row alone cannot be mapped without it. */
import type { Records } from '@tocsin/feeds';
import { decodedText } from './decode-text';

type Noted = Readonly<{
  /** The same bytes. */
  bytes: AsyncIterable<Uint8Array>;
  /** Empty where the form has no such line, or it has not come by yet. */
  header: () => Readonly<{ header?: string }>;
}>;

const newline = 0x0a;
const headerBytesMax = 64 * 1024;

export function noteHeader(bytes: AsyncIterable<Uint8Array>, records: Records): Noted {
  if (records.form !== 'csv' || records.columns) return { bytes, header: () => ({}) };
  let begun: Buffer = Buffer.alloc(0);
  let noted: Readonly<{ header?: string }> | undefined;
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      if (noted === undefined) {
        // Blank lines above the header are passed over, as in reading.
        begun = withoutBlankLines(Buffer.concat([begun, chunk]));
        if (begun.includes(newline) || begun.length > headerBytesMax) noted = headerIn(begun);
      }
      yield chunk;
    }
  }
  const headerIn = (head: Buffer): Readonly<{ header?: string }> => {
    const end = head.indexOf(newline);
    const read = decodedText(head.subarray(0, end < 0 ? head.length : end), records.encoding);
    if (!('text' in read)) return {};
    return { header: read.text.replace(/^\uFEFF/, '').replace(/\r$/, '') };
  };
  return { bytes: passing(), header: () => noted ?? {} };
}

function withoutBlankLines(head: Buffer): Buffer {
  const first = head.findIndex((byte) => byte !== newline && byte !== 0x0d);
  return first < 0 ? Buffer.alloc(0) : head.subarray(first);
}
