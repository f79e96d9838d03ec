/** The filters of the alert list, turned into conditions of one query. */
import { type SelectQueryBuilder } from 'typeorm';
import { type AlertSeverity, type AlertStatus } from '@tocsin/alerts';
import { type AlertEntity } from './alert-row';

/** What somebody may see at all, whatever they ask for. */
export type AlertsVisible = Readonly<{ region?: string; bank?: string }>;

export type AlertFilter = Readonly<{
  sign?: readonly string[];
  family?: readonly string[];
  axis?: readonly string[];
  severity?: readonly AlertSeverity[];
  /** Absent: every status but `withdrawn`. */
  status?: readonly AlertStatus[];
  /** The subject is that party. */
  party?: string;
  /** A party anywhere in the evidence. */
  involving?: string;
  /** The subject bank, or a lender concerned. */
  bank?: string;
  /** A region or the beginning of its code: `33` is the province. */
  region?: string;
  /** Alerts that began to hold on this day or later. */
  since?: string;
  /** Still holding, or lapsed. */
  holding?: boolean;
  visible?: AlertsVisible;
}>;

type Query = SelectQueryBuilder<AlertEntity>;

export function filterAlerts(query: Query, filter: AlertFilter): Query {
  oneOf(query, 'sign', filter.sign);
  oneOf(query, 'family', filter.family);
  oneOf(query, 'axis', filter.axis);
  oneOf(query, 'severity', filter.severity);
  if (filter.party !== undefined)
    query.andWhere(`alert.subject_kind = 'obligor' and alert.subject_id = :party`, {
      party: filter.party,
    });
  if (filter.involving !== undefined)
    query.andWhere('alert.parties @> array[:involving]::text[]', { involving: filter.involving });
  if (filter.since !== undefined) query.andWhere('alert.since >= :since', { since: filter.since });
  where(query, { region: filter.region, bank: filter.bank }, 'asked');
  where(query, filter.visible ?? {}, 'visible');
  byStatus(query, filter.status);
  if (filter.holding !== undefined)
    query.andWhere(`alert.lapsed is ${filter.holding ? '' : 'not '}null`);
  return query;
}

function oneOf(query: Query, column: string, values: readonly string[] | undefined): void {
  if (values) query.andWhere(`alert.${column} = any(:${column})`, { [column]: values });
}

function where(
  query: Query,
  { region, bank }: Readonly<{ region?: string | undefined; bank?: string | undefined }>,
  name: string,
): void {
  if (region !== undefined)
    query.andWhere(`starts_with(alert.region, :${name}Region)`, { [`${name}Region`]: region });
  if (bank !== undefined)
    query.andWhere(`alert.concerned_banks @> array[:${name}Bank]::text[]`, {
      [`${name}Bank`]: bank,
    });
}

function byStatus(query: Query, status: AlertFilter['status']): void {
  if (status) query.andWhere('alert.status = any(:status)', { status });
  else query.andWhere(`alert.status <> 'withdrawn'`);
}
