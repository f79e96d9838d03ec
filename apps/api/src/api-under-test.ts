/**
 * For specs: the API as it runs, over a real PostgreSQL store and the real read models, on a
 * database of its own. Events are appended and alerts projected as the watch would do it.
 */
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Principal } from '@tocsin/access';
import {
  alertFrom,
  isAlertEventType,
  recordAlert,
  type AlertEvent,
  type Finding,
} from '@tocsin/alerts';
import { toAppend, type AcceptedEnvelope } from '@tocsin/credit-events';
import type { EventStore } from '@tocsin/event-store';
import { createPostgresEventStore, migrate } from '@tocsin/event-store-postgres';
import {
  createReadModelSource,
  migrateReadModels,
  writeAlerts,
  writeObligors,
  type ObligorRow,
} from '@tocsin/read-models';
import { migrateSubscriptions } from '@tocsin/subscriptions';
import { Pool, type PoolClient } from 'pg';
import { Registry } from 'prom-client';
import request from 'supertest';
import type { ReadModelSource } from '@tocsin/read-models';
import { backtestInProcess } from '../../../test/backtest-in-process';
import { createPast } from '../../../test/past-of-the-watch';
import { createTestDatabase } from '../../../test/database';
import { credentialsOn } from '../../../test/credentials-of-the-intake';
import { mappingsOn } from '../../../test/mappings-of-the-intake';
import { recallOn } from '../../../test/recall-of-the-intake';
import { resubmissionOn } from '../../../test/resubmission-of-the-intake';
import { ApiModule } from './api.module';
import type { ApiOptions } from './api-options';
import { createAuthenticate } from './sign-in/authenticate';
import { migrateAccess } from './sign-in/schema';

/** Making a database and starting an application takes a while on a busy machine. */
export const startMs = 60_000;

export const adminToken = 'admin-token-of-the-test';

export const feedPrincipal: Principal = {
  kind: 'feed',
  name: 'core-a',
  sources: ['/banks/BANKA/core'],
  backfill: false,
};

/** What supertest answers, with a body that has to be looked at before it is used. */
export type Answer = Readonly<{
  status: number;
  headers: Readonly<Record<string, string | undefined>>;
  body: unknown;
  text: string;
}>;

/** The answer, without supertest's careless types. */
export const answered = async (asked: PromiseLike<Answer>): Promise<Answer> => asked;

export type ApiUnderTest = Readonly<{
  app: NestExpressApplication;
  store: EventStore;
  pool: Pool;
  readModels: ReadModelSource;
  metrics: Registry;
  /** Asks as the admin. */
  get: (path: string) => request.Test;
  post: (path: string, body?: object) => request.Test;
  delete: (path: string) => request.Test;
  /** Asks without any credential. */
  anonymous: () => ReturnType<typeof request>;
  record: (envelope: Omit<AcceptedEnvelope, 'data'> & { data: object }) => Promise<number>;
  /** Appends to an alert's stream, and projects it at once. */
  alert: (id: string, events: readonly AlertEvent[]) => Promise<void>;
  /** Brings the rows of the alerts up to the log. */
  project: () => Promise<void>;
  obligor: (row: Partial<ObligorRow> & { party: string }) => Promise<void>;
  close: () => Promise<void>;
}>;

