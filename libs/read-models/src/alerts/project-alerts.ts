/**
 * From alert events to rows. Pure: rows as they are and events in log order go in, the rows that
 * changed come out. The life cycle itself is folded by `@tocsin/alerts`, not told a second time.
 */
import {
  alertOfStream,
  evolve,
  readAlertEvent,
  type AlertEvent,
  type AlertState,
  type Finding,
} from '@tocsin/alerts';
import type { AlertHistoryItem, AlertRow } from './alert-row';

/** What the projection needs of a recorded event. */
export type RecordedAlertEvent = Readonly<{
  position: number;
  stream: string;
  version: number;
  type: string;
  recorded: Date;
  payload: string;
}>;

/**
 * Rows changed by the events, which must be given in log order. `before` holds the rows of the
 * alerts concerned as they are. An event that a row has seen already changes nothing, nor does one
 * before which a step is missing: so whoever appended a step may show it ahead of the projection.
 */
export function projectAlerts(
  before: ReadonlyMap<string, AlertRow>,
  events: readonly RecordedAlertEvent[],
): readonly AlertRow[] {
  const changed = new Map<string, AlertRow>();
  for (const recorded of events) {
    const id = alertOfStream(recorded.stream);
    const event = readAlertEvent(recorded);
    if (id === undefined || !event) continue;
    const row = changed.get(id) ?? before.get(id);
    if ((row?.version ?? 0) + 1 !== recorded.version) continue;
    const next = withEvent(row, event, { ...recorded, id });
    if (next) changed.set(id, next);
  }
  return [...changed.values()];
}

type Place = Readonly<{ id: string; position: number; version: number; recorded: Date }>;

function withEvent(row: AlertRow | undefined, event: AlertEvent, at: Place): AlertRow | undefined {
  const state = evolve(row && stateOf(row), event);
  if (!state) return undefined;
  const position = String(at.position);
  const first = row ?? { raisedAt: at.recorded, raisedPosition: position, history: [] };
  return {
    ...findingColumns(state.finding),
    ...withdrawalColumns(state.withdrawn),
    id: at.id,
    status: state.status,
    assignee: state.assignee ?? null,
    history: [...first.history, historyItem(event, state, at)],
    raisedAt: first.raisedAt,
    raisedPosition: first.raisedPosition,
    version: at.version,
    position,
  };
}

const withdrawalColumns = (withdrawn: AlertState['withdrawn']) => ({
  withdrawnKnown: withdrawn?.known ?? null,
  withdrawnReason: withdrawn?.reason ?? null,
  withdrawnBecause: withdrawn?.because?.toString() ?? null,
});

/** The row holds all of the state that `evolve` reads. */
function stateOf(row: AlertRow): AlertState {
  return {
    status: row.status,
    finding: findingOf(row),
    ...(row.assignee !== null && { assignee: row.assignee }),
    ...(row.status === 'withdrawn' && {
      withdrawn: {
        known: row.withdrawnKnown,
        reason: row.withdrawnReason,
        from: statusByPeople(row.history),
      } as NonNullable<AlertState['withdrawn']>,
    }),
  };
}

/** Where people stood with the alert, whatever the watch has withdrawn since. */
export const statusByPeople = (history: readonly AlertHistoryItem[]) =>
  history.findLast(({ status }) => status !== undefined && status !== 'withdrawn')?.status ??
  'open';

export function findingColumns(finding: Finding) {
  const { subject, object } = finding;
  return {
    sign: finding.sign,
    signVersion: finding.signVersion,
    family: finding.family,
    axis: finding.axis,
    severity: finding.severity,
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectName: subject.name ?? null,
    objectKind: object?.kind ?? null,
    objectId: object?.id ?? null,
    region: finding.region ?? null,
    banks: [...finding.banks],
    concernedBanks: [...new Set([...finding.banks, ...banksOf(subject)])],
    parties: [...finding.parties],
    since: finding.since,
    known: finding.known,
    lapsed: finding.lapsed ?? null,
    foundLate: finding.foundLate,
    exposure: finding.exposure,
    severitySum: finding.severitySum,
    measures: finding.measures,
    evidence: finding.evidence,
    connections: finding.connections,
    notSeen: [...finding.notSeen],
  };
}

/** The id of an area is `<bank>/<area>`. */
const banksOf = ({ kind, id }: Finding['subject']): readonly string[] => {
  if (kind === 'bank') return [id];
  return kind === 'area' ? [id.slice(0, id.indexOf('/'))] : [];
};

function findingOf(row: AlertRow): Finding {
  const { subjectKind, subjectId, subjectName, objectKind, objectId, region, lapsed } = row;
  const finding = {
    sign: row.sign,
    signVersion: row.signVersion,
    family: row.family,
    axis: row.axis,
    severity: row.severity,
    subject: {
      kind: subjectKind,
      id: subjectId,
      ...(subjectName !== null && { name: subjectName }),
    },
    ...(objectKind !== null && objectId !== null && { object: { kind: objectKind, id: objectId } }),
    ...(region !== null && { region }),
    banks: row.banks,
    parties: row.parties,
    since: row.since,
    known: row.known,
    ...(lapsed !== null && { lapsed }),
    foundLate: row.foundLate,
    exposure: row.exposure,
    severitySum: row.severitySum,
    measures: row.measures,
    evidence: row.evidence,
    connections: row.connections,
    notSeen: row.notSeen,
  };
  // Text of the database becomes the branded words it was written from.
  return finding as unknown as Finding;
}

const decisions: ReadonlySet<string> = new Set([
  'alert.acknowledged',
  'alert.disseminated',
  'alert.confirmed',
  'alert.dismissed',
  'alert.reopened',
  'alert.closed',
  'alert.withdrawn',
]);

function historyItem(event: AlertEvent, state: AlertState, at: Place): AlertHistoryItem {
  const by = 'by' in event.data ? event.data.by : undefined;
  const detail = detailOf(event);
  return {
    position: at.position,
    at: at.recorded.toISOString(),
    type: event.type,
    ...(decisions.has(event.type) && { status: state.status }),
    ...(by && { by }),
    ...(Object.keys(detail).length > 0 && { detail }),
  };
}

/** What was said at this step; the facts themselves are in the row's columns. */
function detailOf(event: AlertEvent): Readonly<Record<string, unknown>> {
  switch (event.type) {
    case 'alert.raised':
      return { severity: event.data.finding.severity, evidence: positions(event.data.finding) };
    case 'alert.evidence-added':
      return { evidence: positions(event.data.facts) };
    case 'alert.escalated':
      return { from: event.data.from, to: event.data.to };
    default:
      return Object.fromEntries(
        Object.entries(event.data).filter(([name]) => name !== 'by' && name !== 'about'),
      );
  }
}

const positions = ({ evidence }: Pick<Finding, 'evidence'>) =>
  evidence.map(({ position }) => position);
