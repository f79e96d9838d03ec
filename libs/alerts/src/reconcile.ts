/**
 * Brings an alert to what is seen now, in as few events as say it. Asked again with the same
 * finding it has nothing to add, so a watch that died half-way may simply ask again.
 */
import type { Actor, AlertEvent, FindingFacts, Withdrawal } from './alert-events';
import type { AlertState } from './alert-state';
import type { Finding } from './finding';

/** What the watch sees now: the sign holds or held, or the facts no longer support it. */
export type Seen = Readonly<{ finding: Finding }> | Readonly<{ gone: Withdrawal }>;

/** Signs for what the watch does by itself. */
export const theWatch: Actor = { name: 'tocsin', role: 'watch' };

export function reconcile(state: AlertState | undefined, seen: Seen): readonly AlertEvent[] {
  if ('gone' in seen) {
    if (!state || state.withdrawn) return [];
    return [{ type: 'alert.withdrawn', data: seen.gone }];
  }
  const { finding } = seen;
  if (!state) return [{ type: 'alert.raised', data: { finding } }];
  const statements = state.withdrawn
    ? [{ type: 'alert.raised' as const, data: { finding } }]
    : restatements(state.finding, finding);
  return [...statements, ...reopening(state, finding)];
}

function restatements(before: Finding, now: Finding): readonly AlertEvent[] {
  const facts = factsOf(now);
  const lapseUndone = before.lapsed !== undefined && now.lapsed === undefined;
  const restated = lapseUndone || !isSame(factsOf(before), facts);
  const events: AlertEvent[] = [];
  if (restated) events.push({ type: 'alert.evidence-added', data: { facts } });
  if (before.severity !== now.severity || !isSame(before.severitySum, now.severitySum)) {
    const { severity: to, severitySum } = now;
    events.push({ type: 'alert.escalated', data: { from: before.severity, to, severitySum } });
  }
  if (now.lapsed !== undefined && (restated || before.lapsed !== now.lapsed))
    events.push({ type: 'alert.lapsed', data: { on: now.lapsed } });
  return events;
}

/** A dismissal stands on what was seen; an event nobody had seen then opens the alert again. */
function reopening(state: AlertState, finding: Finding): readonly AlertEvent[] {
  const status = state.withdrawn?.from ?? state.status;
  if (status !== 'dismissed') return [];
  const seen = new Set(state.dismissedOn);
  if (finding.evidence.every(({ position }) => seen.has(position))) return [];
  return [{ type: 'alert.reopened', data: { by: theWatch, reason: 'new-evidence' } }];
}

const toldSeparately: ReadonlySet<string> = new Set(['severity', 'severitySum', 'lapsed']);

const factsOf = (finding: Finding): FindingFacts =>
  Object.fromEntries(
    Object.entries(finding).filter(([name]) => !toldSeparately.has(name)),
  ) as unknown as FindingFacts;

/** Equality of plain JSON; an absent field equals one that is undefined. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSame(left[key], right[key]));
}
