/** `tocsin lists`: a desk's decisions on the black and the red list, from the command line. */
import {
  entry,
  lists,
  recordListDecision,
  removal,
} from '@apps/api/src/lists/record-list-decision';
import { sayIssue } from '@apps/api/src/contract/say-issue';
import { businessDateOf } from '@tocsin/credit-events';
import type { z } from 'zod';
import type { System } from '../system';
import { say, type Say } from './say';

type List = (typeof lists)[number];
export type EntryFlags = Say &
  Readonly<{
    scope: string;
    reason: string;
    from?: string;
    until?: string;
    exceptions?: readonly string[];
  }>;
export type RemovalFlags = Say & Readonly<{ reason: string }>;

export const listNames: readonly string[] = lists;
const by = { name: 'command line', role: 'admin' };

export async function enterList(
  system: System,
  [list, party]: readonly [string, string],
  { json, ...given }: EntryFlags,
): Promise<void> {
  const data = checked(entry, { party, from: businessDateOf(Date.now()), ...given });
  const decision = { type: 'list.entered', list: list as List, data } as const;
  await decide(system, decision, json === undefined ? {} : { json });
}

export async function removeFromList(
  system: System,
  [list, party]: readonly [string, string],
  { reason, ...how }: RemovalFlags,
): Promise<void> {
  const data = checked(removal, { party, reason });
  await decide(system, { type: 'list.removed', list: list as List, data }, how);
}

async function decide(
  { store }: System,
  decision: Omit<Parameters<typeof recordListDecision>[1], 'by'>,
  how: Say,
): Promise<void> {
  const decided = await recordListDecision({ store }, { ...decision, by });
  say(how, decided, () => [
    `${decision.type} (${decision.list}) recorded as ${decided.id} at position ${decided.position}.`,
  ]);
}

function checked<T extends z.ZodType>(shape: T, given: object): z.output<T> & object {
  const { success, data, error } = shape.safeParse(given, { reportInput: true });
  if (success) return data as z.output<T> & object;
  throw new Error(
    error.issues.map((issue) => `${issue.path.join('.')}: ${sayIssue(issue).en}`).join(' '),
  );
}
