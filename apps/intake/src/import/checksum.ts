/** SHA-256 of a file as it lies on disk, in hexadecimal digits; what `sha256sum` prints. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const pieceBytes = 1024 * 1024;

/** Rejects with the file system's error where it cannot be read. */
export async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: pieceBytes }), hash);
  return hash.digest('hex');
}
