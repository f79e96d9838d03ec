/** What the judge remembers between batches; all of it can be read again from its tables. */
import type { EventStore, Position } from '@tocsin/event-store';
import type { ClientBase } from 'pg';
import type { WatchMetrics } from '../metrics';
import type { Orphans } from './amendments';
import type { ChangedTies } from './changed-ties';
import type { DueList } from './due';
import type { Links } from './links';
import type { OtherHistories } from './other-histories';
import type { Standings } from './standings';
import type { Subjects } from './subjects';
import type { Willingness } from './willingness';
import type { WorldMemory } from './world';

export type JudgeMemory = Readonly<{
  store: EventStore;
  now: () => Date;
  metrics: Pick<WatchMetrics, 'appended' | 'latency'> | undefined;
  subjects: Subjects;
  standings: Standings;
  due: DueList;
  changedTies: ChangedTies;
  links: Links;
  others: OtherHistories;
  willingness: Willingness;
  world: WorldMemory;
  orphans: Orphans;
  /** Whether what is due can wait, because much more is to come. */
  isFarBehind: (position: Position) => Promise<boolean>;
  /** Before anything is judged in a transaction. */
  open: (tx: ClientBase) => Promise<void>;
}>;
