/**
 * Waits until the row of an alert has come as far as a decision on it, so that who asks after
 * deciding is shown what was decided. The watch writes the rows, a moment later; while it stands
 * still the decision holds all the same, and is answered after a while.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { findAlert, type ReadModelSource } from '@tocsin/read-models';

const lookEveryMs = 15;

export async function untilShown(
  readModels: ReadModelSource,
  { id, position }: Readonly<{ id: string; position: number }>,
  withinMs = 1000,
): Promise<void> {
  for (let waited = 0; waited < withinMs; waited += lookEveryMs) {
    const row = await findAlert(readModels, id);
    if (Number(row?.position ?? 0) >= position) return;
    await pause(lookEveryMs);
  }
}
