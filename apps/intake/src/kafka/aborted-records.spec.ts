import { expect, it } from '@jest/globals';
import { hideAborted, type FetchedPartition } from './aborted-records';

type Sent = readonly [by: string, more?: Readonly<{ key?: readonly number[]; ends?: boolean }>];

const partitionOf = (from: number, sent: readonly Sent[]): FetchedPartition['messages'] =>
  sent.map(([producerId, { key, ends = false } = {}], n) => ({
    offset: String(from + n),
    key: key ? Buffer.from(key) : null,
    isControlRecord: ends,
    batchContext: { producerId, inTransaction: true },
  }));
const aborts = { key: [0, 0, 0, 0], ends: true };
const commits = { key: [0, 0, 0, 1], ends: true };

function kept(messages: FetchedPartition['messages'], begun: Readonly<Record<string, number>>) {
  const abortedTransactions = Object.entries(begun).map(([producerId, first]) => ({
    producerId,
    firstOffset: String(first),
  }));
  const partition: FetchedPartition = { abortedTransactions, messages };
  hideAborted(partition);
  expect(partition.abortedTransactions).toEqual([]);
  return messages.filter((each) => !each.isControlRecord).map(({ offset }) => Number(offset));
}

it('hides transactions that were taken back, whichever ended first', () => {
  const messages = partitionOf(0, [
    ['a'],
    ['b'],
    ['c'],
    ['b', aborts],
    ['a'],
    ['a', aborts],
    ['a'],
  ]);
  expect(kept(messages, { b: 1, a: 0 })).toEqual([2, 6]);
});

it('hides those that began before what was fetched, and before its first record', () => {
  const messages = partitionOf(50, [['b'], ['a'], ['c'], ['a', aborts], ['b', aborts], ['b']]);
  expect(kept(messages, { a: 10, b: 20 })).toEqual([52, 55]);
});

it('takes no key of a record for the end of a transaction', () => {
  const messages = partitionOf(0, [['a', { key: [0, 0, 0, 0] }], ['a'], ['a', aborts], ['a']]);
  expect(kept(messages, { a: 0 })).toEqual([3]);
  expect(kept(partitionOf(4, [['a'], ['a', commits]]), {})).toEqual([4]);
});
