/**
 * One row per sighting of a sign on trial: what would have been an alert. Written by the judge in
 * place of one; kept as it last stood when the trial ends.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AlertSeverity } from '@tocsin/alerts';

@Entity({ schema: 'read', name: 'trial_sighting' })
export class TrialSightingEntity {
  /** The id that its alert would have. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  /** Whose history it was seen in. */
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) sign!: string;
  @Column({ type: 'int', name: 'sign_version' }) signVersion!: number;
  @Column({ type: 'text', name: 'subject_kind' }) subjectKind!: string;
  @Column({ type: 'text', name: 'subject_id' }) subjectId!: string;
  @Column({ type: 'text', name: 'object_kind', nullable: true }) objectKind!: string | null;
  @Column({ type: 'text', name: 'object_id', nullable: true }) objectId!: string | null;
  @Column({ type: 'date' }) since!: string;
  @Column({ type: 'date' }) known!: string;
  @Column({ type: 'date', nullable: true }) lapsed!: string | null;
  @Column({ type: 'text' }) severity!: AlertSeverity;
  @Column({ type: 'numeric', precision: 24, scale: 2 }) exposure!: string;
  /** Positions of the events on which it rests. */
  @Column({ type: 'jsonb' }) evidence!: readonly number[];
}

/** The row as data: what queries answer and the judge writes. */
export type TrialSightingRow = Pick<TrialSightingEntity, keyof TrialSightingEntity>;
