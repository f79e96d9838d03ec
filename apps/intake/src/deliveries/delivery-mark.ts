/**
 * What came together and can be spoken of, and recalled, as one. What comes in pieces all day long
 * is one delivery a day, so that there are few of them however much comes.
 */
import { businessDateOf } from '@tocsin/credit-events';
import type { DeliveryKind } from '@tocsin/read-models';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';

/** Of one feed and kind, what has the same key is the same delivery. */
export type DeliveryMark = Readonly<{
  kind: DeliveryKind;
  key: string;
  /** For people. */
  name: string;
  /** SHA-256 of a file, in hexadecimal digits. */
  checksum?: string;
}>;

/** By which delivery a batch of so many lines came. */
export type MarkOf = (lines: number) => DeliveryMark;

/** A file brought again is the same delivery while its name and its content are the same. */
export const markOfFile = (path: string, checksum: string): DeliveryMark => {
  const name = basename(path);
  return { kind: 'file', key: `${checksum} ${name}`, name, checksum };
};

/** Standard input cannot be known again. */
export const markOfStream = (): DeliveryMark => ({ kind: 'file', key: randomUUID(), name: '-' });

export const markOfPartition = (origin: string, now: number): DeliveryMark => {
  const name = `${shortOf(origin)} ${businessDateOf(now)}`;
  return { kind: 'kafka', key: name, name };
};

/** Mended records of a file stay apart from those that the file brought itself. */
export const markOfResubmission = (file: string | null, now: number): DeliveryMark => {
  const date = businessDateOf(now);
  if (file === null) return { kind: 'resubmission', key: date, name: date };
  return { kind: 'resubmission', key: `${date} ${file}`, name: `${date} ${shortOf(file)}` };
};

/** A file without its folder; a topic and its partition. */
const shortOf = (origin: string): string =>
  origin.startsWith('kafka:') ? origin.slice('kafka:'.length) : basename(origin);

/** From so many events in its first batch on, a request is a delivery of its own. */
const largeRequest = 1_000;

/** Of one request over HTTP. */
export function markOfRequest(now: number): MarkOf {
  const name = businessDateOf(now);
  let mark: DeliveryMark | undefined;
  return (lines) => {
    if (!mark && lines >= largeRequest) {
      const key = randomUUID();
      mark = { kind: 'http', key, name: `${name} ${key.slice(0, 8)}` };
    }
    mark ??= { kind: 'http', key: name, name };
    return mark;
  };
}

/** Whether it is a delivery of its own, of which nothing more will come. */
export const isLargeRequest = ({ kind, key, name }: DeliveryMark): boolean =>
  kind === 'http' && key !== name;
