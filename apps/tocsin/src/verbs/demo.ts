/** `tocsin demo`: loads the demo stories; again changes nothing. */
import { createIntake } from '@apps/intake/src/intake';
import { loadDemo } from '../demo/load-demo';
import type { System } from '../system';
import { say, type Say } from './say';

export async function runDemo({ store, pool, metrics }: System, how: Say): Promise<void> {
  const intake = createIntake({ store, pool, metrics });
  const summary = await loadDemo(intake);
  await intake.close();
  say(how, summary, () => [
    `Demo: ${summary.accepted} events recorded, ${summary.duplicates} were there already.`,
  ]);
}
