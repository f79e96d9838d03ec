/** `tocsin status`: how far everything has come, and whether something stands still. */
import { readProcessed } from '@apps/watch/src/progress';
import { countQuarantined, listFeeds } from '@tocsin/read-models';
import { readSubscriptions, type SubscriptionStatus } from '@tocsin/subscriptions';
import type { System } from '../system';
import { feedTable } from './feed-lines';
import { say, table, type Say } from './say';

export async function showStatus(system: System, how: Say): Promise<void> {
  const { store, pool, readModels, version } = system;
  const [head, watch, subscriptions, feeds, quarantined] = [
    await store.head(),
    await readProcessed(pool, new Date()),
    await readSubscriptions({ store, pool }),
    await listFeeds(readModels, { now: new Date() }),
    await countQuarantined(readModels),
  ];
  const refused = quarantined.reduce((sum, { entries }) => sum + entries, 0);
  say(how, { version, head, processed: { watch }, subscriptions, feeds, quarantined }, () => [
    `Tocsin ${version}: ${head} events recorded, judged up to ${watch}, ${refused} in quarantine`,
    ...table([
      ['SUBSCRIPTION', 'POSITION', 'LAG', 'SECONDS', 'STATE'],
      ...subscriptions.map((one) => [
        one.name,
        String(one.position),
        String(one.lagEvents),
        one.lagSeconds.toFixed(1),
        stateOf(one),
      ]),
    ]),
    ...(feeds.length === 0 ? [] : feedTable(feeds)),
  ]);
}

function stateOf({ failed, owned }: SubscriptionStatus): string {
  if (!failed) return owned ? 'running' : 'nobody runs it now';
  return `STOPPED before event ${failed.event?.position ?? '?'}: ${failed.message}`;
}
