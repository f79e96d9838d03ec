/** What this process says of its consumers, for people who ask another process. */
import type { Bilingual } from '@tocsin/credit-events';
import type { KafkaTopicRow } from '@tocsin/read-models';
import type { Pool } from 'pg';
import type { ConsumerState } from './consume-feed';

export type Standing = Readonly<{
  feed: string;
  groupId: string;
  state: ConsumerState;
  problem?: Bilingual;
  restarts: number;
  topics: readonly KafkaTopicRow[];
}>;

export async function writeStandings(
  pool: Pool,
  instance: string,
  standings: readonly Standing[],
): Promise<void> {
  await pool.query(
    `insert into intake.kafka_consumer
       (feed, instance, group_id, state, problem, problem_zh, restarts, topics, updated)
     select feed, $1, "groupId", state, problem ->> 'en', problem ->> 'zh', restarts, topics, now()
     from json_to_recordset($2::json) as said
       (feed text, "groupId" text, state text, problem json, restarts int, topics json)
     on conflict (feed, instance) do update set
       group_id = excluded.group_id, state = excluded.state, problem = excluded.problem,
       problem_zh = excluded.problem_zh,
       restarts = excluded.restarts, topics = excluded.topics, updated = excluded.updated`,
    [instance, JSON.stringify(standings)],
  );
  // Of processes that are gone, and of feeds that this one consumes no more.
  await pool.query(
    `delete from intake.kafka_consumer
     where updated < now() - interval '1 hour' or (instance = $1 and feed <> all ($2))`,
    [instance, standings.map(({ feed }) => feed)],
  );
}
