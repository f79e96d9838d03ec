/** The records of a batch as the pipeline takes them, and how far it is when they are durable. */
import type { MapMessage } from '../delivery/map-messages';
import { deliveredOf } from '../delivery/mapped-delivery';
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

/** How the records of the topic become events, where they are none themselves. */
export type Mapped = Readonly<{
  /** By which the mapping is found again, for what it refused. */
  name: string;
  map: MapMessage;
}>;

export function readBatch(
  { topic, partition, records, next }: RecordBatch,
  { joins, limits, mapped }: Readonly<{ joins: number; limits: Limits; mapped?: Mapped }>,
): Batch<Mark> & Readonly<{ mark: Mark }> {
  const lines: Delivered[] = [];
  let [tombstones, skipped] = [0, 0];
  for (const record of records) {
    if (!hasValue(record)) tombstones += 1;
    else if (!mapped) lines.push(...readRecord(record, lines.length, limits));
    else {
      const rows = mapped.map(record.value, record.offset);
      const index = lines.length;
      lines.push(...rows.flatMap((row, nth) => deliveredOf(row, index + nth, limits) ?? []));
      skipped += rows.filter(({ kind }) => kind === 'skipped').length;
    }
  }
  return {
    lines,
    skipped,
    ...(mapped && { mappedBy: { mapping: mapped.name } }),
    mark: { topic, partition, next, joins, records, tombstones },
  };
}

/** In quarantine it stands for the file; the line is the offset. */
export const originOf = (topic: string, partition: number): string =>
  `kafka:${topic}/${String(partition)}`;

const hasValue = (record: KafkaRecord): record is Value => record.value !== null;
