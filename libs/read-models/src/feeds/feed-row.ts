/**
 * Who may send, and how what they sent has fared. The secret of a credential is not among the
 * columns: only its hash is stored, and only the intake reads that.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type TypeCadence = Readonly<{ type: string; silentAfterHours: number }>;

@Entity({ schema: 'intake', name: 'feed' })
export class FeedRow {
  @PrimaryColumn({ type: 'text' }) name!: string;
  @Column({ type: 'text', array: true }) sources!: string[];
  @Column({ type: 'text', array: true, nullable: true }) banks!: string[] | null;
  @Column({ type: 'boolean' }) backfill!: boolean;
  /** The declared cadence: silent for longer, the feed is overdue. */
  @Column({ type: 'int', name: 'silent_after_hours', nullable: true })
  silentAfterHours!: number | null;
  /** The same for single event types. */
  @Column({ type: 'jsonb' }) cadence!: readonly TypeCadence[];
  /** Days (`YYYY-MM-DD`) on which nothing is expected: they are not counted as silence. */
  @Column({ type: 'text', array: true, name: 'days_off' }) daysOff!: string[];
  /** Kafka topics whose records are its own. */
  @Column({ type: 'text', array: true }) topics!: string[];
  @Column({ type: 'timestamptz' }) created!: Date;
  @Column({ type: 'text', name: 'created_by' }) createdBy!: string;
  @Column({ type: 'timestamptz', nullable: true }) revoked!: Date | null;
}

/** Also of senders without a credential of their own, such as an import from the command line. */
@Entity({ schema: 'intake', name: 'feed_activity' })
export class FeedActivityRow {
  @PrimaryColumn({ type: 'text' }) feed!: string;
  @Column({ type: 'bigint' }) accepted!: string;
  @Column({ type: 'bigint' }) duplicates!: string;
  @Column({ type: 'bigint' }) quarantined!: string;
  /** The latest business time among its accepted events. */
  @Column({ type: 'timestamptz', name: 'last_event', nullable: true }) lastEvent!: Date | null;
  @Column({ type: 'timestamptz', name: 'last_received' }) lastReceived!: Date;
}
