/** UUIDs as a binary array parameter: pg would quote a JavaScript array element by element. */

import { writeUuid } from './write-uuid';

const uuidOid = 2950;
const headerBytes = 20;
const elementBytes = 4 + 16;

export function encodeUuids(ids: readonly string[]): Buffer {
  const buffer = Buffer.allocUnsafe(headerBytes + ids.length * elementBytes);
  let at = 0;
  for (const value of [1, 0, uuidOid, ids.length, 1]) at = buffer.writeInt32BE(value, at);
  for (const id of ids) {
    at = buffer.writeInt32BE(16, at);
    at = writeUuid(buffer, id, at);
  }
  return buffer;
}
