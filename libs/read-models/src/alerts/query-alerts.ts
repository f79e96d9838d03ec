/** What the API asks of the alerts: pages of the list, one alert, what changed, counts. */
import { type DataSource } from 'typeorm';
import { type AlertSeverity, type AlertStatus } from '@tocsin/alerts';
import { filterAlerts, type AlertFilter, type AlertsVisible } from './alert-filter';
import { PastAlertEntity } from '../past/past-alert';
import type { PastView } from '../past/past-view';
import { AlertEntity, type AlertRow } from './alert-row';

export type AlertPage = Readonly<{ items: readonly AlertRow[]; next?: string }>;

/** What the alerts are asked of: as they are, or a set of rows as they were known at a moment. */
type Whence = Readonly<{ past?: PastView | undefined }>;

/**
 * One page, the alert raised last first; of the past, the one known last. `cursor` is the `next` of
 * the page before; with anything else (`isAlertCursor` says so) the page is empty.
 */
export async function listAlerts(
  source: DataSource,
  filter: AlertFilter,
  page: Whence & Readonly<{ limit: number; cursor?: string | undefined }>,
): Promise<AlertPage> {
  const query = filterAlerts(selectAlerts(source, page.past), filter)
    .orderBy('alert.raised_position', 'DESC')
    .limit(page.limit + 1);
  if (page.cursor !== undefined) {
    const before = positionOf(page.cursor);
    if (before === undefined) return { items: [] };
    query.andWhere('alert.raised_position < :before', { before });
  }
  const rows = await query.getMany();
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return rows.length > page.limit && last
    ? { items, next: cursorOf(last.raisedPosition) }
    : { items };
}

/** Undefined when there is none, it is not visible, or nothing of it was known then. */
export async function findAlert(
  source: DataSource,
  id: string,
  { past, visible }: Whence & Readonly<{ visible?: AlertsVisible | undefined }> = {},
): Promise<AlertRow | undefined> {
  const query = selectAlerts(source, past).andWhere('alert.id = :id', { id });
  if (visible?.region !== undefined)
    query.andWhere('starts_with(alert.region, :region)', { region: visible.region });
  if (visible?.bank !== undefined)
    query.andWhere('alert.concerned_banks @> array[:bank]::text[]', { bank: visible.bank });
  return (await query.getOne()) ?? undefined;
}

/** Alerts with a step after a position, in the order of their last step: for live listeners. */
export async function alertsChangedAfter(
  source: DataSource,
  position: number,
  { limit, filter }: Readonly<{ limit: number; filter?: AlertFilter | undefined }>,
): Promise<readonly AlertRow[]> {
  return filterAlerts(selectAlerts(source), filter ?? {})
    .andWhere('alert.position > :position', { position })
    .orderBy('alert.position', 'ASC')
    .limit(limit)
    .getMany();
}

export type AlertCount = Readonly<{
  sign: string;
  severity: AlertSeverity;
  axis: string;
  status: AlertStatus;
  /** Two digits; `00` where no region is known. */
  province: string;
  count: number;
}>;

/** How many alerts there are, by what dashboards and the catalogue's pages ask. */
export async function countAlerts(source: DataSource): Promise<readonly AlertCount[]> {
  return source
    .createQueryBuilder(AlertEntity, 'alert')
    .select('alert.sign', 'sign')
    .addSelect('alert.severity', 'severity')
    .addSelect('alert.axis', 'axis')
    .addSelect('alert.status', 'status')
    .addSelect(`coalesce(left(alert.region, 2), '00')`, 'province')
    .addSelect('count(*)::int', 'count')
    .groupBy('1, 2, 3, 4, 5')
    .getRawMany<AlertCount>();
}

export type AlertsOfVersion = Readonly<{
  version: number;
  alerts: number;
  firstRaised: Date;
  lastRaised: Date;
}>;

/** By which versions of a sign its alerts were raised, newest version first; withdrawn ones left out. */
export async function countVersions(
  source: DataSource,
  sign: string,
): Promise<readonly AlertsOfVersion[]> {
  return source
    .createQueryBuilder(AlertEntity, 'alert')
    .select('alert.sign_version', 'version')
    .addSelect('count(*)::int', 'alerts')
    .addSelect('min(alert.raised_at)', 'firstRaised')
    .addSelect('max(alert.raised_at)', 'lastRaised')
    .where('alert.sign = :sign', { sign })
    .andWhere(`alert.status <> 'withdrawn'`)
    .groupBy('alert.sign_version')
    .orderBy('alert.sign_version', 'DESC')
    .getRawMany<AlertsOfVersion>();
}

const selectAlerts = (source: DataSource, past?: PastView) =>
  past
    ? source
        .createQueryBuilder<AlertEntity>(PastAlertEntity, 'alert')
        .where('alert.view = :view', { view: past.id })
    : source.createQueryBuilder(AlertEntity, 'alert');

const cursorOf = (position: string): string => Buffer.from(`r${position}`).toString('base64url');

/** Whether a text is a cursor that this list gave out. */
export const isAlertCursor = (text: string): boolean => positionOf(text) !== undefined;

function positionOf(cursor: string): string | undefined {
  const text = Buffer.from(cursor, 'base64url').toString();
  return /^r\d{1,18}$/.test(text) ? text.slice(1) : undefined;
}
