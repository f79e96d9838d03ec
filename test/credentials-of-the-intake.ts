/** For the API's specs: credentials are issued by the intake, as they are in the running system. */
import type { FeedCredentials } from '@apps/api/src/feeds/credentials';
import { createIntake, type IntakeOptions } from '@apps/intake/src/intake';
import { Registry } from 'prom-client';

export const credentialsOn = (parts: Pick<IntakeOptions, 'store' | 'pool'>): FeedCredentials =>
  createIntake({ ...parts, metrics: new Registry() }).credentials;
