/** What became of one entry that was sent again. */
import { z } from 'zod';
import { named } from '../contract/values';
import { mending, mendingOf } from './quarantine-entry';
import type { Mended } from './resubmission';

export const mendedEntry = named('MendedEntry', mending.extend({ id: z.string() }));

export const mendedOf = (mended: Mended): z.output<typeof mendedEntry> => ({
  id: mended.id,
  ...mendingOf(mended),
});
