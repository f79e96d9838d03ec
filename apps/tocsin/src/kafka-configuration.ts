/** The variables that say how Kafka is reached; without `KAFKA_BROKERS` nothing is. */
import type { KafkaConnection } from '@apps/intake/src/kafka/kafka-port';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * A file in PEM, read at once: a wrong path or a file that is something else is told at the start
 * and not at the first record.
 */
const pemFile = (what: string, check: (pem: string) => void) =>
  z.string().transform((path, context) => {
    try {
      const text = readFileSync(path, 'utf8');
      check(text);
      return text;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const isAbsent = code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR';
      context.addIssue(
        isAbsent
          ? `must name a file: ${message}`
          : `must name a file in PEM with ${what}; ${path} is none: ${message}`,
      );
      return z.NEVER;
    }
  });

const block = /-----BEGIN [A-Z ]*CERTIFICATE-----[^-]*-----END [A-Z ]*CERTIFICATE-----/g;

/** Each of those that are in it. */
const certificates = pemFile('one certificate or more', (pem) => {
  const found = pem.match(block);
  if (!found) throw new Error('it has no BEGIN CERTIFICATE');
  for (const each of found) new X509Certificate(each);
});

const privateKey = pemFile('a private key that no passphrase locks', (pem) => {
  createPrivateKey(pem);
});

const brokers = z
  .string()
  .transform((text) => text.split(',').map((broker) => broker.trim()))
  .pipe(
    z.array(z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'must be host:port, several divided by commas')),
  );

export const kafkaVariables = {
  KAFKA_BROKERS: brokers.optional().meta({
    description: 'Some brokers of the cluster; without them nothing is read from Kafka.',
    example: 'kafka-1.example:9092,kafka-2.example:9092',
  }),
  KAFKA_CLIENT_ID: z
    .string()
    .min(1)
    .default('tocsin')
    .meta({ description: 'By which name brokers know the program.' }),
  KAFKA_GROUP_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,100}$/, 'must consist of letters, digits, dots, lines')
    .default('tocsin')
    .meta({ description: "A feed's consumers form the group `<prefix>.<feed>`." }),
  KAFKA_SASL_MECHANISM: z
    // Kafka writes them in capitals.
    .preprocess(
      (text) => (typeof text === 'string' ? text.toLowerCase() : text),
      z.enum(['plain', 'scram-sha-256', 'scram-sha-512'], {
        error: 'must be plain, scram-sha-256 or scram-sha-512',
      }),
    )
    .optional()
    .meta({ description: 'How to sign in to the brokers; goes with the two below.' }),
  KAFKA_SASL_USERNAME: z.string().min(1).optional().meta({
    description: 'The name to sign in with.',
    example: 'tocsin',
  }),
  KAFKA_SASL_PASSWORD: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'The password to sign in with.' }),
  KAFKA_TLS: z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .optional()
    .meta({ description: 'Speak TLS; `KAFKA_TLS_CA` and `KAFKA_TLS_CERT` say so as well.' }),
  KAFKA_TLS_CA: certificates.optional().meta({
    description:
      "File in PEM: the authority that signed the brokers' certificates, where it is your own.",
    example: '/etc/tocsin/kafka-ca.pem',
  }),
  KAFKA_TLS_CERT: certificates.optional().meta({
    description:
      "File in PEM: the program's own certificate, where brokers ask for one; it first, then those " +
      'of the authorities between.',
    example: '/etc/tocsin/kafka.pem',
  }),
  KAFKA_TLS_KEY: privateKey.optional().meta({
    description: 'File in PEM: the key of that certificate, not locked by a passphrase.',
    example: '/etc/tocsin/kafka-key.pem',
  }),
};

type Variables = z.infer<z.ZodObject<typeof kafkaVariables>>;

export type KafkaConfiguration = Readonly<{ connection: KafkaConnection; groupPrefix: string }>;

/** What several of them together get wrong, by the variable to mend. */
export function kafkaFaults(given: Variables): readonly Readonly<{ name: string; says: string }>[] {
  const names = Object.keys(kafkaVariables) as (keyof Variables)[];
  const others = names.filter(
    (name) => name !== 'KAFKA_CLIENT_ID' && name !== 'KAFKA_GROUP_PREFIX',
  );
  const missing = (name: keyof Variables, because: string) =>
    given[name] === undefined ? [{ name, says: `is missing: ${because}` }] : [];
  if (given.KAFKA_BROKERS === undefined) {
    const set = others.find((name) => given[name] !== undefined);
    return set === undefined ? [] : missing('KAFKA_BROKERS', `${set} is of no use without it`);
  }
  const hasSasl = others.some(
    (name) => name.startsWith('KAFKA_SASL_') && given[name] !== undefined,
  );
  const because = 'mechanism, username and password go together';
  return [
    ...(hasSasl ? missing('KAFKA_SASL_MECHANISM', because) : []),
    ...(hasSasl ? missing('KAFKA_SASL_USERNAME', because) : []),
    ...(hasSasl ? missing('KAFKA_SASL_PASSWORD', because) : []),
    ...(given.KAFKA_TLS_KEY === undefined ? [] : missing('KAFKA_TLS_CERT', 'a key needs it')),
    ...(given.KAFKA_TLS_CERT === undefined ? [] : missing('KAFKA_TLS_KEY', 'it has no key')),
    ...tlsFaults(given),
  ];
}

function tlsFaults(given: Variables): ReturnType<typeof kafkaFaults> {
  const { KAFKA_TLS: tls, KAFKA_TLS_CERT: cert, KAFKA_TLS_KEY: key } = given;
  const implying = (['KAFKA_TLS_CA', 'KAFKA_TLS_CERT'] as const).find(
    (name) => given[name] !== undefined,
  );
  const isOfOther =
    cert !== undefined &&
    key !== undefined &&
    !new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  return [
    ...(tls === 'false' && implying
      ? [{ name: 'KAFKA_TLS', says: `is false, and ${implying} says otherwise` }]
      : []),
    ...(isOfOther
      ? [{ name: 'KAFKA_TLS_KEY', says: 'is the key of another certificate than KAFKA_TLS_CERT' }]
      : []),
  ];
}

/** Undefined where no brokers are named. */
export function kafkaConfiguration(given: Variables): KafkaConfiguration | undefined {
  const { KAFKA_BROKERS, KAFKA_CLIENT_ID, KAFKA_GROUP_PREFIX } = given;
  if (KAFKA_BROKERS === undefined) return undefined;
  const { KAFKA_SASL_MECHANISM: mechanism } = given;
  const { KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = given;
  const hasSasl = mechanism !== undefined && username !== undefined && password !== undefined;
  const tls = tlsOf(given);
  return {
    groupPrefix: KAFKA_GROUP_PREFIX,
    connection: {
      brokers: KAFKA_BROKERS,
      clientId: KAFKA_CLIENT_ID,
      ...(hasSasl && { sasl: { mechanism, username, password } }),
      ...(tls && { tls }),
    },
  };
}

function tlsOf(given: Variables): KafkaConnection['tls'] {
  const { KAFKA_TLS_CA: ca, KAFKA_TLS_CERT: cert, KAFKA_TLS_KEY: key } = given;
  if (given.KAFKA_TLS !== 'true' && ca === undefined && cert === undefined) return undefined;
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
}
