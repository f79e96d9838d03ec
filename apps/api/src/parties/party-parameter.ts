/** The id of a party in a path or query. */
import { isPartyId } from '@tocsin/credit-events';
import { z } from 'zod';

export const partyParameter = z
  .string()
  .refine(isPartyId, { error: '91330106MA27XK2E4Q, P-7f3a9c, X-NANYUOIL' })
  .describe('Unified social credit code, `P-…` for a natural person’s token, or `X-…`.');
