/** For the API's specs: mappings are read by the intake, as they are in the running system. */
import type { MappingWorkshop } from '@apps/api/src/feeds/mapping-workshop';
import { createIntake, type IntakeOptions } from '@apps/intake/src/intake';
import { Registry } from 'prom-client';

export const mappingsOn = (parts: Pick<IntakeOptions, 'store' | 'pool'>): MappingWorkshop =>
  createIntake({ ...parts, metrics: new Registry() }).mappings;
