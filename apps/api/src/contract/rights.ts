/**
 * Asks the table of `libs/access` on behalf of an endpoint. A role whose narrower view an endpoint
 * cannot give yet is refused, never shown more than its share.
 */
import { reachOf, type Action, type Principal, type Reach } from '@tocsin/access';

/** An action of the table; `signed-in`: whoever has a session or token; `nobody`: everybody. */
export type Right = Action | 'signed-in' | 'nobody';

/** Facts about the system, not about obligors: an auditor may read them without being recorded. */
const unrecorded: readonly Action[] = ['read-signs', 'read-status'];

/**
 * How far the principal reaches on this endpoint, which can narrow its answers to `offered`;
 * undefined: refuse. Auditors are refused where their reading would have to be recorded, until it
 * is.
 */
export function reachOn(
  principal: Principal,
  needs: Action,
  offered: readonly Reach['over'][],
): Reach | undefined {
  const reach = reachOf(principal, needs);
  if (!reach || !offered.includes(reach.over)) return undefined;
  const auditor = principal.kind === 'user' && principal.role === 'auditor';
  return auditor && !unrecorded.includes(needs) ? undefined : reach;
}
