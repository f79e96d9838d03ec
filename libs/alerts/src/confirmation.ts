/**
 * A confirmation is a fact that folds count, so whatever makes an alert stand confirmed, or no longer,
 * says what it is about: as it was when people confirmed, wherever the obligor has moved since. An
 * alert closed after its confirmation goes on standing confirmed; one that was confirmed before
 * events said so does not count.
 */
import { countyConcerned } from '@tocsin/credit-events';
import type { AlertAbout, AlertEvent } from './alert-events';
import { evolve, type AlertState } from './alert-state';

/** Which step of which alert. */
type Step = Pick<AlertAbout, 'alert' | 'step'>;

/** The event that follows the state, with what folds must know of it. */
export function toldToFolds(
  state: AlertState | undefined,
  event: AlertEvent,
  step: Step,
): AlertEvent {
  const about = aboutOf(state, event);
  if (!about) return event;
  // Only these four change whether an alert stands confirmed, and each has the member.
  return { ...event, data: { ...event.data, about: { ...about, ...step } } } as AlertEvent;
}

type Concern = Omit<AlertAbout, 'alert' | 'step'>;

function aboutOf(state: AlertState | undefined, event: AlertEvent): Concern | undefined {
  if (event.type === 'alert.confirmed') return state && concernOf(state);
  // Nearly always nobody has confirmed anything, and nothing need be looked at.
  if (!state?.confirmed || standsConfirmed(state) === standsConfirmed(evolve(state, event)))
    return undefined;
  return state.confirmed;
}

const standsConfirmed = (state: AlertState | undefined): boolean =>
  state?.confirmed !== undefined && !state.withdrawn;

function concernOf({ finding: { sign, axis, subject, region } }: AlertState): Concern {
  const { kind, id } = subject;
  // The engine's words for axes and kinds of subjects are those of the event.
  return {
    sign,
    axis,
    subject: { kind, id },
    ...(region !== undefined && { region }),
  } as Concern;
}

/** The county that would count the alert, were it confirmed now. */
export const countyOf = ({ finding }: AlertState): string | undefined => countyConcerned(finding);
