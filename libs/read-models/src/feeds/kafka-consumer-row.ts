import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One process's consumer of one feed, as it said of itself a few seconds ago. */
@Entity({ schema: 'intake', name: 'kafka_consumer' })
export class KafkaConsumerRow {
  @PrimaryColumn({ type: 'text' }) feed!: string;
  @PrimaryColumn({ type: 'text' }) instance!: string;
  @Column({ type: 'text', name: 'group_id' }) groupId!: string;
  @Column({ type: 'text' }) state!: KafkaConsumerState;
  /** What it last stumbled over, and what would end it, in English. */
  @Column({ type: 'text', nullable: true }) problem!: string | null;
  @Column({ type: 'text', nullable: true, name: 'problem_zh' }) problemZh!: string | null;
  /** Since its process began. */
  @Column({ type: 'int' }) restarts!: number;
  @Column({ type: 'json' }) topics!: KafkaTopicRow[];
  @Column({ type: 'timestamptz' }) updated!: Date;
}

export type KafkaConsumerState = 'joining' | 'consuming' | 'stalled' | 'waiting';

/** Lag of the whole group; absent while the brokers cannot be asked. Times in milliseconds. */
export type KafkaTopicRow = Readonly<{
  topic: string;
  lagEvents?: number;
  lagSeconds?: number;
  /** Of the last record that became durable, by the broker's clock or its producer's. */
  lastRecord?: number;
  partitions?: readonly Readonly<{ partition: number; lagEvents: number; lagSeconds: number }>[];
  /** The partitions that this process has. */
  assigned?: readonly number[];
}>;
