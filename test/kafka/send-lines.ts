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
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    await producer.send({ topic, acks: -1, messages: lines.map((value) => ({ value })) });
    return lines.length;
  } finally {
    await Promise.allSettled([admin.disconnect(), producer.disconnect()]);
  }
}
