/**
 * Cuts a stream of bytes into lines, in batches. Blocks are checked at once but decoded line by
 * line, so that one line of Chinese does not make its thousand neighbours of ASCII twice as large.
 * A line longer than an event may be is never held in memory, and one that is not UTF-8 spoils no
 * other.
 */
import { isUtf8 } from 'node:buffer';
import type { Batch, Delivered } from '../pipeline/delivered';
import { invalidUtf8, tooLarge } from '../pipeline/refusals';
import { firstInvalidByte } from './utf8';

export type LineLimits = Readonly<{ eventBytes: number; quarantinedBytes: number }>;

/** How far a delivery is: where to go on reading after this batch. */
export type LineMark = Readonly<{ bytes: number; lines: number; events: number }>;

export const beginning: LineMark = { bytes: 0, lines: 0, events: 0 };

/** Enough for the store's largest batch, and for its answer to be awaited seldom. */
const batchLines = 2_000;
const batchBytes = 1024 * 1024;
const newline = 0x0a;

export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  limits: LineLimits,
  start: LineMark = beginning,
): AsyncGenerator<Batch<LineMark>> {
  const cutter = new LineCutter(limits, start);
  try {
    for await (const chunk of chunks) {
      cutter.take(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
      if (cutter.isFull()) yield* cutter.batches();
    }
    cutter.end();
  } catch (error) {
    // Where the bytes break off, the whole lines before are good; half a line is not.
    yield* cutter.batches();
    throw error;
  }
  yield* cutter.batches();
}

/** The state between chunks: the beginning of an unfinished line, and lines not handed on yet. */
class LineCutter {
  private unfinished: Buffer[] = [];
  private unfinishedBytes = 0;
  private lines: Delivered[] = [];
  private linesBytes = 0;
  private mark: { bytes: number; lines: number; events: number };

  constructor(
    private readonly limits: LineLimits,
    start: LineMark,
  ) {
    this.mark = { ...start };
  }

  isFull(): boolean {
    return this.lines.length >= batchLines / 2 || this.linesBytes >= batchBytes;
  }

  /** What is ready, in batches; the last one carries the mark. */
  *batches(): Generator<Batch<LineMark>> {
    const { lines } = this;
    this.lines = [];
    this.linesBytes = 0;
    let at = 0;
    for (; lines.length - at > batchLines; at += batchLines) {
      yield { lines: lines.slice(at, at + batchLines) };
    }
    yield { lines: at === 0 ? lines : lines.slice(at), mark: { ...this.mark } };
  }

  take(chunk: Buffer): void {
    const last = chunk.lastIndexOf(newline);
    if (last === -1) {
      this.keep(chunk);
      return;
    }
    const first = this.unfinishedBytes === 0 ? 0 : this.finishLine(chunk);
    if (first <= last) this.takeBlock(chunk.subarray(first, last + 1));
    this.keep(chunk.subarray(last + 1));
  }

  /** The file may end without a line break. */
  end(): void {
    if (this.unfinishedBytes > 0) this.finishLine(Buffer.alloc(0));
  }

  /** Remembers the beginning of a line, but never more of it than an event may have. */
  private keep(piece: Buffer): void {
    if (piece.length === 0) return;
    const room = this.limits.eventBytes + 1 - this.unfinishedBytes;
    // A copy: a slice would keep the whole chunk, or be overwritten with it.
    if (room > 0) this.unfinished.push(Buffer.from(piece.subarray(0, room)));
    this.unfinishedBytes += piece.length;
  }

  /** Ends the unfinished line at the first line break; answers the index behind it. */
  private finishLine(chunk: Buffer): number {
    const end = chunk.indexOf(newline);
    const stop = end === -1 ? chunk.length : end;
    this.keep(chunk.subarray(0, stop));
    const line = Buffer.concat(this.unfinished);
    const bytes = this.unfinishedBytes;
    this.unfinished = [];
    this.unfinishedBytes = 0;
    this.mark.bytes += bytes + (end === -1 ? 0 : 1);
    this.takeLineBytes(line, bytes);
    return stop + 1;
  }

  private takeBlock(block: Buffer): void {
    this.mark.bytes += block.length;
    this.linesBytes += block.length;
    const allText = isUtf8(block);
    for (let at = 0; at < block.length;) {
      const end = block.indexOf(newline, at);
      const fits = end - at <= this.limits.eventBytes;
      if (allText && fits) this.takeLine(block.toString('utf8', at, end));
      else this.takeLineBytes(block.subarray(at, end), end - at);
      at = end + 1;
    }
  }

  private takeLineBytes(line: Buffer, bytes: number): void {
    this.linesBytes += line.length;
    const fits = bytes <= this.limits.eventBytes;
    if (fits && isUtf8(line)) this.takeLine(line.toString('utf8'));
    else this.refuse(line, bytes);
  }

  private takeLine(line: string): void {
    this.mark.lines += 1;
    const text = trimLine(line, this.mark.lines);
    if (text === '') return;
    this.lines.push({ index: this.mark.events, line: this.mark.lines, text });
    this.mark.events += 1;
  }

  private refuse(line: Buffer, bytes: number): void {
    this.mark.lines += 1;
    const { eventBytes, quarantinedBytes } = this.limits;
    const refusal =
      bytes > eventBytes ? tooLarge(bytes, eventBytes) : invalidUtf8(firstInvalidByte(line) ?? 0);
    this.push({ refusal, raw: Buffer.from(line.subarray(0, quarantinedBytes)), rawBytes: bytes });
  }

  private push(refused: Omit<Extract<Delivered, { refusal: unknown }>, 'index' | 'line'>): void {
    this.lines.push({ index: this.mark.events, line: this.mark.lines, ...refused });
    this.mark.events += 1;
  }
}

/** Without a line end of Windows, and without the mark that some editors put at the beginning. */
function trimLine(line: string, lineNumber: number): string {
  const marked = lineNumber === 1 && line.charCodeAt(0) === 0xfeff ? line.slice(1) : line;
  return marked.trim();
}
