/** `tocsin signs {set,release,retire}`: what people decide on a sign, with who and why. */
import { recordSignDecision, type SignCommand } from '@apps/api/src/signs/record-sign-decision';
import { reasonText } from '@apps/api/src/signs/sign-decided';
import { Problem } from '@apps/api/src/problems/problem';
import { userInfo } from 'node:os';
import type { System } from '../system';
import { statedIn } from './assignments';
import { say, type Say } from './say';
import { theSign } from './signs';

export type DecisionFlags = Say & Readonly<{ reason: string; by?: string }>;

export async function setParameters(
  system: System,
  [id, assignments]: readonly [string, readonly string[]],
  flags: DecisionFlags,
): Promise<void> {
  const parameters = statedIn(theSign(id), assignments);
  await decide(system, id, { ...signed(flags), act: 'set', parameters }, flags);
}

export async function decideSign(
  system: System,
  [id, act]: readonly [string, 'release' | 'retire'],
  flags: DecisionFlags,
): Promise<void> {
  await decide(system, id, { ...signed(flags), act }, flags);
}

async function decide(
  { store }: System,
  ...[id, command, how]: readonly [id: string, command: SignCommand, how: Say]
): Promise<void> {
  theSign(id);
  const decided = await recordSignDecision({ store }, id, command).catch((error: unknown) => {
    throw error instanceof Problem ? new Error(error.detail.en) : error;
  });
  say(how, decided, () => [
    `${id}: recorded as ${decided.id} at position ${decided.position}; it is ${decided.status}.`,
  ]);
}

/** Whoever works at the machine answers for it, unless somebody else is named. */
function signed({ reason, by }: DecisionFlags): Pick<SignCommand, 'reason' | 'by'> {
  const { success, data, error } = reasonText.safeParse(reason);
  if (!success) throw new Error(`--reason: ${error.issues[0]?.message ?? 'say why'}`);
  return { reason: data, by: { name: by ?? userInfo().username, role: 'admin' } };
}
