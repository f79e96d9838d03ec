/** What the pages read of the API's answers about backtests. */
import type { Severity } from '../alerts/filters';
import type { LifeStatus } from './sign-wire';

export type Numbers = Readonly<Record<string, number | string>>;

export type BacktestItem = Readonly<{
  id: string;
  parameters: Numbers;
  from?: string;
  to?: string;
  region?: string;
  status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  progress: Readonly<{ done: number; total: number }>;
  by: Readonly<{ name: string; role: string }>;
  queuedAt: string;
  problem?: Readonly<{ zh: string; en: string }>;
}>;

export const changeKinds = ['gained', 'lost', 'earlier', 'later'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export type BacktestChange = Readonly<{
  change: ChangeKind;
  alert: string;
  subject: Readonly<{ kind: string; id: string; name?: string }>;
  object?: Readonly<{ kind: string; id: string }>;
  since: string;
  lapsed?: string;
  severity: Severity;
  region?: string;
  banks: readonly string[];
  liveSince?: string;
  days?: number;
}>;

export type BacktestShare = Readonly<{
  name: string;
  live: number;
  tested: number;
  gained: number;
  lost: number;
}>;

export type LeadTime = Readonly<{ withHarm: number; medianDays?: number }>;

export type BacktestResult = Readonly<{
  status: LifeStatus;
  parameters: Numbers;
  through: number;
  settled: boolean;
  counts: Readonly<Record<'live' | 'tested' | 'same' | ChangeKind, number>>;
  changes: readonly BacktestChange[];
  byBank: readonly BacktestShare[];
  byRegion: readonly BacktestShare[];
  workload: readonly BacktestShare[];
  leadTime: Readonly<{ live: LeadTime; tested: LeadTime }>;
}>;

export type BacktestDetail = BacktestItem & Readonly<{ result?: BacktestResult }>;
