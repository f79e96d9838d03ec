/**
 * The life of an alert as events of its stream `alert-<id>`: what the watch saw, and what people
 * did about it. Together they answer later who knew what, and when.
 */
import type { BankId, BusinessDate, DataOf } from '@tocsin/credit-events';
import type { AlertSeverity, Finding, FindingStep } from './finding';

/** Who acted; people by the name they signed in with. */
export type Actor = Readonly<{ name: string; role: string }>;

/** Why a sighting is no longer supported, since when that is known, and because of which event. */
export type Withdrawal = Omit<DataOf<'alert.withdrawn'>, 'about'>;
export type WithdrawalReason = Withdrawal['reason'];

/** What a confirmation is about, for the folds that count confirmations. */
export type AlertAbout = NonNullable<DataOf<'alert.confirmed'>['about']>;
/** There where the alert begins or ceases to stand confirmed; see `confirmation.ts`. */
type Told = Readonly<{ about?: AlertAbout }>;

/** What evidence-added restates: everything but the severity and the lapse, told separately. */
export type FindingFacts = Omit<Finding, 'severity' | 'severitySum' | 'lapsed'>;

export type AlertEvents = Readonly<{
  /** The first time, or again after a withdrawal when the facts support it once more. */
  'alert.raised': Readonly<{ finding: Finding }> & Told;
  /** The facts as they are seen now, holding; a lapse that still applies is stated anew. */
  'alert.evidence-added': Readonly<{ facts: FindingFacts }>;
  'alert.escalated': Readonly<{
    from: AlertSeverity;
    to: AlertSeverity;
    severitySum: readonly FindingStep[];
  }>;
  'alert.lapsed': Readonly<{ on: BusinessDate }>;
  'alert.withdrawn': Withdrawal & Told;
  'alert.acknowledged': Readonly<{ by: Actor; note?: string }>;
  'alert.assigned': Readonly<{ by: Actor; to: string; note?: string }>;
  'alert.noted': Readonly<{ by: Actor; note: string }>;
  'alert.disseminated': Readonly<{ by: Actor; to: readonly BankId[]; note?: string }>;
  'alert.confirmed': DataOf<'alert.confirmed'>;
  /** Binds to the evidence seen: positions beyond these open the alert again. */
  'alert.dismissed': Readonly<{ by: Actor; reason: string; evidence: readonly number[] }>;
  /** By a person, or by the watch itself when evidence arrives after a dismissal. */
  'alert.reopened': DataOf<'alert.reopened'>;
  'alert.closed': Readonly<{ by: Actor; reason?: string }>;
}>;

export type AlertEventType = keyof AlertEvents;

export type AlertEvent = {
  [T in AlertEventType]: Readonly<{ type: T; data: AlertEvents[T] }>;
}[AlertEventType];

const types: Readonly<Record<AlertEventType, true>> = {
  'alert.raised': true,
  'alert.evidence-added': true,
  'alert.escalated': true,
  'alert.lapsed': true,
  'alert.withdrawn': true,
  'alert.acknowledged': true,
  'alert.assigned': true,
  'alert.noted': true,
  'alert.disseminated': true,
  'alert.confirmed': true,
  'alert.dismissed': true,
  'alert.reopened': true,
  'alert.closed': true,
};

export const alertEventTypes = Object.keys(types) as readonly AlertEventType[];

export const isAlertEventType = (type: string): type is AlertEventType =>
  Object.hasOwn(types, type);
