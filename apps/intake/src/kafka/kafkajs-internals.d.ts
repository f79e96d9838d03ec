declare module 'kafkajs/src/network/requestQueue' {
  /** What of it we touch; see `kafkajs-request-queue.ts`. */
  class RequestQueue {
    readonly pending: readonly unknown[];
    readonly throttledUntil: number;
    scheduleCheckPendingRequests: (this: RequestQueue) => void;
  }
  export = RequestQueue;
}
