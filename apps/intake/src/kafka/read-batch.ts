/** The records of a batch as the pipeline takes them, and how far it is when they are durable. */
import type { Batch, Delivered } from '../pipeline/delivered';
import type { Limits } from '../pipeline/limits';
import type { KafkaRecord, Reached, RecordBatch } from './kafka-port';
import { readRecord, type Value } from './read-record';

export type Mark = Reached &
  Readonly<{
    /** How often the group had shared out when it was fetched. */
    joins: number;
    records: readonly KafkaRecord[];
    /** Records without a value: they state nothing, and are passed over. */
    tombstones: number;
  }>;

export function readBatch(
  { topic, partition, records, next }: RecordBatch,
  { joins, limits }: Readonly<{ joins: number; limits: Limits }>,
): Batch<Mark> & Readonly<{ mark: Mark }> {
  const lines: Delivered[] = [];
  let tombstones = 0;
  for (const record of records) {
    if (hasValue(record)) lines.push(...readRecord(record, lines.length, limits));
    else tombstones += 1;
  }
  return {
    lines,
    mark: { topic, partition, next, joins, records, tombstones },
  };
}

/** In quarantine it stands for the file; the line is the offset. */
export const originOf = (topic: string, partition: number): string =>
  `kafka:${topic}/${String(partition)}`;

const hasValue = (record: KafkaRecord): record is Value => record.value !== null;