export async function apiUnderTest(more: Partial<ApiOptions> = {}): Promise<ApiUnderTest> {
  const database = await createTestDatabase();
  const parts = await openParts(database.url, more.now);
  const { store, pool, readModels } = parts;
  const authenticateFeed = (token: string) =>
    Promise.resolve(token === 'feed-token' ? feedPrincipal : undefined);
  const authenticate = createAuthenticate({ pool, adminToken, authenticateFeed });
  const backtest = await backtestInProcess(parts);
  const past = createPast(parts);
  const recall = recallOn(parts);
  const resubmission = resubmissionOn(parts);
  const mappings = mappingsOn(parts);
  const credentials = credentialsOn(parts);
  const asked = { backtest, past, recall, resubmission, mappings, credentials, authenticate };
  // Nothing writes rows by itself here: nobody waits for them unless a test says so.
  const made = { ...parts, ...asked, version: '0.0.0-test', shownWithinMs: 0 };
  const app = await started({ ...made, ...more });
  const server = app.getHttpServer();
  const withClient = async (work: (client: PoolClient) => Promise<unknown>) => {
    const client = await pool.connect();
    await work(client).finally(() => {
      client.release();
    });
  };
  const project = () => withClient(async (client) => writeAlerts(client, await alertEvents(store)));
  return {
    ...parts,
    app,
    project,
    get: (path) => request(server).get(path).set('Authorization', `Bearer ${adminToken}`),
    post: (path, body) =>
      request(server).post(path).set('Authorization', `Bearer ${adminToken}`).send(body),
    delete: (path) => request(server).delete(path).set('Authorization', `Bearer ${adminToken}`),
    anonymous: () => request(server),
    record: async (envelope) => {
      const payload = JSON.stringify({ specversion: '1.0', ...envelope });
      const [appended] = await store.append([toAppend(envelope, payload)]);
      return appended?.position ?? 0;
    },
    alert: async (id, events) => {
      const stream = await store.readStream(`alert-${id}`);
      const time = '2025-03-25T01:00:00.000Z';
      const before = { version: stream.length, state: alertFrom(stream), time };
      await store.append(recordAlert(id, events, before));
      await project();
    },
    obligor: (row) => withClient((client) => writeObligors(client, [{ ...noFacts, ...row }])),
    close: async () => {
      await app.close();
      await store.close();
      await readModels.destroy();
      await pool.end();
      await database.drop();
    },
  };
}

async function openParts(url: string, now: ApiOptions['now']) {
  const pool = new Pool({ connectionString: url, max: 5 });
  pool.on('error', () => undefined);
  await migrate(pool);
  await migrateSubscriptions(pool);
  await migrateAccess(pool);
  const readModels = await createReadModelSource(url).initialize();
  await migrateReadModels(readModels);
  const store = await createPostgresEventStore({ connectionString: url, ...(now && { now }) });
  return { pool, readModels, store, metrics: new Registry() };
}

async function started(options: ApiOptions): Promise<NestExpressApplication> {
  const imports = [ApiModule.register(options)];
  const module = await Test.createTestingModule({ imports }).compile();
  const app = module.createNestApplication<NestExpressApplication>();
  await app.listen(0, '127.0.0.1');
  return app;
}

const alertEvents = async (store: EventStore) =>
  (await store.readAfter(0, 10_000)).filter(({ type }) => isAlertEventType(type));

const noFacts: Omit<ObligorRow, 'party'> = {
  kind: 'company',
  name: null,
  region: null,
  exposure: '0.00',
  lenderBanks: [],
  lenders: [],
  loans: [],
  pledged: [],
  firstEvent: null,
  lastEvent: null,
  position: '1',
};

/** A finding of the first founding sign, as the watch would state it. */
export const findingOf = (more: object = {}): Finding =>
  ({
    sign: 'multi-bank-account-opening',
    signVersion: 1,
    family: 'accounts',
    axis: 'willingness',
    subject: { kind: 'obligor', id: 'X-MILL0001', name: '南岭纺织' },
    region: '330106',
    banks: ['BANKA'],
    since: '2025-03-24',
    known: '2025-03-24',
    foundLate: false,
    severity: 'yellow',
    severitySum: [{ levels: 1, reason: 'base', zh: '基准', en: 'base' }],
    exposure: '25000000.00',
    evidence: [],
    measures: [{ name: 'banks', value: 3, threshold: 3, unit: 'banks' }],
    connections: [],
    notSeen: [],
    parties: ['X-MILL0001'],
    ...more,
  }) as unknown as Finding;
