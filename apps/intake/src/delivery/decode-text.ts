/** Bytes as text, or why they are none. GB18030 is read by Node's own decoder. */
import { isUtf8 } from 'node:buffer';
import type { Encoding } from '@tocsin/feeds';
import { firstInvalidByte } from '../lines/utf8';
import { invalidGb18030, invalidUtf8, type Refusal } from '../pipeline/refusals';

const gb18030 = new TextDecoder('gb18030', { fatal: true });

export function decodedText(
  bytes: Buffer,
  encoding: Encoding = 'utf-8',
): Readonly<{ text: string }> | Readonly<{ refusal: Refusal }> {
  if (encoding === 'utf-8') {
    if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
    return { refusal: invalidUtf8(firstInvalidByte(bytes) ?? 0) };
  }
  try {
    return { text: gb18030.decode(bytes) };
  } catch {
    return { refusal: invalidGb18030() };
  }
}
