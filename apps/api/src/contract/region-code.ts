/** A region as it is asked for: two, four or six digits, with everything inside it. */
import { z } from 'zod';

export const regionCode = z.string().regex(/^\d{2}(\d{2}){0,2}$/, '33, 3301, 330106');

/** How codes inside the region begin: `330000` is the province `33`, `330100` the prefecture `3301`. */
export const beginningOf = (code: string): string =>
  code.replace(/^(\d{2}(?:\d{2})??)(?:00)+$/, '$1');
