/**
 * Bytes as lines of text, in blocks, each with its number. A line that is not of its encoding or too
 * long spoils no other, and is never held in memory as a whole. Unlike the lines of events, these
 * keep their blanks: a column may be one.
 */
import { isUtf8 } from 'node:buffer';
import type { Encoding } from '@tocsin/feeds';
import { type Refusal, tooLarge } from '../pipeline/refusals';
import { decodedText } from './decode-text';

export type Line =
  | Readonly<{ line: number; text: string; bytes?: Buffer }>
  | Readonly<{ line: number; refusal: Refusal; raw: Uint8Array; rawBytes: number }>;

export type LineLimits = Readonly<{ eventBytes: number; quarantinedBytes: number }>;

export type LineReading = LineLimits &
  Readonly<{
    /** UTF-8 when absent. A line break is the same byte in both encodings, and in no character. */
    encoding?: Encoding | undefined;
    /** Lines are wanted as bytes too. */
    withBytes?: boolean;
  }>;

const newline = 0x0a;
const byteOrderMark = '\uFEFF';

export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  limits: LineReading,
): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let begun = emptyLine();
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const last = bytes.lastIndexOf(newline);
    if (last < 0) {
      begun = prolonged(begun, bytes, limits);
      continue;
    }
    const first = bytes.indexOf(newline);
    const lines = [lineOf(prolonged(begun, bytes.subarray(0, first), limits), number + 1, limits)];
    if (first < last) lines.push(...block(bytes.subarray(first + 1, last), number + 2, limits));
    begun = prolonged(emptyLine(), bytes.subarray(last + 1), limits);
    number += lines.length;
    yield lines;
  }
  if (begun.bytes > 0) yield [lineOf(begun, number + 1, limits)];
}

/** A line whose end has not come: its first bytes, as many as may be of use, and its length. */
type Begun = Readonly<{ pieces: readonly Buffer[]; bytes: number }>;

const emptyLine = (): Begun => ({ pieces: [], bytes: 0 });

function prolonged({ pieces, bytes }: Begun, piece: Buffer, { eventBytes }: LineLimits): Begun {
  if (piece.length === 0) return { pieces, bytes };
  const room = Math.max(0, eventBytes + 1 - bytes);
  // A copy: a slice would keep the whole chunk, or be overwritten with it.
  const kept = room === 0 ? [] : [Buffer.from(piece.subarray(0, room))];
  return { pieces: [...pieces, ...kept], bytes: bytes + piece.length };
}

const lineOf = ({ pieces, bytes }: Begun, line: number, limits: LineReading): Line =>
  decoded(Buffer.concat(pieces), { line, bytes, limits });

/** Many whole lines at once: decoding them one by one costs more than cutting them. */
function block(bytes: Buffer, first: number, limits: LineReading): readonly Line[] {
  const { encoding = 'utf-8', withBytes = false } = limits;
  if (encoding === 'utf-8' && !withBytes && isUtf8(bytes) && bytes.length <= limits.eventBytes) {
    const texts = bytes.toString('utf8').split('\n');
    return texts.map((text, index) => ({
      line: first + index,
      text: unmarked(text, first + index),
    }));
  }
  const lines: Line[] = [];
  for (let at = 0; at <= bytes.length;) {
    const end = bytes.indexOf(newline, at);
    const line = bytes.subarray(at, end < 0 ? bytes.length : end);
    lines.push(decoded(line, { line: first + lines.length, bytes: line.length, limits }));
    at += line.length + 1;
  }
  return lines;
}

type Found = Readonly<{ line: number; bytes: number; limits: LineReading }>;

function decoded(raw: Buffer, { line, bytes, limits }: Found): Line {
  const { eventBytes, quarantinedBytes, encoding, withBytes = false } = limits;
  const read =
    bytes > eventBytes ? { refusal: tooLarge(bytes, eventBytes) } : decodedText(raw, encoding);
  if ('refusal' in read) {
    return { line, ...read, raw: Buffer.from(raw.subarray(0, quarantinedBytes)), rawBytes: bytes };
  }
  const text = unmarked(read.text, line);
  return withBytes ? { line, text, bytes: Buffer.from(raw) } : { line, text };
}

/** Without the mark that some editors put at the beginning of a file. */
const unmarked = (text: string, line: number): string =>
  line === 1 && text.startsWith(byteOrderMark) ? text.slice(1) : text;
