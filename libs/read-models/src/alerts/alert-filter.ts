/** The filters of the alert list, turned into conditions of one query. */
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { type AlertSeverity, type AlertStatus } from '@tocsin/alerts';
import { type AlertEntity } from './alert-row';

/** A moment to answer for: the business day it falls on, and the instant at which it ends. */
export type AsOf = Readonly<{ date: string; instant: Date }>;

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
  /** As known then: what was unknown is absent, what was decided or lapsed later is undone. */
  asOf?: AsOf;
  visible?: AlertsVisible;
}>;

type Query = SelectQueryBuilder<AlertEntity>;

/** Who stood where at a moment: the last status that people had set by then. */
const statusThen = `coalesce((
  select step->>'status' from jsonb_array_elements(alert.history) step
  where step ? 'status' and step->>'status' <> 'withdrawn'
    and (step->>'at')::timestamptz <= :asOfInstant
  order by (step->>'position')::bigint desc limit 1), 'open')`;

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
  byTime(query, filter);
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

function byTime(query: Query, { status, holding, asOf }: AlertFilter): void {
  if (asOf) {
    query.andWhere('alert.known <= :asOfDate');
    query.setParameters({ asOfDate: asOf.date, asOfInstant: asOf.instant });
  }
  byStatus(query, status, asOf);
  if (holding === undefined) return;
  const lapsed = `(alert.lapsed is not null ${asOf ? 'and alert.lapsed <= :asOfDate' : ''})`;
  query.andWhere(holding ? `not ${lapsed}` : lapsed);
}

function byStatus(query: Query, status: AlertFilter['status'], asOf: AsOf | undefined): void {
  const withdrawn = asOf
    ? `(alert.status = 'withdrawn' and alert.withdrawn_known <= :asOfDate)`
    : `(alert.status = 'withdrawn')`;
  if (!status) {
    query.andWhere(`not ${withdrawn}`);
    return;
  }
  const byPeople = asOf ? statusThen : 'alert.status';
  query.andWhere(
    new Brackets((either) => {
      either.where(`not ${withdrawn} and ${byPeople} = any(:status)`, { status });
      if (status.includes('withdrawn')) either.orWhere(withdrawn);
    }),
  );
}
