/** A file of the reader's machine as it is sent: as text, or byte for byte where it is not UTF-8. */
import type { SentFile } from '../api/feeds';

export async function sentFile(file: File): Promise<SentFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { name } = file;
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { name, base64: base64Of(bytes) };
  }
}

/** In pieces: a call cannot take a million arguments. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
}
