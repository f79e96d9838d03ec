/**
 * Which of the records fetched were taken back by their producers. kafkajs 2.2.4 expects the
 * transactions in the order in which they began, and a fetch to begin before them; brokers name
 * them in the order in which they ended. It also takes a record with four zero bytes as its key for
 * the end of one.
 */
type Message = {
  readonly offset: string;
  readonly key: Buffer | null;
  /** Of those nothing is delivered, and their offsets are passed. */
  isControlRecord: boolean;
  readonly batchContext: Readonly<{ producerId: string; inTransaction: boolean }>;
};

type Transaction = Readonly<{ producerId: string; firstOffset: string }>;

export type FetchedPartition = {
  abortedTransactions?: readonly Transaction[] | null;
  readonly messages: readonly Message[];
};

const abortMarker = Buffer.from([0, 0, 0, 0]);

/** They become like control records, and no aborted transaction remains to be looked for. */
export function hideAborted(partition: FetchedPartition): void {
  const { abortedTransactions, messages } = partition;
  if (!abortedTransactions?.length) return;
  const begins = abortedTransactions
    .map(({ producerId, firstOffset }) => ({ producerId, first: Number(firstOffset) }))
    .sort((a, b) => a.first - b.first);
  const aborting = new Set<string>();
  for (const message of messages) {
    while (begins[0] && begins[0].first <= Number(message.offset))
      aborting.add(begins.shift()?.producerId ?? '');
    if (isAbortMarker(message)) aborting.delete(message.batchContext.producerId);
    else if (isOf(aborting, message)) message.isControlRecord = true;
  }
  partition.abortedTransactions = [];
}

const isAbortMarker = ({ isControlRecord, key }: Message): boolean =>
  isControlRecord && key?.equals(abortMarker) === true;

const isOf = (aborting: ReadonlySet<string>, { batchContext }: Message): boolean =>
  batchContext.inTransaction && aborting.has(batchContext.producerId);
