import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A credential of a feed, without its secret: only the intake reads the hash. */
@Entity({ schema: 'intake', name: 'feed_credential' })
export class FeedCredentialRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) feed!: string;
  @Column({ type: 'text' }) label!: string;
  @Column({ type: 'timestamptz' }) created!: Date;
  @Column({ type: 'text', name: 'created_by' }) createdBy!: string;
  /** From then on it is refused. */
  @Column({ type: 'timestamptz', nullable: true }) expires!: Date | null;
  /** The credential that was issued in its place; this one works on until it expires. */
  @Column({ type: 'text', name: 'replaced_by', nullable: true }) replacedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) revoked!: Date | null;
  @Column({ type: 'text', name: 'revoked_by', nullable: true }) revokedBy!: string | null;
  /** Written a little late. */
  @Column({ type: 'timestamptz', name: 'last_used', nullable: true }) lastUsed!: Date | null;
}
