/** What signs on trial would have raised: how much, how severe, and how much of it is known already. */
import { type DataSource } from 'typeorm';
import { type AlertSeverity } from '@tocsin/alerts';
import { AlertEntity } from '../alerts/alert-row';
import { TrialSightingEntity, type TrialSightingRow } from './trial-sighting-row';

export type TrialCount = Readonly<{
  sign: string;
  total: number;
  /** Those that have not lapsed. */
  holding: number;
  bySeverity: Readonly<Partial<Record<AlertSeverity, number>>>;
  subjects: number;
  /** Subjects on which another sign has raised an alert that was not withdrawn. */
  subjectsAlerted: number;
  firstSince: string;
  lastSince: string;
}>;

type CountRow = Omit<TrialCount, 'bySeverity'> &
  Readonly<Record<'blue' | 'yellow' | 'orange' | 'red', number>>;

/** One line a sign; signs that have seen nothing are left out. */
export async function countTrialSightings(source: DataSource): Promise<readonly TrialCount[]> {
  const alerted = source
    .createQueryBuilder()
    .select('1')
    .from(AlertEntity, 'alert')
    .where('alert.subject_id = seen.subject_id')
    .andWhere('alert.sign <> seen.sign')
    .andWhere(`alert.status <> 'withdrawn'`);
  const severity = (level: string) => `count(*) filter (where seen.severity = '${level}')::int`;
  const rows = await source
    .createQueryBuilder(TrialSightingEntity, 'seen')
    .select('seen.sign', 'sign')
    .addSelect('count(*)::int', 'total')
    .addSelect('count(*) filter (where seen.lapsed is null)::int', 'holding')
    .addSelect(severity('blue'), 'blue')
    .addSelect(severity('yellow'), 'yellow')
    .addSelect(severity('orange'), 'orange')
    .addSelect(severity('red'), 'red')
    .addSelect('count(distinct seen.subject_id)::int', 'subjects')
    .addSelect(
      `count(distinct seen.subject_id) filter (where exists (${alerted.getQuery()}))::int`,
      'subjectsAlerted',
    )
    .addSelect('min(seen.since)::text', 'firstSince')
    .addSelect('max(seen.since)::text', 'lastSince')
    .groupBy('seen.sign')
    .getRawMany<CountRow>();
  return rows.map(({ blue, yellow, orange, red, ...row }) => ({
    ...row,
    bySeverity: { blue, yellow, orange, red },
  }));
}

/** The latest of a sign, for those who may see whom it concerns. */
export async function listTrialSightings(
  source: DataSource,
  { sign, limit }: Readonly<{ sign: string; limit: number }>,
): Promise<readonly TrialSightingRow[]> {
  return source
    .createQueryBuilder(TrialSightingEntity, 'seen')
    .where('seen.sign = :sign', { sign })
    .orderBy('seen.since', 'DESC')
    .addOrderBy('seen.id')
    .limit(limit)
    .getMany();
}
