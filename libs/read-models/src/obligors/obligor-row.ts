/**
 * One row per obligor: its standing as of its last event. Written by the judge together with the
 * obligor's state, because the standing falls out of the same fold.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ObligorLoan = Readonly<{
  bank: string;
  loan: string;
  /** Decimal yuan, as everywhere in these rows. */
  outstanding: string;
  maturity?: string;
  daysPastDue?: number;
  class?: string;
}>;
export type ObligorPledge = Readonly<{
  collateral: string;
  bank: string;
  value: string;
  since: string;
}>;

@Entity({ schema: 'read', name: 'obligor' })
export class ObligorEntity {
  @PrimaryColumn({ type: 'text' }) party!: string;
  @Column({ type: 'text', nullable: true }) kind!: string | null;
  @Column({ type: 'text', nullable: true }) name!: string | null;
  @Column({ type: 'text', nullable: true }) region!: string | null;
  /** Outstanding principal over all banks. */
  @Column({ type: 'numeric', precision: 24, scale: 2 }) exposure!: string;
  @Column({ type: 'text', array: true, name: 'lender_banks' }) lenderBanks!: string[];
  @Column({ type: 'jsonb' }) lenders!: readonly Readonly<{ bank: string; exposure: string }>[];
  @Column({ type: 'jsonb' }) loans!: readonly ObligorLoan[];
  @Column({ type: 'jsonb' }) pledged!: readonly ObligorPledge[];
  @Column({ type: 'date', name: 'first_event', nullable: true }) firstEvent!: string | null;
  @Column({ type: 'date', name: 'last_event', nullable: true }) lastEvent!: string | null;
  /** Position in the log up to which the row is true. */
  @Column({ type: 'bigint' }) position!: string;
}

/** The row as data: what queries answer and the judge writes. */
export type ObligorRow = Pick<ObligorEntity, keyof ObligorEntity>;
