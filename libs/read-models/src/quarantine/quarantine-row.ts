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

@Entity({ schema: 'intake', name: 'quarantine' })
export class QuarantineRow {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ type: 'text' }) feed!: string;
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
}
