/** `tocsin feeds`: who sends, how much of it was good, and who has fallen silent. */
import { findFeed, listFeeds, type FeedHealth, type KafkaStanding } from '@tocsin/read-models';
import type { System } from '../system';
import { say, table, type Say } from './say';

export async function listAllFeeds({ readModels }: System, how: Say): Promise<void> {
  const feeds = await listFeeds(readModels, { now: new Date() });
  say(how, feeds, () => (feeds.length === 0 ? ['No feed has sent anything yet.'] : lines(feeds)));
}

export async function showFeed({ readModels }: System, name: string, how: Say): Promise<void> {
  const feed = await findFeed(readModels, { now: new Date(), name });
  if (!feed) throw new Error(`There is no feed "${name}"; see \`tocsin feeds\`.`);
  const reasons = Object.entries(feed.reasons).map(([reason, count]) => `  ${reason}: ${count}`);
  say(how, feed, () => [
    ...lines([feed]),
    ...(feed.credential ? [`speaks for ${feed.credential.sources.join(', ')}`] : []),
    ...(feed.kafka ? kafkaLines(feed.kafka) : []),
    ...(reasons.length === 0 ? [] : ['in quarantine:', ...reasons]),
  ]);
}

const kafkaLines = ({ state, group, problem, topics }: KafkaStanding): readonly string[] => [
  `kafka: ${state}${group === undefined ? '' : ` as ${group}`}${problem ? ` (${problem})` : ''}`,
  ...topics.map(({ topic, lagEvents, lagSeconds = 0 }) =>
    lagEvents === undefined
      ? `  ${topic}: how far behind is not known`
      : `  ${topic}: ${lagEvents} behind, ${Math.round(lagSeconds)} s`,
  ),
];

const lines = (feeds: readonly FeedHealth[]): readonly string[] =>
  table([
    ['FEED', 'ACCEPTED', 'DUPLICATES', 'QUARANTINED', 'LAST EVENT', 'STATE'],
    ...feeds.map((feed) => [
      feed.name,
      String(feed.accepted),
      String(feed.duplicates),
      String(feed.quarantined),
      feed.lastEvent?.toISOString() ?? '–',
      feed.overdue ? 'silent for too long' : 'well',
    ]),
  ]);
