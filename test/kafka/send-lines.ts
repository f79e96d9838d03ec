/** Each line of a file as a record, by a client such as a sender would use; makes the topic. */
import { Kafka, logLevel } from 'kafkajs';
import { readFileSync } from 'node:fs';

type Lines = Readonly<{ topic: string; file: string }>;

/** How many there were. */
export async function sendLines(brokers: string, { topic, file }: Lines): Promise<number> {
  const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING });
  const [admin, producer] = [kafka.admin(), kafka.producer()];
  try {
    await Promise.all([admin.connect(), producer.connect()]);
    await admin.createTopics({ topics: [{ topic }], waitForLeaders: true });
    const lines = linesOf(readFileSync(file));
    for (const batch of inRequests(lines)) {
      await producer.send({ topic, acks: -1, messages: batch.map((value) => ({ value })) });
    }
    return lines.length;
  } finally {
    await Promise.allSettled([admin.disconnect(), producer.disconnect()]);
  }
}

/** As bytes: not every sender writes UTF-8. */
function linesOf(content: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < content.length;) {
    const end = content.indexOf('\n', from);
    const to = end < 0 ? content.length : end;
    if (to > from) lines.push(content.subarray(from, to));
    from = to + 1;
  }
  return lines;
}

/** A broker takes a million bytes at a time unless it is told otherwise. */
const requestBytes = 500_000;

export function inRequests(lines: readonly Buffer[]): readonly (readonly Buffer[])[] {
  const requests: Buffer[][] = [];
  let room = 0;
  for (const line of lines) {
    if (room < line.length || requests.length === 0) {
      requests.push([]);
      room = requestBytes;
    }
    requests.at(-1)?.push(line);
    // What the protocol puts around a record.
    room -= line.length + 30;
  }
  return requests;
}
