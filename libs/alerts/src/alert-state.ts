/** The fold over an alert's stream: what is stated, and where people stand with it. */
import type { AlertAbout, AlertEvent, FindingFacts, Withdrawal } from './alert-events';
import type { Finding } from './finding';

export type AlertStatus =
  'open' | 'acknowledged' | 'disseminated' | 'confirmed' | 'dismissed' | 'closed' | 'withdrawn';

export type AlertState = Readonly<{
  status: AlertStatus;
  finding: Finding;
  assignee?: string;
  /** What people confirmed, as it was said then; gone when the alert is opened again. */
  confirmed?: AlertAbout | undefined;
  /** Positions of the evidence on which the last dismissal rested. */
  dismissedOn?: readonly number[];
  /** While withdrawn: why, and the status to which a later return goes back. */
  withdrawn?: Withdrawal & Readonly<{ from: AlertStatus }>;
}>;

/** A stream begins with `alert.raised`; anything before it is passed over. */
export function evolve(state: AlertState | undefined, event: AlertEvent): AlertState | undefined {
  if (event.type === 'alert.raised') return raised(state, event.data.finding);
  return state && changed(state, event);
}

function raised(state: AlertState | undefined, finding: Finding): AlertState {
  if (!state) return { status: 'open', finding };
  const { withdrawn, ...standing } = state;
  return { ...standing, finding, status: withdrawn?.from ?? state.status };
}

type Later = Exclude<AlertEvent, { type: 'alert.raised' }>;

function changed(state: AlertState, event: Later): AlertState {
  switch (event.type) {
    case 'alert.evidence-added':
      return { ...state, finding: restated(state.finding, event.data.facts) };
    case 'alert.escalated': {
      const { to, severitySum } = event.data;
      return { ...state, finding: { ...state.finding, severity: to, severitySum } };
    }
    case 'alert.lapsed':
      return { ...state, finding: { ...state.finding, lapsed: event.data.on } };
    case 'alert.withdrawn':
      return withdrawn(state, event.data);
    default:
      return decided(state, event);
  }
}

const withdrawn = (state: AlertState, { known, reason, because }: Withdrawal): AlertState => ({
  ...state,
  status: 'withdrawn',
  withdrawn: {
    known,
    reason,
    ...(because !== undefined && { because }),
    from: state.withdrawn?.from ?? state.status,
  },
});

type ByPeople = Exclude<
  Later,
  { type: 'alert.evidence-added' | 'alert.escalated' | 'alert.lapsed' | 'alert.withdrawn' }
>;

function decided(state: AlertState, event: ByPeople): AlertState {
  switch (event.type) {
    case 'alert.noted':
      return state;
    case 'alert.assigned':
      return { ...state, assignee: event.data.to };
    case 'alert.dismissed':
      return { ...state, status: 'dismissed', dismissedOn: event.data.evidence };
    case 'alert.reopened':
      return { ...state, status: 'open', confirmed: undefined };
    case 'alert.acknowledged':
      return { ...state, status: 'acknowledged' };
    case 'alert.disseminated':
      return { ...state, status: 'disseminated' };
    case 'alert.confirmed': {
      const { about } = event.data;
      return { ...state, status: 'confirmed', ...(about && { confirmed: about }) };
    }
    case 'alert.closed':
      return { ...state, status: 'closed' };
  }
}

/** The severity stays until it is escalated; a lapse is gone unless it is stated again. */
const restated = (finding: Finding, facts: FindingFacts): Finding => ({
  ...facts,
  severity: finding.severity,
  severitySum: finding.severitySum,
});
