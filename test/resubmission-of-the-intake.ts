/** For specs of the API: refused records in again, by the intake itself. */
import type { Resubmission } from '@apps/api/src/quarantine/resubmission';
import { createIntake } from '@apps/intake/src/intake';
import type { EventStore } from '@tocsin/event-store';
import type { Pool } from 'pg';
import { Registry } from 'prom-client';

export const resubmissionOn = (parts: Readonly<{ pool: Pool; store: EventStore }>): Resubmission =>
  createIntake({ ...parts, metrics: new Registry() }).resubmission;
