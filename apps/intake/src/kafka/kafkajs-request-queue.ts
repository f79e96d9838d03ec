/**
 * kafkajs 2.2.4 asks every connection once a millisecond, for ever, whether a request waits in its
 * queue. Here it asks only while one waits, or while the broker has told it to be slow.
 */
import RequestQueue from 'kafkajs/src/network/requestQueue';

let isCalm = false;

/** Once for the process; harmless to repeat. */
export function calmRequestQueue(): void {
  if (isCalm) return;
  isCalm = true;
  const queue = RequestQueue.prototype;
  const { scheduleCheckPendingRequests: schedule } = queue;
  queue.scheduleCheckPendingRequests = function onlyWhenNeeded() {
    if (this.pending.length > 0 || this.throttledUntil > Date.now()) schedule.call(this);
  };
}
