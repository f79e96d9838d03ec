/**
 * Bounds that keep one sender from taking the memory or the time of all others. An event above its
 * bound is quarantined; a request above its bound is answered 413 or 429.
 */
export type Limits = Readonly<{
  /** One event as JSON. */
  eventBytes: number;
  /** Objects and arrays within each other. */
  nestingDepth: number;
  /** What quarantine keeps of a refused line; beyond it the beginning. */
  quarantinedBytes: number;
  /** A structured or batch body, which is held in memory. */
  bodyBytes: number;
  /** Events in one batch body. */
  batchEvents: number;
  /** An NDJSON body, which is streamed. */
  streamBytes: number;
  /** Bodies being worked on at one time, all callers together; above it callers get 429. */
  inFlightBytes: number;
  /** Refused events listed in one answer; all are counted, all are in quarantine. */
  listedRefusals: number;
}>;

const MiB = 1024 * 1024;

export const defaultLimits: Limits = {
  eventBytes: MiB,
  nestingDepth: 32,
  quarantinedBytes: 64 * 1024,
  bodyBytes: 16 * MiB,
  batchEvents: 10_000,
  streamBytes: 256 * MiB,
  inFlightBytes: 64 * MiB,
  listedRefusals: 1_000,
};
