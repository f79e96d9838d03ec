import { checkParameters, faultsInWords } from '@tocsin/warning-signs';
import type { StatedParameters, WarningSign } from '@tocsin/warning-signs';
import { z } from 'zod';
import { Problem } from '../problems/problem';

/** Names and values as a body holds them; whether the sign takes them is asked below. */
export const statedParameters = z
  .record(z.string().min(1).max(64), z.union([z.number(), z.string().max(64)]))
  .describe('Names and values; amounts as decimal strings. The others stay as they are.');

/** Throws the problem that names every parameter which cannot be set like this. */
export function assertParameters(sign: WarningSign, stated: StatedParameters): void {
  const faults = checkParameters(sign, stated);
  if (faults.length === 0) return;
  throw new Problem(
    'invalid-request',
    { zh: faultsInWords(faults, 'zh'), en: faultsInWords(faults, 'en') },
    { errors: faults.map(({ name, ...fault }) => ({ pointer: `/parameters/${name}`, ...fault })) },
  );
}
