/** The feeds and topics by which a file of events goes into Kafka. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningTocsin } from '../running-tocsin';
import type { KafkaStage } from './kafka-stage';

type Line = Readonly<{ source: string; id: string; data: Readonly<{ party?: string }> }>;

export type DrillFeeds = Readonly<{
  /** So many events are in the file. */
  total: number;
  register: (tocsin: RunningTocsin, stage: KafkaStage) => Promise<void>;
  /** Never far ahead of what is recorded, so that there is something to send all along. */
  send: (stage: KafkaStage, recorded: () => Promise<number>) => Promise<void>;
}>;

/** As many sources as a feed may have. */
const sourcesPerFeed = 100;
const partitions = 4;
const sentAtOnce = 2_000;
/** Each takes about a minute. */
const triesAtMost = 10;
/** The part of all that may wait in Kafka. */
const aheadAtMost = 1 / 4;

export async function openDrillFeeds(file: string): Promise<DrillFeeds> {
  const { total, sources } = await surveyed(file);
  const feeds = Array.from({ length: Math.ceil(sources.length / sourcesPerFeed) }, (_, nth) => ({
    name: `drill-${String(nth + 1)}`,
    sources: sources.slice(nth * sourcesPerFeed, (nth + 1) * sourcesPerFeed),
    topics: [`drill.${String(nth + 1)}`],
    backfill: true,
  }));
  const topicOf = new Map(
    feeds.flatMap(({ sources: own, topics: [topic = ''] }) => own.map((one) => [one, topic])),
  );
  const sendAll = async (stage: KafkaStage, lines: readonly string[]): Promise<void> => {
    for (const [topic = ''] of feeds.map(({ topics }) => topics)) {
      const own = lines.filter((line) => topicOf.get(parsed(line).source) === topic);
      await untilTaken(() => stage.send(topic, own.map(messageOf)));
    }
  };
  return {
    total,
    register: async (tocsin, stage) => {
      for (const feed of feeds) {
        for (const topic of feed.topics) await stage.createTopic(topic, partitions);
        await registered(tocsin, feed);
      }
    },
    send: async (stage, recorded) => {
      let [sent, waiting] = [0, [] as string[]];
      for await (const line of linesOf(file)) {
        waiting.push(line);
        if (waiting.length < sentAtOnce) continue;
        while (sent > (await recorded()) + total * aheadAtMost) await wait(100);
        await sendAll(stage, waiting);
        sent += waiting.length;
        waiting = [];
      }
      await sendAll(stage, waiting);
    },
  };
}

/** A sender who does not give up: on a busy machine a broker may be away for minutes. */
async function untilTaken(send: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await send();
      return;
    } catch (error) {
      if (tries === triesAtMost) throw error;
    }
  }
}

async function surveyed(file: string) {
  const sources = new Set<string>();
  let total = 0;
  for await (const line of linesOf(file)) {
    sources.add(parsed(line).source);
    total += 1;
  }
  return { total, sources: [...sources].toSorted() };
}

export const linesOf = (file: string) => createInterface({ input: createReadStream(file) });
const parsed = (line: string): Line => JSON.parse(line) as Line;

function messageOf(line: string) {
  const { data, id } = parsed(line);
  return { key: data.party ?? id, value: line };
}

async function registered(tocsin: RunningTocsin, feed: object): Promise<void> {
  const answer = await fetch(`${tocsin.url}/api/feeds`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tocsin.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(feed),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
}
