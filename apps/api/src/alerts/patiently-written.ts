/**
 * Writes to a listener and waits until it has taken what is in its buffer, so that one who is slow
 * costs no memory. One who takes nothing for too long is given up, and may resume where it stopped.
 */
import type { Writable } from 'node:stream';

const drainMsMax = 30_000;

/** False when the listener is gone or took nothing in time: the caller ends the stream. */
export async function patientlyWritten(
  stream: Writable,
  text: string,
  waitMs = drainMsMax,
): Promise<boolean> {
  if (stream.write(text)) return true;
  return new Promise((resolve) => {
    const finish = (taken: boolean) => {
      clearTimeout(timer);
      stream.off('drain', drained).off('close', gone);
      resolve(taken);
    };
    const drained = () => {
      finish(true);
    };
    const gone = () => {
      finish(false);
    };
    const timer = setTimeout(gone, waitMs);
    stream.once('drain', drained).once('close', gone);
  });
}
