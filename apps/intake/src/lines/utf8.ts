/** Where bytes stop being UTF-8. Node says only whether they are; a sender needs to know where. */
import { isUtf8 } from 'node:buffer';

const replacement = Buffer.from('\uFFFD');

/** The offset of the first byte that is not UTF-8; undefined where all are. */
export function firstInvalidByte(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('utf8');
  // Decoding puts U+FFFD where it fails; the sender may also have sent that character itself.
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (!buffer.subarray(offset, offset + 3).equals(replacement)) return offset;
    offset += 3;
    from = at + 1;
  }
  return offset;
}
