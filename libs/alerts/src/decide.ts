/**
 * What people may do with an alert, and in which status. A refusal is an answer: it names the
 * status that forbids the command, and what would allow it.
 */
import type { BankId } from '@tocsin/credit-events';
import type { Actor, AlertEvent } from './alert-events';
import type { AlertState, AlertStatus } from './alert-state';

export type AlertCommand =
  | Readonly<{ command: 'acknowledge'; by: Actor; note?: string }>
  | Readonly<{ command: 'assign'; by: Actor; to: string; note?: string }>
  | Readonly<{ command: 'note'; by: Actor; note: string }>
  | Readonly<{ command: 'disseminate'; by: Actor; to?: readonly BankId[]; note?: string }>
  | Readonly<{
      command: 'confirm';
      by: Actor;
      reason?: string;
      /** Counted in the obligor's county as it is confirmed, where a county counts it. */
      exposedObligors?: number;
    }>
  | Readonly<{
      command: 'dismiss';
      by: Actor;
      reason: string;
      /** Positions of the evidence that was in front of the person; absent: all there is. */
      evidence?: readonly number[];
    }>
  | Readonly<{ command: 'reopen'; by: Actor; reason?: string }>
  | Readonly<{ command: 'close'; by: Actor; reason?: string }>;

export type AlertCommandName = AlertCommand['command'];

export type Rejection = Readonly<{
  outcome: 'rejected';
  code: 'unknown-alert' | 'wrong-status' | 'text-missing' | 'evidence-changed';
  /** The status that forbids the command. */
  status?: AlertStatus;
  /** The statuses in which it is allowed. */
  allowedIn?: readonly AlertStatus[];
  message: Readonly<{ zh: string; en: string }>;
}>;

export type Decision = Readonly<{ outcome: 'decided'; events: readonly AlertEvent[] }> | Rejection;

const undecided: readonly AlertStatus[] = ['open', 'acknowledged', 'disseminated'];

/** The table of the life cycle. */
export const allowedIn: Readonly<Record<AlertCommandName, readonly AlertStatus[]>> = {
  acknowledge: ['open'],
  assign: [...undecided, 'confirmed', 'dismissed'],
  note: [...undecided, 'confirmed', 'dismissed', 'closed', 'withdrawn'],
  disseminate: undecided,
  confirm: undecided,
  dismiss: undecided,
  reopen: ['confirmed', 'dismissed', 'closed'],
  close: ['acknowledged', 'disseminated', 'confirmed', 'dismissed'],
};

export const alertCommandNames = Object.keys(allowedIn) as readonly AlertCommandName[];

type Standing = Readonly<{ status: AlertStatus; lapsed: boolean }>;

/** What an alert that stands so lets people do with it; who they are is another question. */
export const commandsIn = (standing: Standing): readonly AlertCommandName[] =>
  alertCommandNames.filter((command) => isAllowed(command, standing));

const isAllowed = (command: AlertCommandName, { status, lapsed }: Standing): boolean =>
  allowedIn[command].includes(status) ||
  // An alert that no longer holds may be put away unread: nothing is left to decide on.
  (command === 'close' && status === 'open' && lapsed);

export function decide(command: AlertCommand, state: AlertState | undefined): Decision {
  if (!state) return unknownAlert;
  return (
    wrongStatus(command, state) ??
    textMissing(command, state) ??
    evidenceChanged(command, state) ?? { outcome: 'decided', events: [eventOf(command, state)] }
  );
}

function eventOf(command: AlertCommand, state: AlertState): AlertEvent {
  const { by } = command;
  switch (command.command) {
    case 'acknowledge':
      return { type: 'alert.acknowledged', data: { by, ...noteOf(command) } };
    case 'assign':
      return { type: 'alert.assigned', data: { by, to: command.to.trim(), ...noteOf(command) } };
    case 'note':
      return { type: 'alert.noted', data: { by, note: command.note } };
    case 'disseminate':
      return {
        type: 'alert.disseminated',
        data: { by, to: banksOf(command, state), ...noteOf(command) },
      };
    case 'confirm': {
      const { exposedObligors } = command;
      const counted = exposedObligors === undefined ? {} : { exposedObligors };
      return { type: 'alert.confirmed', data: { by, ...reasonOf(command), ...counted } };
    }
    case 'dismiss': {
      const evidence = state.finding.evidence.map(({ position }) => position);
      return { type: 'alert.dismissed', data: { by, reason: command.reason, evidence } };
    }
    case 'reopen':
      return { type: 'alert.reopened', data: { by, ...reasonOf(command) } };
    case 'close':
      return { type: 'alert.closed', data: { by, ...reasonOf(command) } };
  }
}

