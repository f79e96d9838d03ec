/**
 * What a sender is still writing when the answer is known. It is read and dropped: a sender in the
 * middle of it would else meet a closed connection instead of the answer.
 */
import type { IncomingMessage } from 'node:http';

const waitMsMax = 30_000;

/** Reads on without keeping anything. */
export function dropRest(request: IncomingMessage): void {
  request.unpipe();
  request.resume();
}

/** Settles when nothing more comes, or the sender takes too long. */
export async function droppedRest(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, waitMsMax);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    request.once('end', done).once('close', done).once('error', done);
    dropRest(request);
  });
}
