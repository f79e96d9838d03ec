/**
 * What a reader (HTTP body, NDJSON file, CSV mapping) hands to the pipeline: one would-be event at
 * a time, either as the exact text that will be recorded, or refused already because it could not
 * even be read. Batches come as arrays, so that the hot path awaits once in a thousand events.
 */
import type { MappedBy } from '@tocsin/read-models';
import type { Refusal } from './refusals';

/** Where the sender finds it again. */
export type Place = Readonly<{
  /** 0-based place among the events of the delivery. */
  index: number;
  /** 1-based line of the file or body. */
  line: number;
}>;

/** What a mapping can say of a record of which it could not make an event. */
export type RefusedBefore = Readonly<{
  source?: string;
  /** Of the event that it would have become. */
  id?: string;
  type?: string;
  /** The business day on which it is counted. */
  day?: string;
}>;

export type Delivered =
  | (Place &
      Readonly<{
        /** The event as JSON, byte for byte what will be recorded. */
        text: string;
        /** What the sender delivered where `text` was mapped from it: a row of CSV. */
        row?: string;
      }>)
  | (Place &
      RefusedBefore &
      Readonly<{
        refusal: Refusal;
        /** The beginning of what was delivered, as bytes: it may be no text at all. */
        raw: Uint8Array;
        /** Its whole length. */
        rawBytes: number;
      }>);

export type Batch<Mark = unknown> = Readonly<{
  lines: readonly Delivered[];
  /** Records that a mapping left out on purpose. */
  skipped?: number;
  /** What made events of the records; what is refused can be mapped again by it. */
  mappedBy?: MappedBy;
  /** How far the delivery is when this batch and all before it are durable. */
  mark?: Mark;
}>;
