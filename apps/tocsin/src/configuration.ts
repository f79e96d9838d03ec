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

const variables = z.object({
  ...kafkaVariables,
  /** Port of the HTTP server. */
  TOCSIN_PORT: port.default(8080),
  /** Address to listen on; loopback unless told otherwise. */
  TOCSIN_HOST: z.string().min(1).default('127.0.0.1'),
  /** Folder of the embedded database and its secrets. */
  TOCSIN_DATA: z.string().min(1).default('.tocsin'),
  /** Presets the admin bearer token. */
  TOCSIN_ADMIN_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must consist of letters, digits and signs, without spaces')
    .optional(),
  TOCSIN_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info'),
  /** Days for which refused records are kept after they were brought in. */
  TOCSIN_QUARANTINE_DAYS: z.coerce
    .number('must be a number of days')
    .int('must be whole days')
    .min(1, 'must be at least 1')
    .max(36_500, 'must be at most 36500')
    .default(365),
  /** A PostgreSQL of your own in place of the embedded one. */
  DATABASE_URL: postgresUrl.optional(),
  /** The log's store; the same PostgreSQL unless told otherwise. */
  EVENT_STORE_URL: postgresUrl.optional(),
});

export type Configuration = Readonly<{
  port: number;
  host: string;
  dataFolder: string;
  adminToken?: string;
  logLevel: string;
  quarantineDays: number;
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
    const wrong = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
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
    ...(data.TOCSIN_ADMIN_TOKEN === undefined ? {} : { adminToken: data.TOCSIN_ADMIN_TOKEN }),
    ...(data.DATABASE_URL === undefined ? {} : { databaseUrl: data.DATABASE_URL }),
    ...(data.EVENT_STORE_URL === undefined ? {} : { eventStoreUrl: data.EVENT_STORE_URL }),
    ...(kafka && { kafka }),
  };
}
