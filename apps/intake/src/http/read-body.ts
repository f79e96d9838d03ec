/** Reads a request's body within bounds: unpacked, counted, and never more of it than allowed. */
import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';
import { IntakeProblem } from './problem';

/** The unpacked bytes as they come; fails with a 413 as soon as there are too many. */
export async function* bodyOf(
  request: IncomingMessage,
  bytesMax: number,
): AsyncGenerator<Uint8Array> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > bytesMax) throw tooLarge(bytesMax);
  let bytes = 0;
  try {
    for await (const chunk of unpacked(request)) {
      bytes += chunk.length;
      if (bytes > bytesMax) throw tooLarge(bytesMax);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof IntakeProblem ? error : broken(error);
  }
}

export async function readWhole(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bodyOf(request, bytesMax)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function unpacked(request: IncomingMessage): AsyncIterable<Uint8Array> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  // Left open when reading stops early, so that the answer still reaches the sender.
  if (encoding === 'identity') return request.iterator({ destroyOnReturn: false });
  if (encoding === 'gzip') {
    const gunzip = createGunzip();
    // pipe() does not hand on errors, and a sender that hangs up must not leave us waiting.
    request.once('error', (error) => gunzip.destroy(error));
    request.once('aborted', () => gunzip.destroy(new Error('aborted')));
    return request.pipe(gunzip);
  }
  throw new IntakeProblem(
    'unsupported-media-type',
    {
      zh: `不支持的压缩方式 ${encoding}，请用 gzip 或不压缩。`,
      en: `The encoding ${encoding} is not supported; use gzip or none.`,
    },
    { headers: { 'Accept-Encoding': 'gzip, identity' } },
  );
}

const tooLarge = (bytesMax: number): IntakeProblem => {
  const limit = `${String(Math.floor(bytesMax / 1024))} KiB`;
  return new IntakeProblem('body-too-large', {
    zh: `请求内容超过上限 ${limit}，请分成多次报送；大文件请用 tocsin import。`,
    en: `The body is above ${limit}. Send it in several requests; for large files use tocsin import.`,
  });
};

const broken = (error: unknown): IntakeProblem => {
  const said = error instanceof Error ? error.message : String(error);
  return new IntakeProblem('broken-body', {
    zh: `请求内容在传输中断或压缩数据损坏（${said}）。请完整重发；已记录的事件不会重复。`,
    en: `The body was cut off or its compression is damaged (${said}). Send all of it again; nothing is recorded twice.`,
  });
};
