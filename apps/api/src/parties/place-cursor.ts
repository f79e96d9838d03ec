/** Cursors over a history: the place of the last event shown, in business order. */
import type { RecordedEvent } from '@tocsin/event-store';
import { z } from 'zod';

/** The cursor after an event. */
export const placeAfter = ({ time, position }: RecordedEvent): string =>
  Buffer.from(`${String(time.getTime())}.${String(position)}`).toString('base64url');

export const placeParameter = z
  .string()
  .max(100)
  .transform((cursor, context) => {
    const match = /^(-?\d{1,15})\.(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString());
    if (match) return { time: new Date(Number(match[1])), position: Number(match[2]) };
    context.addIssue({ code: 'custom', message: 'next' });
    return z.NEVER;
  })
  .describe('The `next` of the page before, unchanged.');
