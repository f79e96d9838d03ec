/**
 * One row per alert: everything that the list, the filters and the detail page ask, so that a
 * page is one query. Disposable: folded from the alert events, rebuilt by dropping it.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type AlertEventType,
  type AlertSeverity,
  type AlertStatus,
  type EvidenceItem,
  type FindingConnection,
  type FindingMeasure,
  type FindingStep,
} from '@tocsin/alerts';

/** One step in the life of an alert, by the watch or by a person. */
export type AlertHistoryItem = Readonly<{
  position: number;
  /** RFC 3339: when it was recorded. */
  at: string;
  type: AlertEventType;
  /** The status from here on, where the step changes it. */
  status?: AlertStatus;
  by?: Readonly<{ name: string; role: string }>;
  /** What was said: note, reason, to whom, from which severity to which, lapse date … */
  detail?: Readonly<Record<string, unknown>>;
}>;

@Entity({ schema: 'read', name: 'alert' })
export class AlertEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) sign!: string;
  @Column({ type: 'int', name: 'sign_version' }) signVersion!: number;
  @Column({ type: 'text' }) family!: string;
  @Column({ type: 'text' }) axis!: string;
  @Column({ type: 'text' }) severity!: AlertSeverity;
  @Column({ type: 'text' }) status!: AlertStatus;
  @Column({ type: 'text', name: 'subject_kind' }) subjectKind!: string;
  @Column({ type: 'text', name: 'subject_id' }) subjectId!: string;
  @Column({ type: 'text', name: 'subject_name', nullable: true }) subjectName!: string | null;
  @Column({ type: 'text', name: 'object_kind', nullable: true }) objectKind!: string | null;
  @Column({ type: 'text', name: 'object_id', nullable: true }) objectId!: string | null;
  @Column({ type: 'text', nullable: true }) region!: string | null;
  /** Lenders concerned. */
  @Column({ type: 'text', array: true }) banks!: string[];
  /** Lenders concerned and the bank that is, or whose area is, the subject. */
  @Column({ type: 'text', array: true, name: 'concerned_banks' }) concernedBanks!: string[];
  /** Every party in the evidence or on a connection path. */
  @Column({ type: 'text', array: true }) parties!: string[];
  @Column({ type: 'date' }) since!: string;
  @Column({ type: 'date' }) known!: string;
  @Column({ type: 'date', nullable: true }) lapsed!: string | null;
  @Column({ type: 'boolean', name: 'found_late' }) foundLate!: boolean;
  @Column({ type: 'timestamptz', name: 'raised_at' }) raisedAt!: Date;
  /** Decimal yuan, as text: no float touches it. */
  @Column({ type: 'numeric', precision: 24, scale: 2 }) exposure!: string;
  @Column({ type: 'jsonb', name: 'severity_sum' }) severitySum!: readonly FindingStep[];
  @Column({ type: 'jsonb' }) measures!: readonly FindingMeasure[];
  @Column({ type: 'jsonb' }) evidence!: readonly EvidenceItem[];
  @Column({ type: 'jsonb' }) connections!: readonly FindingConnection[];
  @Column({ type: 'text', array: true, name: 'not_seen' }) notSeen!: string[];
  @Column({ type: 'text', nullable: true }) assignee!: string | null;
  @Column({ type: 'date', name: 'withdrawn_known', nullable: true }) withdrawnKnown!: string | null;
  @Column({ type: 'text', name: 'withdrawn_reason', nullable: true })
  withdrawnReason!: string | null;
  /** Position of the event that removed the support. */
  @Column({ type: 'bigint', name: 'withdrawn_because', nullable: true })
  withdrawnBecause!: string | null;
  @Column({ type: 'jsonb' }) history!: readonly AlertHistoryItem[];
  /** Length of the alert's stream: the expected version of the next command. */
  @Column({ type: 'int' }) version!: number;
  /** Position of `alert.raised`: the order of the list, newest first. */
  @Column({ type: 'bigint', name: 'raised_position' }) raisedPosition!: string;
  /** Position of the last step: what changed after a position is a range of this. */
  @Column({ type: 'bigint' }) position!: string;
}

/** The row as data: what queries answer and projections write. */
export type AlertRow = Pick<AlertEntity, keyof AlertEntity>;
