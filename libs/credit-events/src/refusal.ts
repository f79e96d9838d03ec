/** Why an event was not taken in, for the sender to mend: where, what, how, in both languages. */
import type { Bilingual } from './field';

export type EventError = Readonly<{ pointer: string; message: Bilingual }>;

export type Refusal<Reason extends string = string> = Readonly<{
  /** Stable code; the label of metrics and of the quarantine. */
  reason: Reason;
  errors: readonly EventError[];
}>;
