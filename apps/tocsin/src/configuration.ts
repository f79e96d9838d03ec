/**
 * Everything that can be configured, read once, checked with a message per wrong value. Sources:
 * `.env` in the working folder, then the environment; flags of the command line win.
 */
import { config as readDotEnv } from 'dotenv';
import { z } from 'zod';
import {
  kafkaConfiguration,
  type KafkaConfiguration,
  kafkaFaults,
  kafkaVariables,
} from './kafka-configuration';

const port = z.coerce
  .number('must be a port, 0 to 65535')
  .int()
  .min(0, 'must be at least 0')
  .max(65_535, 'must be at most 65535');
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://');
const storeUrl = z
  .string()
  .regex(
    /^(postgres(ql)?|(esdb|kurrentdb)(\+discover)?):\/\//,
    'must begin with postgres://, esdb:// or kurrentdb://',
  );

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What each variable means stands with it, for docs/configuration.md (`npm run docs`). */
export const variables = z.object({
  TOCSIN_PORT: port
    .default(8080)
    .meta({ description: 'Port of the HTTP server; 0: any free one.' }),
  TOCSIN_HOST: z.string().min(1).default('127.0.0.1').meta({
    description: 'Address to listen on; loopback unless told otherwise.',
    example: '0.0.0.0',
  }),
  TOCSIN_DATA: z.string().min(1).default('.tocsin').meta({
    description: 'Folder of the embedded database and of the secrets made at the first start.',
    example: '/var/lib/tocsin-data',
  }),
  TOCSIN_ADMIN_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must consist of letters, digits and signs, without spaces')
    .optional()
    .meta({
      description: 'The bearer token of the admin; without it one is made and kept in the folder.',
      example: 'the output of `openssl rand -base64 32`',
    }),
  TOCSIN_LOG_LEVEL: z
    .enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` })
    .default('info')
    .meta({ description: 'The least weight of what is logged to standard error.' }),
  TOCSIN_QUARANTINE_DAYS: z.coerce
    .number('must be a number of days')
    .int('must be whole days')
    .min(1, 'must be at least 1')
    .max(36_500, 'must be at most 36500')
    .default(365)
    .meta({ description: 'Days for which refused records are kept after they were brought in.' }),
  TOCSIN_DROPS: z
    .string()
    .min(1)
    .optional()
    .meta({
      description:
        'Folder in which a folder is kept for each feed: files put into `<feed>/in` are taken. ' +
        'Without it no folder is watched.',
      example: '/var/lib/tocsin-drops',
    }),
  TOCSIN_SHARDS: z.coerce
    .number('must be a number of shards')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(64, 'must be at most 64')
    .optional()
    .meta({
      description:
        'Into how many shards the watch is cut, which its processes share out. Without it as many ' +
        'as before, at first one. Another number folds everything anew: change it while no watch runs.',
      example: '4',
    }),
  TOCSIN_MIGRATE: z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .default('true')
    .meta({
      description:
        'Whether a process brings the tables up to date when it starts. With false it only looks ' +
        'whether they are, and `tocsin migrate` is a step of its own.',
    }),
  TOCSIN_DRAIN_SECONDS: z.coerce
    .number('must be a number of seconds')
    .int('must be whole seconds')
    .min(0, 'must be at least 0')
    .max(300, 'must be at most 300')
    .default(0)
    .meta({
      description:
        'Seconds between SIGTERM and closing the port, in which `/health/ready` answers 503 and ' +
        'everything else goes on: time for a load balancer to look elsewhere.',
      example: '5',
    }),
  DATABASE_URL: postgresUrl.optional().meta({
    description:
      'A PostgreSQL of your own in place of the embedded one; its encoding must be UTF8. It starts ' +
      'without the demo, which `tocsin demo` loads.',
    example: 'postgres://tocsin:secret@db.example:5432/tocsin',
  }),
  EVENT_STORE_URL: storeUrl.optional().meta({
    description:
      "The log's store; the same PostgreSQL unless told otherwise. With EventStoreDB (`esdb://`, " +
      '`esdb+discover://` or `kurrentdb://`) the database keeps a copy of the log and all the rest.',
    example: 'esdb://tocsin:secret@log.example:2113?tlsCAFile=/etc/tocsin/ca.crt',
  }),
  ...kafkaVariables,
});

export type Configuration = Readonly<{
  port: number;
  host: string;
  dataFolder: string;
  adminToken?: string;
  logLevel: string;
  quarantineDays: number;
  /** Where files of the feeds are dropped. */
  drops?: string;
  /** Into how many shards the watch is cut. */
  shards?: number;
  /** Whether starting brings the tables up to date. */
  migrate: boolean;
  /** How long the port stays open, not ready, after SIGTERM. */
  drainSeconds: number;
  databaseUrl?: string;
  eventStoreUrl?: string;
  /** Where feeds with topics are read from. */
  kafka?: KafkaConfiguration;
}>;

/** The configuration, or an error that names every wrong variable and what it may be. */
export function readConfiguration(
  environment: NodeJS.ProcessEnv,
  dataFolder?: string,
): Configuration {
  readDotEnv({ quiet: true, processEnv: environment });
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { success, data, error } = variables.safeParse(given);
  if (!success) {
    const wrong = error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
    throw new Error(`The configuration is wrong: ${wrong.join('; ')}.`);
  }
  const faults = kafkaFaults(data).map(({ name, says }) => `${name}: ${says}`);
  if (faults.length > 0) throw new Error(`The configuration is wrong: ${faults.join('; ')}.`);
  const kafka = kafkaConfiguration(data);
  return {
    port: data.TOCSIN_PORT,
    host: data.TOCSIN_HOST,
    dataFolder: dataFolder ?? data.TOCSIN_DATA,
    logLevel: data.TOCSIN_LOG_LEVEL,
    quarantineDays: data.TOCSIN_QUARANTINE_DAYS,
    migrate: data.TOCSIN_MIGRATE === 'true',
    drainSeconds: data.TOCSIN_DRAIN_SECONDS,
    ...(data.TOCSIN_ADMIN_TOKEN === undefined ? {} : { adminToken: data.TOCSIN_ADMIN_TOKEN }),
    ...(data.TOCSIN_SHARDS === undefined ? {} : { shards: data.TOCSIN_SHARDS }),
    ...(data.TOCSIN_DROPS === undefined ? {} : { drops: data.TOCSIN_DROPS }),
    ...(data.DATABASE_URL === undefined ? {} : { databaseUrl: data.DATABASE_URL }),
    ...(data.EVENT_STORE_URL === undefined ? {} : { eventStoreUrl: data.EVENT_STORE_URL }),
    ...(kafka && { kafka }),
  };
}
