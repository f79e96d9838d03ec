/**
 * Kafka's compressions that kafkajs leaves to others: snappy, lz4 and zstd, for reading. What
 * cannot be taken apart ends the consumer at once with a message that says why; kafkajs by itself
 * would take a codec that it does not know for none.
 */
import { decompress as unzstd } from 'fzstd';
import { CompressionCodecs, KafkaJSNonRetriableError } from 'kafkajs';
import { decompressFrame } from 'lz4-napi';
import { uncompress } from 'snappy';

type Decompress = (compressed: Buffer) => Promise<Buffer> | Buffer;

/** The number in the attributes of a batch, of as many as its three bits can hold. */

const codecs: readonly (readonly [code: number, name: string, decompress: Decompress])[] = [
  [2, 'snappy', (compressed) => unsnappy(compressed)],
  [3, 'lz4', (compressed) => decompressFrame(compressed)],
  [4, 'zstd', (compressed) => asBuffer(unzstd(compressed))],
];

const unknownCodes = [5, 6, 7];

/** Once for the process; harmless to repeat. */
export function registerCodecs(): void {
  const registry = CompressionCodecs as Record<number, () => unknown>;
  for (const [code, name, decompress] of codecs) {
    const codec = { compress: onlyRead(name), decompress: orSay(name, decompress) };
    registry[code] = () => codec;
  }
  for (const code of unknownCodes) {
    registry[code] = () => {
      throw unreadable(`a codec that Tocsin does not know (number ${String(code)})`);
    };
  }
}

const orSay = (name: string, decompress: Decompress) => async (compressed: Buffer) => {
  try {
    return await decompress(compressed);
  } catch (error) {
    throw unreadable(`${name}, but damaged: ${String(error)}`);
  }
};

const onlyRead = (name: string) => () => {
  throw new Error(`Records are not sent in ${name}.`);
};

const unreadable = (how: string): Error =>
  new KafkaJSNonRetriableError(
    `Records cannot be read: they are compressed by ${how}. ` +
      'See docs/feeds/kafka.md, "What a record may be".',
  );

const xerialMagic = Buffer.from([0x82, ...Buffer.from('SNAPPY'), 0]);
/** Behind the magic: two numbers that say which version wrote it. */
const xerialHeaderBytes = xerialMagic.length + 8;

/** Java writes blocks behind their lengths, with a header of its own; other clients may not. */
async function unsnappy(compressed: Buffer): Promise<Buffer> {
  if (!compressed.subarray(0, xerialMagic.length).equals(xerialMagic)) {
    return uncompressBlock(compressed);
  }
  const blocks: Promise<Buffer>[] = [];
  for (let at = xerialHeaderBytes; at < compressed.length;) {
    const from = at + 4;
    at = from + compressed.readUInt32BE(at);
    blocks.push(uncompressBlock(compressed.subarray(from, at)));
  }
  return Buffer.concat(await Promise.all(blocks));
}

/** It answers a text only where that is asked for. */
const uncompressBlock = (block: Buffer) => uncompress(block) as Promise<Buffer>;

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
