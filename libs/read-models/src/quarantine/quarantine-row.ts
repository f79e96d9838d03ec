/**
 * What was refused, exactly as it arrived, with the reasons: so that a sender can mend it and send
 * it again. Not folded from the log, since nothing of it was recorded; the intake writes it.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One finding: where in the event, and what to do about it. */
export type QuarantineError = Readonly<{
  /** JSON pointer into the event; empty where it is the whole line. */
  pointer: string;
  /** The column of CSV at fault, and what stood there. */
  column?: string;
  value?: string;
  message: Readonly<{ zh: string; en: string }>;
}>;

/**
 * What became of a record that was sent again: `skipped` where the mapping of today says that it
 * states nothing.
 */
export type MendingOutcome = 'accepted' | 'duplicate' | 'skipped' | 'refused';

/** Why a record was refused. */
export type Refusal = Readonly<{ reason: string; errors: readonly QuarantineError[] }>;

/** An event by its name in the log. */
export type EventName = Readonly<{ source: string; id: string }>;

/** The mapping that a record came through; paths are those of the machine that imported it. */
export type MappedBy = Readonly<{
  mapping: string;
  /** The line of column names, where the file has one. */
  header?: string;
  /** Where the other files of the delivery lie. */
  folder?: string;
}>;

@Entity({ schema: 'intake', name: 'quarantine' })
export class QuarantineRow {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ type: 'text' }) feed!: string;
  /** Why it is refused as it lies here: found when it came, or when it was last sent again as it is. */
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'json' }) errors!: readonly QuarantineError[];
  /** Bytes, since it may be no text at all; the beginning only where it was very long. */
  @Column({ type: 'bytea' }) raw!: Buffer;
  /** Length of what arrived; more than `raw` holds where it was cut. */
  @Column({ type: 'bigint', name: 'raw_bytes' }) rawBytes!: string;
  @Column({ type: 'text', nullable: true }) file!: string | null;
  @Column({ type: 'bigint', nullable: true }) line!: string | null;
  @Column({ type: 'text', nullable: true }) source!: string | null;
  @Column({ type: 'text', name: 'event_id', nullable: true }) eventId!: string | null;
  @Column({ type: 'text', name: 'event_type', nullable: true }) eventType!: string | null;
  @Column({ type: 'timestamptz', name: 'first_seen' }) firstSeen!: Date;
  @Column({ type: 'timestamptz', name: 'last_seen' }) lastSeen!: Date;
  /** How often the same was refused for the same reason. */
  @Column({ type: 'int' }) times!: number;
  @Column({ type: 'json', name: 'mapped_by', nullable: true }) mappedBy!: MappedBy | null;
  /** The latest attempt to bring it in. */
  @Column({ type: 'timestamptz', nullable: true }) resubmitted!: Date | null;
  @Column({ type: 'text', name: 'resubmitted_by', nullable: true }) resubmittedBy!: string | null;
  @Column({ type: 'text', nullable: true }) outcome!: MendingOutcome | null;
  /** What it became. */
  @Column({ type: 'jsonb' }) events!: readonly EventName[];
  /** Why the latest attempt failed. */
  @Column({ type: 'json', name: 'refused_again', nullable: true }) refusedAgain!: Refusal | null;
  /** Why it was refused when it came, where that is not the reason of today. */
  @Column({ type: 'json', name: 'first_refused', nullable: true }) firstRefused!: Refusal | null;
  /** An event of its name is in the log, by another way than this entry. */
  @Column({ type: 'boolean', name: 'recorded_otherwise' }) recordedOtherwise!: boolean;
  /** The latest attempt succeeded; it is nobody's work any more. */
  @Column({ type: 'boolean', insert: false, update: false }) resolved!: boolean;
}
