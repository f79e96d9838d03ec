/**
 * What each role may do, and how far it reaches. One table, so that an auditor can read it and a
 * test can hold it; every edge (HTTP, command line, console) asks here and nowhere else.
 */
import type { Principal, Role } from './principal';

export const actions = [
  'send-events',
  'read-alerts',
  'decide-alerts',
  'read-parties',
  'read-events',
  'read-regions',
  'read-signs',
  'manage-signs',
  // Shows alerts, by bank and by name: as far as one reads alerts. Not for a committee, to whom
  // other banks appear as counts only.
  'run-backtests',
  'read-status',
  'read-feeds',
  'manage-feeds',
  'rotate-credentials',
  'try-mappings',
  'recall-deliveries',
  'read-quarantine',
  'resubmit-quarantine',
  'manage-lists',
] as const;

export type Action = (typeof actions)[number];

/** Whose data: everybody's, one region's, one bank's obligors', one feed's, nobody's. */
export type Breadth = 'all' | 'region' | 'bank' | 'feed' | 'none';

export const roleTable: Readonly<Record<Role, Readonly<Record<Action, Breadth>>>> = {
  admin: {
    'send-events': 'all',
    'read-alerts': 'all',
    'decide-alerts': 'all',
    'read-parties': 'all',
    'read-events': 'all',
    'read-regions': 'all',
    'read-signs': 'all',
    'manage-signs': 'all',
    'run-backtests': 'all',
    'read-status': 'all',
    'read-feeds': 'all',
    'manage-feeds': 'all',
    'rotate-credentials': 'all',
    'try-mappings': 'all',
    'recall-deliveries': 'all',
    'read-quarantine': 'all',
    'resubmit-quarantine': 'all',
    'manage-lists': 'all',
  },
  desk: {
    'send-events': 'none',
    'read-alerts': 'region',
    'decide-alerts': 'region',
    'read-parties': 'region',
    'read-events': 'region',
    'read-regions': 'region',
    'read-signs': 'all',
    'manage-signs': 'none',
    'run-backtests': 'region',
    'read-status': 'all',
    'read-feeds': 'none',
    'manage-feeds': 'none',
    'rotate-credentials': 'none',
    'try-mappings': 'none',
    'recall-deliveries': 'none',
    'read-quarantine': 'none',
    'resubmit-quarantine': 'none',
    'manage-lists': 'region',
  },
  committee: {
    'send-events': 'none',
    'read-alerts': 'bank',
    'decide-alerts': 'none',
    'read-parties': 'bank',
    'read-events': 'bank',
    'read-regions': 'bank',
    'read-signs': 'all',
    'manage-signs': 'none',
    'run-backtests': 'none',
    'read-status': 'all',
    'read-feeds': 'none',
    'manage-feeds': 'none',
    'rotate-credentials': 'none',
    'try-mappings': 'none',
    'recall-deliveries': 'none',
    'read-quarantine': 'none',
    'resubmit-quarantine': 'none',
    'manage-lists': 'none',
  },
  operator: {
    'send-events': 'none',
    'read-alerts': 'none',
    'decide-alerts': 'none',
    'read-parties': 'none',
    'read-events': 'feed',
    'read-regions': 'none',
    'read-signs': 'all',
    'manage-signs': 'none',
    'run-backtests': 'none',
    'read-status': 'all',
    'read-feeds': 'feed',
    'manage-feeds': 'none',
    'rotate-credentials': 'feed',
    'try-mappings': 'feed',
    'recall-deliveries': 'feed',
    'read-quarantine': 'feed',
    'resubmit-quarantine': 'feed',
    'manage-lists': 'none',
  },
  auditor: {
    'send-events': 'none',
    'read-alerts': 'all',
    'decide-alerts': 'none',
    'read-parties': 'all',
    'read-events': 'all',
    'read-regions': 'all',
    'read-signs': 'all',
    'manage-signs': 'none',
    'run-backtests': 'all',
    'read-status': 'all',
    'read-feeds': 'all',
    'manage-feeds': 'none',
    'rotate-credentials': 'none',
    'try-mappings': 'none',
    'recall-deliveries': 'none',
    'read-quarantine': 'all',
    'resubmit-quarantine': 'none',
    'manage-lists': 'none',
  },
};

/** What a feed's own credential may do: speak, and look at how its own words fared. */
const feedRow: Readonly<Partial<Record<Action, Breadth>>> = {
  'send-events': 'feed',
  'read-feeds': 'feed',
  'read-quarantine': 'feed',
};

export type Reach =
  | Readonly<{ over: 'all' }>
  | Readonly<{ over: 'region'; region: string }>
  | Readonly<{ over: 'bank'; bank: string }>
  | Readonly<{ over: 'feed'; feed: string }>;

/**
 * How far a principal reaches with an action; undefined where it may not do it at all, also where
 * its role is bound to a region, bank or feed and none is named.
 */
export function reachOf(principal: Principal, action: Action): Reach | undefined {
  const feed = principal.kind === 'feed' ? principal.name : principal.feed;
  if (breadthOf(principal, action) === 'feed') return feed ? { over: 'feed', feed } : undefined;
  return principal.kind === 'user' ? reachOfUser(principal, action) : undefined;
}

function reachOfUser(
  user: Extract<Principal, { kind: 'user' }>,
  action: Action,
): Reach | undefined {
  switch (breadthOf(user, action)) {
    case 'all':
      return { over: 'all' };
    case 'region':
      return user.region ? { over: 'region', region: user.region } : undefined;
    case 'bank':
      return user.bank ? { over: 'bank', bank: user.bank } : undefined;
    case 'feed':
    case 'none':
      return undefined;
  }
}

function breadthOf(principal: Principal, action: Action): Breadth {
  if (principal.kind === 'feed') return feedRow[action] ?? 'none';
  return roleTable[principal.role][action];
}

export function mayDo(principal: Principal, action: Action): boolean {
  return reachOf(principal, action) !== undefined;
}

/** Whether a region lies in another one or is it; codes end in zeros above the county. */
export const isWithinRegion = (region: string, of: string): boolean =>
  region.startsWith(of.replace(/(00)+$/, ''));
