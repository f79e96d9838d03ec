export { alertEventTypes, isAlertEventType } from './alert-events';
export type {
  Actor,
  AlertEvent,
  AlertEvents,
  AlertEventType,
  FindingFacts,
  Withdrawal,
  WithdrawalReason,
} from './alert-events';
export { evolve } from './alert-state';
export type { AlertState, AlertStatus } from './alert-state';
export { countyOf } from './confirmation';
export { alertCommandNames, commandsIn, decide } from './decide';
export type { AlertCommand, AlertCommandName, Decision, Rejection } from './decide';
export type {
  AlertSeverity,
  EvidenceItem,
  Finding,
  FindingConnection,
  FindingMeasure,
  FindingStep,
} from './finding';
export { reconcile, theWatch } from './reconcile';
export type { Seen } from './reconcile';
export { alertFrom, alertOfStream, alertStream, readAlertEvent, recordAlert } from './recording';
export type { AlertEventToAppend } from './recording';
