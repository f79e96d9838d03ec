/** Which alerts, and sightings of signs on trial, rest on events that stand in certain places. */
import { In, type DataSource } from 'typeorm';
import { AlertEntity, type AlertRow } from '../alerts/alert-row';
import { TrialSightingEntity } from '../trials/trial-sighting-row';
import type { PositionRange } from './read-deliveries';

export type RestingOn = Readonly<{
  total: number;
  /** Those that were not withdrawn. */
  standing: number;
  /** The ones raised last first, as many as asked for. */
  items: readonly AlertRow[];
  trialSightings: number;
}>;

const isAmong = (alias: string): string =>
  `exists (select from jsonb_path_query(${alias}.evidence, '$[*].position') as place
           where :places::int8multirange @> place::int8)`;

export async function restingOn(
  db: DataSource,
  ranges: readonly PositionRange[],
  limit: number,
): Promise<RestingOn> {
  const [first] = ranges;
  if (!first) return { total: 0, standing: 0, items: [], trialSightings: 0 };
  const places = `{${ranges.map((range) => `[${range.first},${range.last}]`).join(',')}}`;
  const [resting, trialSightings] = await Promise.all([
    // Whatever rests on an event had its last step after it.
    db
      .createQueryBuilder(AlertEntity, 'alert')
      .select('alert.id', 'id')
      .addSelect('alert.status', 'status')
      .where('alert.position > :first', { first: first.first })
      .andWhere(isAmong('alert'), { places })
      .orderBy('alert.raised_position', 'DESC')
      .getRawMany<Pick<AlertRow, 'id' | 'status'>>(),
    db
      .createQueryBuilder(TrialSightingEntity, 'seen')
      .where(isAmong('seen'), { places })
      .getCount(),
  ]);
  const standing = resting.filter(({ status }) => status !== 'withdrawn').length;
  const shown = resting.slice(0, limit).map(({ id }) => id);
  const items = await db
    .getRepository(AlertEntity)
    .find({ where: { id: In(shown) }, order: { raisedPosition: 'DESC' } });
  return { total: resting.length, standing, items, trialSightings };
}

/** The alerts that rest on one event, the one raised last first. */
export async function alertsOn(db: DataSource, position: number): Promise<readonly AlertRow[]> {
  return db
    .createQueryBuilder(AlertEntity, 'alert')
    .where(
      `jsonb_path_query_array(alert.evidence, '$[*].position') @> to_jsonb(array[:position::bigint])`,
      { position },
    )
    .orderBy('alert.raised_position', 'DESC')
    .limit(100)
    .getMany();
}
