/** Through which day each source has declared itself complete, by bank and type. */
import { businessDateOf, daysBetween } from '@tocsin/credit-events';
import type { DataSource } from 'typeorm';

export type DeclaredComplete = Readonly<{
  source: string;
  /** Absent: all banks. */
  bank?: string;
  /** Absent: all types. */
  type?: string;
  through: string;
  /** When it last said so. */
  declared: Date;
  /** Signs of absence wait for it; false once its last word is older than thirty days. */
  heeded: boolean;
}>;

/** As in warning-signs: who has not declared for longer holds back no sign of absence. */
export const heededDays = 30;

/** Of all sources, or of these. */
export async function listCompleted(
  db: DataSource,
  { now, sources }: Readonly<{ now: Date; sources?: readonly string[] }>,
): Promise<readonly DeclaredComplete[]> {
  const rows: {
    source: string;
    bank: string;
    type: string;
    through: string;
    declared: Date;
  }[] = await db.query(
    `select source, bank, type, max(through)::text as through, max(declared) as declared
     from read.feed_completed
     where not amended and ($1::text[] is null or source = any ($1))
     group by source, bank, type order by source, bank, type`,
    [sources ?? null],
  );
  const today = businessDateOf(now.getTime());
  return rows.map(({ source, bank, type, through, declared }) => ({
    source,
    ...(bank !== '' && { bank }),
    ...(type !== '' && { type }),
    ...{ through, declared },
    heeded: daysBetween(businessDateOf(declared.getTime()), today) <= heededDays,
  }));
}
