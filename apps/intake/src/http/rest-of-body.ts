/**
 * What a sender is still writing when the answer is known. It is read and dropped: a sender in the
 * middle of it would else meet a closed connection instead of the answer.
 */
import type { IncomingMessage } from 'node:http';

const waitMs = { most: 30_000, idle: 500 };

/** Reads on without keeping anything. */
export function dropRest(request: IncomingMessage): void {
  request.unpipe();
  request.resume();
}

/** Settles when nothing more comes, or not for a while: who does not write can read the answer. */
export async function droppedRest(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  await new Promise<void>((resolve) => {
    const timers = [setTimeout(done, waitMs.most), setTimeout(done, waitMs.idle)] as const;
    function done(): void {
      timers.forEach(clearTimeout);
      resolve();
    }
    request.once('end', done).once('close', done).once('error', done);
    request.on('data', () => timers[1].refresh());
    dropRest(request);
  });
}
