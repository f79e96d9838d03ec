/**
 * What the intake needs of a Kafka cluster, and no more: a client that is kept up no longer is
 * exchanged behind it (`kafkajs-client.ts`).
 */

/** How the brokers are reached. */
export type KafkaConnection = Readonly<{
  /** `host:port`; some of them are enough. */
  brokers: readonly string[];
  clientId: string;
  sasl?: Readonly<{
    mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    username: string;
    password: string;
  }>;
  /** Texts in PEM; an empty object trusts the authorities that Node trusts. */
  tls?: Readonly<{ ca?: string; cert?: string; key?: string }>;
}>;

export type KafkaRecord = Readonly<{
  offset: number;
  /** Milliseconds since 1970, by its producer or broker; never later than it was read. */
  timestamp: number;
  key: Buffer | null;
  /** Null: a tombstone, which says that what had this key is no more. */
  value: Buffer | null;
  headers: Readonly<Record<string, Buffer | string | (Buffer | string)[] | undefined>>;
}>;

/** Records of one partition, in its order; none where all were taken back by their producers. */
export type RecordBatch = Readonly<{
  topic: string;
  partition: number;
  records: readonly KafkaRecord[];
  /** The offset behind the last of them, and of what was between and behind them. */
  next: number;
}>;

/** So far everything of a partition is done: the offset of the first record that is not. */
export type Reached = Readonly<{ topic: string; partition: number; next: number }>;

/** The partitions that a consumer has of each topic. */
export type Assignment = Readonly<Record<string, readonly number[]>>;

/** What was from this offset on is there no more; the oldest record that is comes next. */
export type Skip = Readonly<{ topic: string; partition: number; from: number }>;

/** What a consumer lets us know of itself. */
export type ConsumerSign =
  /** It speaks with its group. */
  | Readonly<{ sign: 'alive' }>
  /** A broker has let it read, whether there was something or not. */
  | Readonly<{ sign: 'fetched' }>
  /** The group shares the partitions out again. */
  | Readonly<{ sign: 'rebalancing' }>
  /** It has its partitions; fetches begin at what is committed. */
  | Readonly<{ sign: 'joined'; assigned: Assignment }>
  /** Records were deleted before they were read. */
  | Readonly<{ sign: 'skipped' } & Skip>
  /** It will do nothing more. */
  | Readonly<{ sign: 'dead'; error: Error }>;

export type Consumption = Readonly<{
  group: string;
  topics: readonly string[];
  /**
   * Takes a batch; the next ones are fetched when it resolves. While it waits it calls `alive`
   * about every second, and lets what that throws through: the batch then comes again.
   */
  onBatch: (batch: RecordBatch, alive: () => Promise<void>) => Promise<void>;
  onSign: (sign: ConsumerSign) => void;
}>;

export type KafkaConsumer = Readonly<{
  /** False where the group has shared out anew meanwhile: somebody will read them again. */
  commit: (reached: readonly Reached[]) => Promise<boolean>;
  /** Leaves the group. */
  close: () => Promise<void>;
}>;

export type PartitionOffsets = Readonly<{
  topic: string;
  partition: number;
  /** The oldest offset still there. */
  low: number;
  /** The offset that the next record will get. */
  high: number;
  /** Of the group; undefined where it has committed nothing yet. */
  committed?: number;
}>;

export type KafkaObserver = Readonly<{
  /** Of the topics that are there. */
  offsets: (group: string, topics: readonly string[]) => Promise<readonly PartitionOffsets[]>;
  close: () => Promise<void>;
}>;

export type RecordToSend = Pick<KafkaRecord, 'key' | 'value' | 'headers'>;

export type KafkaSender = Readonly<{
  /** Resolves when all replicas in sync have them. */
  send: (topic: string, records: readonly RecordToSend[]) => Promise<void>;
  close: () => Promise<void>;
}>;

/** Each opens connections of its own; every call ends within its deadline, one way or the other. */
export type KafkaClient = Readonly<{
  consume: (consumption: Consumption) => Promise<KafkaConsumer>;
  observe: () => Promise<KafkaObserver>;
  sender: () => Promise<KafkaSender>;
}>;
