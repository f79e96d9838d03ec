/**
 * What the API is given when it is composed: it reads no environment and opens no connection
 * itself, so that tests and `tocsin start` build it from the same parts.
 */
import type { EventStore } from '@tocsin/event-store';
import type { Principal } from '@tocsin/access';
import type { Pool } from 'pg';
import type { Registry } from 'prom-client';
import type { ReadModelSource } from '@tocsin/read-models';
import type { Backtest } from './backtests/backtest';
import type { Past } from './contract/past';
import type { Recall } from './deliveries/recall';
import type { FeedCredentials } from './feeds/credentials';
import type { MappingWorkshop } from './feeds/mapping-workshop';
import type { Both } from './problems/problem-kinds';
import type { Resubmission } from './quarantine/resubmission';

/** The two headers that can carry a credential; answers who is asking, if anybody. */
export type Authenticate = (
  credentials: Readonly<{ authorization?: string; cookie?: string }>,
) => Promise<Principal | undefined>;

export type ApiOptions = Readonly<{
  store: EventStore;
  /** The database of sessions, checkpoints, quarantine and feeds. */
  pool: Pool;
  /** The read models' connection (`openReadModels`). */
  readModels: ReadModelSource;
  authenticate: Authenticate;
  /** Version of the running software, for `/api/status` and the OpenAPI document. */
  version: string;
  metrics: Registry;
  /** Tests signs with other numbers over the log; see `Backtest`. */
  backtest: Backtest;
  /** Answers what was known at a moment; see `Past`. */
  past: Past;
  /** Reads mappings of feeds; see `MappingWorkshop`. */
  mappings: MappingWorkshop;
  /** Issues and revokes credentials of feeds; see `FeedCredentials`. */
  credentials: FeedCredentials;
  /** Brings refused records in again; see `Resubmission`. */
  resubmission: Resubmission;
  /** Takes deliveries back; see `Recall`. */
  recall: Recall;
  /** Up to where an app has thought everything through, e.g. `watch: () => readProcessed(…)`. */
  processed?: Readonly<Record<string, () => Promise<number>>>;
  /** How long a decision on an alert waits until the list shows it; a second unless set. */
  shownWithinMs?: number;
  /** Why the process should be given nothing to do now: it stops, or one of its parts does. */
  notReady?: () => Both | undefined;
  /** Where the pages of the signs lie, `<folder>/<id>/README.md`; absent: they are left out. */
  signPagesFolder?: string;
  /** The built console (`dist/console`); absent: the root says where to find the API. */
  consoleFolder?: string;
  /** Tests set the clock; it dates commands, sessions and `lagSeconds`. */
  now?: () => Date;
}>;

/** Nest's token for the options. */
export const API_OPTIONS = Symbol('api options');