const noteOf = ({ note }: Readonly<{ note?: string }>) => (note === undefined ? {} : { note });

const reasonOf = ({ reason }: Readonly<{ reason?: string }>) =>
  reason === undefined ? {} : { reason };

/** Where nobody is named, the banks that the alert concerns. */
const banksOf = ({ to }: Readonly<{ to?: readonly BankId[] }>, { finding }: AlertState) =>
  to ?? finding.banks;

const unknownAlert: Rejection = {
  outcome: 'rejected',
  code: 'unknown-alert',
  message: { zh: '没有这条预警。', en: 'There is no such alert.' },
};

const statusNames: Readonly<Record<AlertStatus, Readonly<{ zh: string; en: string }>>> = {
  open: { zh: '待处理', en: 'open' },
  acknowledged: { zh: '已签收', en: 'acknowledged' },
  disseminated: { zh: '已通报', en: 'disseminated' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  dismissed: { zh: '已排除', en: 'dismissed' },
  closed: { zh: '已办结', en: 'closed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

const commandNames: Readonly<Record<AlertCommandName, Readonly<{ zh: string; en: string }>>> = {
  acknowledge: { zh: '签收', en: 'acknowledged' },
  assign: { zh: '指派', en: 'assigned' },
  note: { zh: '备注', en: 'noted' },
  disseminate: { zh: '通报', en: 'disseminated' },
  confirm: { zh: '确认', en: 'confirmed' },
  dismiss: { zh: '排除', en: 'dismissed' },
  reopen: { zh: '重新打开', en: 'reopened' },
  close: { zh: '办结', en: 'closed' },
};

function wrongStatus({ command }: AlertCommand, state: AlertState): Rejection | undefined {
  const { status: now, finding } = state;
  if (isAllowed(command, { status: now, lapsed: finding.lapsed !== undefined })) return undefined;
  const allowed = allowedIn[command];
  const [status, name] = [statusNames[state.status], commandNames[command]];
  const zh = allowed.map((one) => statusNames[one].zh).join('、');
  const en = allowed.map((one) => statusNames[one].en).join(', ');
  return {
    outcome: 'rejected',
    code: 'wrong-status',
    status: state.status,
    allowedIn: allowed,
    message: {
      zh: `该预警当前为“${status.zh}”，不能${name.zh}；仅限：${zh}。`,
      en: `The alert is ${status.en} and cannot be ${name.en}; allowed when it is: ${en}.`,
    },
  };
}

/** Read years later: a dismissal must say why, an assignment to whom, a note something. */
function textMissing(command: AlertCommand, state: AlertState): Rejection | undefined {
  const field = missingField(command, state);
  if (!field) return undefined;
  return {
    outcome: 'rejected',
    code: 'text-missing',
    message: {
      zh: `请填写 ${field}，不能为空。`,
      en: `Give "${field}"; it must not be empty.`,
    },
  };
}

function missingField(
  command: AlertCommand,
  state: AlertState,
): 'to' | 'note' | 'reason' | undefined {
  switch (command.command) {
    case 'acknowledge':
      return undefined;
    case 'assign':
      return command.to.trim() === '' ? 'to' : undefined;
    case 'note':
      return command.note.trim() === '' ? 'note' : undefined;
    case 'disseminate':
      return banksOf(command, state).length === 0 ? 'to' : undefined;
    default:
      return command.reason?.trim() === '' ? 'reason' : undefined;
  }
}

/** Nobody dismisses what they have not seen: newer evidence asks for another look. */
function evidenceChanged(command: AlertCommand, state: AlertState): Rejection | undefined {
  if (command.command !== 'dismiss' || !command.evidence) return undefined;
  const seen = new Set(command.evidence);
  if (state.finding.evidence.every(({ position }) => seen.has(position))) return undefined;
  return {
    outcome: 'rejected',
    code: 'evidence-changed',
    status: state.status,
    message: {
      zh: '在您查看之后又有新的证据，请重新查看后再决定。',
      en: 'There is evidence newer than what you saw; look again before you decide.',
    },
  };
}
