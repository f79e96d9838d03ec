/** What a sign saw or would have seen, with what people compare it by. */
import { businessDate, type BusinessDate, type CreditEvent } from '@tocsin/credit-events';
import type { Sighting, StandingSummary } from '@tocsin/warning-signs';
import type { ClientBase } from 'pg';
import { alertIdOf } from '../judge/finding';

export type Seen = Readonly<{
  /** The id of its alert, or the one it would have. */
  alert: string;
  subject: Readonly<{ kind: string; id: string; name?: string }>;
  object?: Readonly<{ kind: string; id: string }>;
  since: BusinessDate;
  known: BusinessDate;
  lapsed?: BusinessDate;
  /** Of what is only tested: without what other signs of the same obligor would add. */
  severity: string;
  region?: string;
  /** Lenders concerned. */
  banks: readonly string[];
}>;

type Folded = Readonly<{ standing: StandingSummary; events: readonly CreditEvent[] }>;

export function seenIn(sighting: Sighting, folded: Folded): Seen {
  const { subject, object, since, known, lapsed, severity, banks } = sighting;
  const isParty = subject.kind === 'obligor' || subject.kind === 'payee';
  const name = isParty ? folded.standing.name : undefined;
  const region = regionOf(sighting, folded);
  return {
    alert: alertIdOf(sighting),
    subject: { ...subject, ...(name !== undefined && { name }) },
    ...(object && { object }),
    since,
    known,
    ...(lapsed !== undefined && { lapsed }),
    severity,
    ...(region !== undefined && { region }),
    banks,
  };
}

/** Where the alert of it would lie: an area's where its reports say. */
function regionOf({ subject, evidence }: Sighting, { standing, events }: Folded) {
  if (subject.kind === 'region') return subject.id;
  if (subject.kind !== 'area') return standing.region;
  const cited = events.find(({ ref }) => ref === evidence[0]?.event);
  return cited && 'region' in cited.data ? cited.data.region : undefined;
}

type Row = Readonly<{
  id: string;
  subject_kind: string;
  subject_id: string;
  subject_name: string | null;
  object_kind: string | null;
  object_id: string | null;
  since: string;
  known: string;
  lapsed: string | null;
  severity: string;
  region: string | null;
  banks: readonly string[];
}>;

/** The alerts of a sign as people see them, without those withdrawn. */
export async function alertsOf(tx: ClientBase, sign: string): Promise<readonly Seen[]> {
  const { rows } = await tx.query<Row>(
    `select id, subject_kind, subject_id, subject_name, object_kind, object_id,
       since::text, known::text, lapsed::text, severity, region, banks
     from read.alert where sign = $1 and status <> 'withdrawn' order by since, id`,
    [sign],
  );
  return rows.map(seenInRow);
}

const seenInRow = ({ id: alert, since, known, lapsed, severity, region, banks, ...row }: Row) => ({
  alert,
  subject: {
    kind: row.subject_kind,
    id: row.subject_id,
    ...(row.subject_name !== null && { name: row.subject_name }),
  },
  ...(row.object_kind !== null &&
    row.object_id !== null && { object: { kind: row.object_kind, id: row.object_id } }),
  since: businessDate(since),
  known: businessDate(known),
  ...(lapsed !== null && { lapsed: businessDate(lapsed) }),
  severity,
  ...(region !== null && { region }),
  banks,
});
