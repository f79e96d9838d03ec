/** The mapping of a feed as it goes over the wire, and what stands in its way. */
import type { MappingVersion } from '@tocsin/feeds';
import { z } from 'zod';
import { instant, instantText, named } from '../contract/values';
import type { Both } from '../problems/problem-kinds';
import { Problem } from '../problems/problem';

export const mappingText = z.string().min(1).max(200_000).describe('The mapping file, as a text.');

const version = {
  version: z.int().min(1),
  hash: z.string().describe('SHA-256 of the text, in hexadecimal digits.'),
  at: instantText,
  by: z.object({ name: z.string(), role: z.string() }).optional(),
  reason: z.string(),
  eventId: z.string().describe('Of source `/tocsin`: the event that holds the whole mapping.'),
  position: z.int(),
};

export const feedMapping = named(
  'FeedMapping',
  z.object({
    ...version,
    text: z.string().describe('The mapping in force.'),
    history: z.array(z.object(version)).describe('Newest first, the one in force among them.'),
  }),
);

/** Undefined where the feed has none. */
export function feedMappingOf(
  versions: readonly MappingVersion[],
): z.output<typeof feedMapping> | undefined {
  const inForce = versions.at(-1);
  if (!inForce) return undefined;
  const history = versions.map(versionOf).reverse();
  return { ...versionOf(inForce), text: inForce.text, history };
}

function versionOf({ version: number, hash, at, by, reason, eventId, position }: MappingVersion) {
  return { version: number, hash, at: instant(at), ...(by && { by }), reason, eventId, position };
}

export const unusableMapping = (said: Both): Problem => new Problem('mapping-not-usable', said);
