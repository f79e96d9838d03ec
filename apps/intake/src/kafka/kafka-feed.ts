import type { Principal } from '@tocsin/access';

/** A feed that speaks through Kafka, within the same bounds as by its credential. */
export type KafkaFeed = Readonly<{
  principal: Extract<Principal, { kind: 'feed' }>;
  topics: readonly string[];
  /** Where a copy of every record goes that was put into quarantine. */
  deadLetterTopic?: string;
}>;
