/** What became of a delivery, counted. */
import type { Refused } from './refused';

export type IngestSummary = {
  accepted: number;
  duplicates: number;
  /** Of the duplicates, those that were recalled before and stay void. */
  recalled: number;
  quarantined: number;
  /** Quarantined, by reason. */
  reasons: Record<string, number>;
  /** The highest position among the accepted and the duplicates; 0 where there are none. */
  lastPosition: number;
};

export const emptySummary = (): IngestSummary => ({
  accepted: 0,
  duplicates: 0,
  recalled: 0,
  quarantined: 0,
  reasons: {},
  lastPosition: 0,
});

export type Counts = Readonly<{ accepted: number; duplicates: number; lastPosition: number }>;

/** What became of a batch. */
export type Done = Counts & Readonly<{ refused: readonly Refused[]; recalled: readonly unknown[] }>;

export function addTo(
  summary: IngestSummary,
  { accepted, duplicates, recalled, lastPosition, refused }: Done,
): void {
  summary.accepted += accepted;
  summary.duplicates += duplicates;
  summary.recalled += recalled.length;
  summary.lastPosition = Math.max(summary.lastPosition, lastPosition);
  summary.quarantined += refused.length;
  for (const { refusal } of refused) {
    summary.reasons[refusal.reason] = (summary.reasons[refusal.reason] ?? 0) + 1;
  }
}
