/**
 * Decides on an alert and appends the outcome to its stream by expected version. Whoever writes in
 * between (another person, the watch) is read and the command decided anew, so nobody's word is
 * lost and no decision rests on a state that was not there.
 */
import {
  alertFrom,
  alertStream,
  decide,
  evolve,
  recordAlert,
  type AlertCommand,
  type AlertState,
  type Rejection,
} from '@tocsin/alerts';
import type { ApiOptions } from '../api-options';
import { instant } from '../contract/values';
import { Problem } from '../problems/problem';
import { withExposedObligors } from './count-exposed';
import { noSuchAlert } from './show-alert';
import { untilShown } from './until-shown';

const attemptsMax = 10;

type Decided = Readonly<{
  id: string;
  status: AlertState['status'];
  assignee?: string;
  version: number;
  position: number;
}>;

export async function recordDecision(
  {
    store,
    readModels,
    shownWithinMs,
    now = () => new Date(),
  }: Pick<ApiOptions, 'store' | 'readModels' | 'shownWithinMs' | 'now'>,
  id: string,
  command: AlertCommand,
): Promise<Decided> {
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    const recorded = await store.readStream(alertStream(id));
    const version = recorded.at(-1)?.version ?? 0;
    const state = alertFrom(recorded);
    const at = now();
    const counted = await withExposedObligors({ store, readModels, now: at }, command, state);
    const decision = decide(counted, state);
    if (decision.outcome === 'rejected') throw refused(id, decision);
    const events = recordAlert(id, decision.events, { version, state, time: instant(at) });
    const appended = await store.appendToStream(alertStream(id), version, events);
    if (appended.outcome !== 'recorded') continue;
    const { version: length, position } = appended;
    await untilShown(readModels, { id, position }, shownWithinMs);
    return { id, ...standsNow(decision.events.reduce(evolve, state)), version: length, position };
  }
  throw new Problem('changed-meanwhile', {
    zh: '该预警正被频繁更改，请稍后重试。',
    en: 'The alert is being changed again and again; try once more in a moment.',
  });
}

const standsNow = (state: AlertState | undefined) => ({
  status: state?.status ?? 'open',
  ...(state?.assignee !== undefined && { assignee: state.assignee }),
});

/** The one table from the decider's refusals to problems. */
function refused(id: string, { code, status, allowedIn, message }: Rejection): Problem {
  const members = { ...(status && { state: status }), ...(allowedIn && { allowedIn }) };
  switch (code) {
    case 'unknown-alert':
      return noSuchAlert(id);
    case 'text-missing':
      return new Problem('invalid-request', message);
    case 'evidence-changed':
      return new Problem('changed-meanwhile', message, { members });
    case 'wrong-status':
      return new Problem('alert-state-forbids', message, { members });
  }
}
