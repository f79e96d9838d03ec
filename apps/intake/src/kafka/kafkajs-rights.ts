/** What a broker refuses without saying what of it: asked for once more, piece by piece. */
import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import { within } from './deadline';
import { KafkaTrouble } from './kafka-trouble';
import { inPlainWords, type Wanted } from './plain-words';

const askMs = 10_000;

/** The error in plain words, naming the topics or the group where that is the trouble. */
export async function explained(
  error: unknown,
  config: KafkaConfig,
  wanted: Wanted,
): Promise<Error> {
  const asking = ask(typeOf(error), config, wanted);
  const found = await within(askMs, 'asking', asking).catch(() => undefined);
  if (found?.missing?.length) return noSuchTopic(found.missing, error);
  const topics = found?.forbidden?.length ? found.forbidden : wanted.topics;
  return inPlainWords(found?.instead ?? error, { ...wanted, topics });
}

const noSuchTopic = (topics: readonly string[], cause: unknown): KafkaTrouble =>
  new KafkaTrouble(
    {
      zh: `该账号看不到主题 ${topics.join('、')}：请核对名称，或建立主题并授予权限`,
      en: `no such topic for this account: ${topics.join(', ')}`,
    },
    { cause },
  );

/** The protocol's name of an error, also where kafkajs has wrapped it; otherwise the class's. */
export function typeOf(error: unknown): string {
  const { type, name, cause } = error as Readonly<{
    type?: string;
    name?: string;
    cause?: unknown;
  }>;
  return type ?? (cause === undefined || cause === null ? (name ?? '') : typeOf(cause));
}

type Found = Readonly<{
  missing?: readonly string[];
  forbidden?: readonly string[];
  instead?: unknown;
}>;

async function ask(type: string, config: KafkaConfig, wanted: Wanted): Promise<Found> {
  switch (type) {
    case 'UNKNOWN_TOPIC_OR_PARTITION':
      return { missing: await topicsAnswered(type, config, wanted) };
    case 'TOPIC_AUTHORIZATION_FAILED':
      return { forbidden: await topicsAnswered(type, config, wanted) };
    case 'KafkaJSGroupCoordinatorNotFound':
      return { instead: await whyNoCoordinator(config, wanted) };
    default:
      return {};
  }
}

/** Those to which the broker answers with this error. */
async function topicsAnswered(
  type: string,
  config: KafkaConfig,
  { topics }: Wanted,
): Promise<readonly string[]> {
  const admin = new Kafka(config).admin({ retry: { retries: 1 } });
  const answered: string[] = [];
  try {
    await admin.connect();
    for (const topic of topics) {
      await admin.fetchTopicMetadata({ topics: [topic] }).catch((error: unknown) => {
        if (typeOf(error) === type) answered.push(topic);
      });
    }
    return answered;
  } finally {
    void admin.disconnect().catch(() => undefined);
  }
}

const groupForbidden = 'Not authorized to access group: Group authorization failed';

/** The client keeps the broker's answer to itself, and only logs it. */
async function whyNoCoordinator(config: KafkaConfig, { group = '' }: Wanted): Promise<unknown> {
  const heard = new Set<unknown>();
  const listening = new Kafka({
    ...config,
    logLevel: logLevel.ERROR,
    logCreator:
      () =>
      ({ log }) => {
        heard.add(log['error']);
      },
  });
  const admin = listening.admin({ retry: { retries: 0 } });
  try {
    await admin.connect();
    await admin.describeGroups([group]).catch(() => undefined);
    return heard.has(groupForbidden) ? { type: 'GROUP_AUTHORIZATION_FAILED' } : undefined;
  } finally {
    void admin.disconnect().catch(() => undefined);
  }
}
