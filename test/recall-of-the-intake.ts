/** For the API's specs: deliveries are recalled by the intake, as they are in the running system. */
import type { Recall } from '@apps/api/src/deliveries/recall';
import { createIntake, type IntakeOptions } from '@apps/intake/src/intake';
import { Registry } from 'prom-client';

export const recallOn = (parts: Pick<IntakeOptions, 'store' | 'pool'>): Recall =>
  createIntake({ ...parts, metrics: new Registry() }).recall;
