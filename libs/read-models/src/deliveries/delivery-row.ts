/** What a feed brought at one time: a file, a large request, or a day of what came in pieces. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type DeliveryKind = 'file' | 'http' | 'kafka' | 'resubmission';

@Entity({ schema: 'intake', name: 'delivery' })
export class DeliveryRow {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ type: 'text' }) feed!: string;
  @Column({ type: 'text' }) kind!: DeliveryKind;
  /** What makes it the same delivery when more of it comes; of one feed and kind. */
  @Column({ type: 'text' }) key!: string;
  @Column({ type: 'text' }) name!: string;
  /** SHA-256 of a file, in hexadecimal digits. */
  @Column({ type: 'text', nullable: true }) checksum!: string | null;
  @Column({ type: 'timestamptz' }) began!: Date;
  /** Something of it came last. */
  @Column({ type: 'timestamptz' }) latest!: Date;
  /** Null while a file is being read, or was interrupted. */
  @Column({ type: 'timestamptz', nullable: true }) ended!: Date | null;
  /** Events that it added to the log. */
  @Column({ type: 'bigint' }) accepted!: string;
  @Column({ type: 'bigint' }) duplicates!: string;
  @Column({ type: 'bigint' }) quarantined!: string;
  /** Lines of the file, offsets of the partition. */
  @Column({ type: 'bigint', name: 'first_line', nullable: true }) firstLine!: string | null;
  @Column({ type: 'bigint', name: 'last_line', nullable: true }) lastLine!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) recalled!: Date | null;
  @Column({ type: 'text', name: 'recalled_by', nullable: true }) recalledBy!: string | null;
  @Column({ type: 'text', name: 'recalled_as', nullable: true }) recalledAs!: string | null;
  @Column({ type: 'text', name: 'recall_reason', nullable: true }) recallReason!: string | null;
  /** Events that the recall voided; null while it is under way. */
  @Column({ type: 'bigint', nullable: true }) voided!: string | null;
}
