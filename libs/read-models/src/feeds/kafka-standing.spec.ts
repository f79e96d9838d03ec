import { describe, expect, it } from '@jest/globals';
import { KafkaConsumerRow } from './kafka-consumer-row';
import { kafkaStanding } from './kafka-standing';

const now = new Date('2026-03-01T10:00:00Z');
const row = (more: Partial<KafkaConsumerRow> = {}): KafkaConsumerRow =>
  Object.assign(new KafkaConsumerRow(), {
    feed: 'f',
    instance: 'one',
    groupId: 'tocsin.f',
    state: 'consuming',
    problem: null,
    problemZh: null,
    restarts: 0,
    topics: [],
    updated: now,
    ...more,
  });

describe('how a feed stands with Kafka', () => {
  it('is absent where nobody speaks of it, or nobody has for half a minute', () => {
    const absent = {
      state: 'absent',
      consumers: 0,
      restarts: 0,
      topics: [{ topic: 'a', partitions: [] }],
    };
    expect(kafkaStanding(['a'], [], now)).toEqual(absent);
    const updated = new Date(now.getTime() - 31_000);
    expect(kafkaStanding(['a'], [row({ updated })], now)).toEqual(absent);
  });

  it('is consumed when one of its processes does it', () => {
    const rows = [
      row({ state: 'waiting', problem: 'away', restarts: 3 }),
      row({ instance: 'two', restarts: 1 }),
    ];
    expect(kafkaStanding(['a'], rows, now)).toMatchObject({
      group: 'tocsin.f',
      state: 'consuming',
      consumers: 2,
      restarts: 4,
    });
    expect(kafkaStanding(['a'], rows, now).problem).toBeUndefined();
    expect(kafkaStanding(['a'], rows.slice(0, 1), now)).toMatchObject({
      state: 'waiting',
      problem: { zh: 'away', en: 'away' },
    });
    const told = row({ state: 'waiting', problem: 'away', problemZh: '断开' });
    expect(kafkaStanding(['a'], [told], now).problem).toEqual({ zh: '断开', en: 'away' });
  });

  it('takes the lag from the newest word, and adds the topics up', () => {
    const older = new Date(now.getTime() - 5_000);
    const rows = [
      row({
        updated: older,
        topics: [{ topic: 'a', lagEvents: 9, lagSeconds: 9, lastRecord: 2_000 }],
      }),
      row({
        instance: 'two',
        topics: [
          { topic: 'a', lagEvents: 1, lagSeconds: 4, lastRecord: 1_000 },
          { topic: 'b', lagEvents: 2, lagSeconds: 3 },
        ],
      }),
    ];
    expect(kafkaStanding(['a', 'b', 'c'], rows, now)).toMatchObject({
      lagEvents: 3,
      lagSeconds: 4,
      lastRecord: new Date(2_000),
      topics: [
        { topic: 'a', lagEvents: 1, lagSeconds: 4, lastRecord: new Date(2_000) },
        { topic: 'b', lagEvents: 2, lagSeconds: 3 },
        { topic: 'c' },
      ],
    });
  });

  it('says of each partition how far it is behind and who reads it, by the newest word', () => {
    const older = new Date(now.getTime() - 5_000);
    const lag = (partition: number, lagEvents: number) => ({ partition, lagEvents, lagSeconds: 1 });
    const lags = [lag(0, 3), lag(1, 0), lag(2, 0)];
    const of = (partitions: typeof lags, assigned: readonly number[]) => [
      { topic: 'a', lagEvents: 3, lagSeconds: 1, partitions, assigned },
    ];
    const rows = [
      row({ updated: older, topics: of([lag(0, 9)], [0, 1]) }),
      row({ instance: 'two', topics: of(lags, [1]) }),
    ];
    const standing = kafkaStanding(['a'], rows, now);
    expect(standing.topics[0]?.partitions).toEqual([
      { ...lag(0, 3), consumer: 'one' },
      { ...lag(1, 0), consumer: 'two' },
      lag(2, 0),
    ]);
  });
});
