/**
 * Opens a file or standard input for importing: unpacks gzip by content, whatever the name says,
 * goes on from a place, and counts how far it is.
 */
import { createReadStream } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { cannotOpen, isGzipTrouble } from './import-failure';

export type Source = Readonly<{
  name: string;
  /** What makes it the same file next time; absent for standard input. */
  identity?: string;
  /** Length on disk, before unpacking; absent for standard input. */
  bytesTotal?: number;
  /** Read from disk so far. */
  bytesRead: () => number;
  /** The beginning of the text, unpacked. */
  head: Uint8Array;
  /** The text from a byte of it on. */
  read: (fromByte: number) => AsyncGenerator<Uint8Array>;
}>;

const pieceBytes = 1024 * 1024;
const headBytes = 4096;

export async function openSource(name: string, stdin: Readable): Promise<Source> {
  if (name === '-') return fromStdin(stdin);
  try {
    return await fromFile(name);
  } catch (error) {
    throw cannotOpen(name, error);
  }
}

async function fromFile(name: string): Promise<Source> {
  const path = await realpath(name);
  const file = await open(path);
  let packed: boolean;
  let size: number;
  let changed: number;
  try {
    const beginning = Buffer.alloc(2);
    const { bytesRead } = await file.read(beginning, 0, 2, 0);
    packed = bytesRead === 2 && isGzip(beginning);
    const found = await file.stat();
    size = found.size;
    changed = found.mtimeMs;
  } finally {
    await file.close();
  }
  let read = 0;
  const chunks = (start: number): AsyncGenerator<Uint8Array> => {
    const stream = createReadStream(path, { start, highWaterMark: pieceBytes });
    read = start;
    return counted(stream, (bytes) => (read += bytes));
  };
  const text = (fromByte: number): AsyncGenerator<Uint8Array> =>
    packed ? without(fromByte, unpacked(chunks(0))) : chunks(fromByte);
  return {
    name,
    identity: JSON.stringify([path, size, changed]),
    bytesTotal: size,
    bytesRead: () => read,
    head: await beginningOf(text(0)),
    read: text,
  };
}

/** Standard input can be read only once, so its head is put back in front. */
async function fromStdin(stdin: Readable): Promise<Source> {
  let read = 0;
  const raw = counted(stdin, (bytes) => (read += bytes));
  const first = await raw.next();
  const all = withFirst(first.done ? new Uint8Array() : first.value, raw);
  const packed = !first.done && isGzip(first.value);
  const text = packed ? unpacked(all) : all;
  const head = await text.next();
  const beginning = head.done ? new Uint8Array() : head.value;
  return {
    name: '-',
    bytesRead: () => read,
    head: beginning.subarray(0, headBytes),
    read: (fromByte) => without(fromByte, withFirst(beginning, text)),
  };
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

async function* counted(
  stream: Readable,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    count(chunk.length);
    yield chunk;
  }
}

async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: pieceBytes });
  const feeding = feed(gunzip, packed);
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } finally {
    gunzip.destroy();
    await feeding;
  }
}

/** Pipes by hand: the reader of the far end sees errors of the near one, and nothing is left open. */
async function feed(
  gunzip: ReturnType<typeof createGunzip>,
  packed: AsyncIterable<Uint8Array>,
): Promise<void> {
  try {
    for await (const chunk of packed) {
      if (gunzip.destroyed) return;
      if (!gunzip.write(chunk)) await drained(gunzip);
    }
    gunzip.end();
  } catch (error) {
    gunzip.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

const drained = (gunzip: ReturnType<typeof createGunzip>): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      gunzip.off('drain', done).off('close', done).off('error', done);
      resolve();
    };
    gunzip.once('drain', done).once('close', done).once('error', done);
  });

/** Unpacking cannot begin in the middle, so what is known already is passed over. */
async function* without(
  bytes: number,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let over = bytes;
  for await (const chunk of chunks) {
    if (over < chunk.length) yield over === 0 ? chunk : chunk.subarray(over);
    over = Math.max(0, over - chunk.length);
  }
}

async function* withFirst(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  yield* rest;
}

/** A broken beginning shows again, with its place, when the text is read. */
async function beginningOf(text: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  try {
    const first = await text.next();
    return first.done ? new Uint8Array() : first.value.subarray(0, headBytes);
  } catch (error) {
    if (isGzipTrouble(error)) return new Uint8Array();
    throw error;
  } finally {
    await text.return(undefined);
  }
}
