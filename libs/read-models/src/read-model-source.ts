/**
 * The one place where the rows of all read models and their migrations come together. A new read
 * model adds its entity and its migration here and nothing elsewhere.
 */
import { DataSource } from 'typeorm';
import { AlertEntity } from './alerts/alert-row';
import { CreateAlerts1763740000000 } from './alerts/create-alerts';
import { CreateDeliveries1764370000000 } from './deliveries/create-deliveries';
import { DeliveryRow } from './deliveries/delivery-row';
import { IndexRecalled1764460000000 } from './deliveries/index-recalled';
import { CreateCompleteness1764400000000 } from './completeness/create-completeness';
import { CreateFeedCredentials1764410000000 } from './feeds/create-credentials';
import { CreateFeeds1763740000200 } from './feeds/create-feeds';
import { AddDaysOff1764440000000 } from './feeds/add-days-off';
import { CreateKafkaFeeds1764340000000 } from './feeds/create-kafka-feeds';
import { FeedCredentialRow } from './feeds/credential-row';
import { FeedActivityRow, FeedRow } from './feeds/feed-row';
import { KafkaConsumerRow } from './feeds/kafka-consumer-row';
import { CreateLoanBook1764420000000 } from './loan-book/create-loan-book';
import { CreateLoanQuality1764430000000 } from './loan-book/create-loan-quality';
import { CreateObligors1763740001000 } from './obligors/create-obligors';
import { ObligorEntity } from './obligors/obligor-row';
import { CreatePast1764320000000 } from './past/create-past';
import { PastAlertEntity } from './past/past-alert';
import { CreateQuarantine1763740000100 } from './quarantine/create-quarantine';
import { AddProblemInChinese1764480000000 } from './feeds/add-problem-in-chinese';
import { AddFirstRefusal1764470000000 } from './quarantine/add-first-refusal';
import { AddRecordHash1764450000000 } from './quarantine/add-record-hash';
import { MendQuarantine1764360000000 } from './quarantine/mend-quarantine';
import { QuarantineRow } from './quarantine/quarantine-row';
import { createReporting, dropReporting } from './reporting/migrate-reporting';
import { CreateTrialSightings1764300000000 } from './trials/create-trial-sightings';
import { TrialSightingEntity } from './trials/trial-sighting-row';

/** The connection that every question to the read models is asked on. */
export type ReadModelSource = DataSource;

const entities = [
  AlertEntity,
  ObligorEntity,
  QuarantineRow,
  FeedRow,
  FeedActivityRow,
  FeedCredentialRow,
  KafkaConsumerRow,
  DeliveryRow,
  TrialSightingEntity,
  PastAlertEntity,
];
const migrations = [
  CreateAlerts1763740000000,
  CreateObligors1763740001000,
  CreateQuarantine1763740000100,
  CreateFeeds1763740000200,
  CreateTrialSightings1764300000000,
  CreatePast1764320000000,
  CreateKafkaFeeds1764340000000,
  MendQuarantine1764360000000,
  CreateDeliveries1764370000000,
  CreateCompleteness1764400000000,
  CreateFeedCredentials1764410000000,
  CreateLoanBook1764420000000,
  CreateLoanQuality1764430000000,
  AddDaysOff1764440000000,
  AddRecordHash1764450000000,
  IndexRecalled1764460000000,
  AddFirstRefusal1764470000000,
  AddProblemInChinese1764480000000,
];

/** A pool of its own for the queries; `initialize()` and `destroy()` are the caller's. */
export const createReadModelSource = (
  url: string,
  { poolSize = 5 }: Readonly<{ poolSize?: number }> = {},
): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    schema: 'read',
    entities,
    migrations,
    migrationsTableName: 'migration',
    poolSize,
    applicationName: 'tocsin read models',
  });

// Any number: processes that start side by side must only agree on it.
const migrationLock = 7_204_411;

/** Brings the tables up to date; safe to call from several processes at once. */
export async function migrateReadModels(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [migrationLock]);
    await runner.query('create schema if not exists read');
    if (await source.showMigrations()) await dropReporting(runner);
    await source.runMigrations({ transaction: 'each' });
    await createReporting(runner);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [migrationLock]);
    await runner.release();
  }
}

/** Whether no migration is pending. Reads only. */
export async function areReadModelsMigrated(source: DataSource): Promise<boolean> {
  const [found] = await source.query<{ there: boolean }[]>(
    `select to_regclass('read.migration') is not null as there`,
  );
  return found?.there === true && !(await source.showMigrations());
}
