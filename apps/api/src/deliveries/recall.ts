/** What the API asks of the intake: a delivery taken back as a whole. Composed in by `apps/tocsin`. */
type RecallDone = Readonly<{
  /** That the delivery added to the log. */
  events: number;
  /** By this recall, now or before; in a dry run: that would be. */
  voided: number;
  /** Left alone: voided before, without this recall. */
  voidedBefore: number;
  /** Left alone: another delivery has corrected them since. */
  corrected: number;
  /** Who recalled it first, and why; absent in a dry run. */
  recalled?: Readonly<{ at: Date; by: string; reason: string }>;
}>;

/** Repeating is harmless, and finishes what was interrupted. Undefined: no such delivery. */
export type Recall = (
  asked: Readonly<{ feed: string; id: string; reason: string; dryRun?: boolean }>,
  by: Readonly<{ name: string; role: string }>,
) => Promise<RecallDone | undefined>;
