/** What a sign saw or would have seen, with what people compare it by. */
import { businessDate, type BusinessDate, type CreditEvent } from '@tocsin/credit-events';
import type { Sighting, StandingSummary } from '@tocsin/warning-signs';
import type { ClientBase } from 'pg';
import { alertIdOf } from '../judge/finding';

export type Seen = Readonly<{
  /** The id of its alert, or the one it would have. */
  alert: string;
  subject: string;
  name: string | null;
  object: string | null;
  since: BusinessDate;
  known: BusinessDate;
  lapsed: BusinessDate | null;
  /** Of what is only tested: without what other signs of the same obligor would add. */
  severity: string;
  region: string | null;
  /** Lenders concerned. */
  banks: readonly string[];
}>;

type Folded = Readonly<{ standing: StandingSummary; events: readonly CreditEvent[] }>;

export function seenIn(sighting: Sighting, { standing, events }: Folded): Seen {
  const { subject, object, since, known, lapsed, severity, banks } = sighting;
  const isOfParty = subject.kind === 'obligor' || subject.kind === 'payee';
  return {
    alert: alertIdOf(sighting),
    subject: subject.id,
    name: (isOfParty ? standing.name : undefined) ?? null,
    object: object?.id ?? null,
    since,
    known,
    lapsed: lapsed ?? null,
    severity,
    region: regionOf(sighting, { standing, events }) ?? null,
    banks,
  };
}

/** Where the alert of it would lie: an area's where its reports say. */
function regionOf(
  { subject, evidence }: Sighting,
  { standing, events }: Folded,
): string | undefined {
  if (subject.kind === 'region') return subject.id;
  if (subject.kind !== 'area') return standing.region;
  const cited = events.find(({ ref }) => ref === evidence[0]?.event);
  return cited && 'region' in cited.data ? cited.data.region : undefined;
}

type Row = Omit<Seen, 'since' | 'known' | 'lapsed'> &
  Readonly<{ since: string; known: string; lapsed: string | null }>;

/** The alerts of a sign as people see them, without those withdrawn. */
export async function alertsOf(tx: ClientBase, sign: string): Promise<readonly Seen[]> {
  const { rows } = await tx.query<Row>(
    `select id as alert, subject_id as subject, subject_name as name, object_id as object,
       since::text as since, known::text as known, lapsed::text as lapsed, severity, region, banks
     from read.alert where sign = $1 and status <> 'withdrawn' order by since, id`,
    [sign],
  );
  return rows.map((row) => ({
    ...row,
    since: businessDate(row.since),
    known: businessDate(row.known),
    lapsed: row.lapsed === null ? null : businessDate(row.lapsed),
  }));
}
