/**
 * With TOCSIN_TEST_STORE=eventstoredb every end-to-end story keeps its log in a stand-in for
 * EventStoreDB, one for each data folder; otherwise in PostgreSQL.
 */
import { normalize, sep } from 'node:path';
import { type StandIn, startStandIn } from './stand-in';

const standIns = new Map<string, Promise<StandIn>>();

/** What the program is told of its store; nothing where it is the usual one. */
export async function storeOf(dataFolder: string): Promise<{ EVENT_STORE_URL?: string }> {
  const { TOCSIN_TEST_STORE, EVENT_STORE_URL } = process.env;
  // A story that chooses its store itself is left to it.
  if (TOCSIN_TEST_STORE !== 'eventstoredb' || EVENT_STORE_URL !== undefined) return {};
  const standIn = standIns.get(dataFolder) ?? startStandIn();
  standIns.set(dataFolder, standIn);
  return { EVENT_STORE_URL: (await standIn).url };
}

/** Another data folder, restored from a backup, belongs to the same log. */
export function shareStore(dataFolder: string, restored: string): void {
  const standIn = standIns.get(dataFolder);
  if (standIn) standIns.set(restored, standIn);
}

/** The log goes with its folder, and with the folder around it. */
export function forgetStoreOf(folder: string): void {
  const around = normalize(folder);
  for (const [dataFolder, standIn] of standIns) {
    if (dataFolder !== around && !dataFolder.startsWith(`${around}${sep}`)) continue;
    standIns.delete(dataFolder);
    void standIn.then(({ stop }) => stop());
  }
}
