/** A record as its form gives it, with what was delivered, for quarantine. */
import type { FileRecord } from '@tocsin/feeds';
import type { Refusal } from '../pipeline/refusals';

type Both = Readonly<{ zh: string; en: string }>;

export type RawRecord = Readonly<{
  /** Of the file; of a JSON array the number of the record. Both count from 1. */
  line: number;
}> &
  (
    | (FileRecord & Readonly<{ raw: string }>)
    /** It states nothing by its nature, as a tombstone. */
    | Readonly<{ raw: string; passed: Both }>
    | Readonly<{ raw: string | Uint8Array; rawBytes: number; refusal: Refusal }>
  );

export const refusedRecord = (line: number, raw: string, refusal: Refusal): RawRecord => ({
  line,
  raw,
  rawBytes: Buffer.byteLength(raw),
  refusal,
});

/** The whole record is at fault. */
export const faulty = (reason: string, message: Both): Refusal => ({
  reason,
  errors: [{ pointer: '', message }],
});
