import { describe, expect, it } from '@jest/globals';
import { CompressionCodecs } from 'kafkajs';
import { compressFrameSync } from 'lz4-napi';
import { compressSync } from 'snappy';
import { registerCodecs } from './kafkajs-codecs';

registerCodecs();

/** As kafkajs looks them up: by the number in a batch. */
function codec(code: number): Readonly<{ decompress: (bytes: Buffer) => Promise<Buffer> }> {
  const registry = CompressionCodecs as Record<number, () => ReturnType<typeof codec>>;
  const found = registry[code];
  if (!found) throw new Error('not registered');
  return found();
}

const text = '账户已销户。'.repeat(1_000);
const [snappy, lz4, zstd] = [2, 3, 4];

describe('compressions of Kafka', () => {
  it('reads snappy without a header, as some clients send it', async () => {
    expect(String(await codec(snappy).decompress(compressSync(text)))).toBe(text);
  });

  it('reads snappy in the blocks of Java', async () => {
    const header = Buffer.from('82534e4150505900' + '00000001' + '00000001', 'hex');
    const blocks = [text, '', 'the end'].flatMap((part) => {
      const block = compressSync(part);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(block.length);
      return [length, block];
    });
    const read = await codec(snappy).decompress(Buffer.concat([header, ...blocks]));
    expect(String(read)).toBe(`${text}the end`);
  });

  it('reads frames of lz4', async () => {
    expect(String(await codec(lz4).decompress(compressFrameSync(text)))).toBe(text);
  });

  it.each([
    ['snappy', snappy],
    ['lz4', lz4],
    ['zstd', zstd],
  ])('says that records in %s are damaged', async (name, code) => {
    const reading = codec(code).decompress(Buffer.from('no such thing'));
    await expect(reading).rejects.toThrow(`compressed by ${name}, but damaged`);
    await expect(reading).rejects.toMatchObject({ retriable: false });
  });

  it.each([5, 6, 7])('takes the unknown codec %i not for uncompressed', (code) => {
    expect(() => codec(code)).toThrow(`does not know (number ${String(code)})`);
  });
});
