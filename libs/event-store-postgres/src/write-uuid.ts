/** A UUID's text as its 16 bytes; by table, since every event needs it twice. */

const digits = new Uint8Array(128);
for (let value = 0; value < 16; value++) digits[value.toString(16).charCodeAt(0)] = value;
const dash = 45;

/** Writes a UUID in lower case, with dashes; answers where it ends. */
export function writeUuid(buffer: Buffer, uuid: string, start: number): number {
  let end = start;
  for (let at = 0; at < 36; at += 2) {
    if (uuid.charCodeAt(at) === dash) at++;
    const high = digits[uuid.charCodeAt(at)] ?? 0;
    buffer[end++] = (high << 4) | (digits[uuid.charCodeAt(at + 1)] ?? 0);
  }
  return end;
}
