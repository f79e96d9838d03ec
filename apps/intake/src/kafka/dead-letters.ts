/**
 * Copies of refused records for a topic of the sender's own. The quarantine is what counts: it is
 * written before, and a topic that cannot be written stops nothing.
 */
import type { Refused } from '../pipeline/refused';
import type { KafkaClient, KafkaRecord, KafkaSender, RecordToSend } from './kafka-port';
import type { Mark } from './read-batch';

export type DeadLetters = Readonly<{
  send: (mark: Mark, refused: readonly Refused[]) => Promise<void>;
  close: () => Promise<void>;
}>;

export type Outcomes = Readonly<{
  onFailure: (error: unknown, records: number) => void;
  onSent: () => void;
}>;

export function createDeadLetters(
  client: KafkaClient,
  topic: string,
  { onFailure, onSent }: Outcomes,
): DeadLetters {
  let opened: Promise<KafkaSender> | undefined;
  const close = async (): Promise<void> => {
    const sender = opened;
    opened = undefined;
    await sender?.then((open) => open.close()).catch(() => undefined);
  };
  return {
    send: async (mark, refused) => {
      if (refused.length === 0) return;
      const letters = lettersOf(mark, refused);
      try {
        opened ??= client.sender();
        await (await opened).send(topic, letters);
        onSent();
      } catch (error) {
        onFailure(error, letters.length);
        // The next try begins with new connections.
        await close();
      }
    },
    close,
  };
}

/** One a record, however many of its events were refused, with the first reason. */
function lettersOf(mark: Mark, refused: readonly Refused[]): readonly RecordToSend[] {
  const firstOf = new Map<number, Refused>();
  for (const each of refused) if (!firstOf.has(each.line)) firstOf.set(each.line, each);
  return mark.records.flatMap((record) => {
    const first = firstOf.get(record.offset);
    return first ? [letterOf(record, first, mark)] : [];
  });
}

function letterOf(record: KafkaRecord, { refusal }: Refused, mark: Mark): RecordToSend {
  const { key, value, headers, offset } = record;
  return {
    key,
    value,
    headers: {
      ...headers,
      'tocsin-reason': refusal.reason,
      'tocsin-message': refusal.errors[0]?.message.en ?? '',
      'tocsin-origin': `${mark.topic}/${String(mark.partition)}/${String(offset)}`,
    },
  };
}
