/**
 * kafkajs 2.2.4 asks every connection once a millisecond, for ever, whether a request waits in its
 * queue. Here it asks only while one waits, or while the broker has told it to be slow.
 */
import { createRequire } from 'node:module';

/** What of it we touch. */
type RequestQueue = {
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
  scheduleCheckPendingRequests: (this: RequestQueue) => void;
};

let isCalm = false;

/** Once for the process; harmless to repeat. */
export function calmRequestQueue(): void {
  if (isCalm) return;
  isCalm = true;
  const path = 'kafkajs/src/network/requestQueue';
  const { prototype } = createRequire(__filename)(path) as { prototype: RequestQueue };
  const { scheduleCheckPendingRequests: schedule } = prototype;
  prototype.scheduleCheckPendingRequests = function onlyWhenNeeded() {
    if (this.pending.length > 0 || this.throttledUntil > Date.now()) schedule.call(this);
  };
}
