/** `tocsin migrate`: opening the system has done the work; this says so. */
import type { System } from '../system';
import { say, type Say } from './say';

export async function showMigrated({ store, version }: System, how: Say): Promise<void> {
  const head = await store.head();
  say(how, { version, head }, () => [
    `The tables are those of Tocsin ${version}; ${head} events are recorded.`,
  ]);
}
