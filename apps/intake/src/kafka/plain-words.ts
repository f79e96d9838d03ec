/**
 * What keeps a client from Kafka, in the words of whoever has to mend it: what is wrong, where, and
 * which variable or right ends it. No password is ever among them.
 */
import { X509Certificate } from 'node:crypto';
import type { KafkaConnection } from './kafka-port';

/** What the client wanted. */
export type Wanted = Readonly<{
  connection: KafkaConnection;
  topics: readonly string[];
  /** Present where it reads; without one it writes. */
  group?: string;
}>;

/** The error, with its cause as it came. */
export function inPlainWords(error: unknown, wanted: Wanted): Error {
  const facts = factsOf(error, wanted.connection);
  const said = sayings.find(([applies]) => applies(facts))?.[1](facts, wanted);
  return new Error(said ?? facts.raw, { cause: error });
}

type Facts = Readonly<{ raw: string; name: string; type: string; code: string; broker: string }>;
type Applies = (facts: Facts) => boolean;
type Saying = (facts: Facts, wanted: Wanted) => string;

type Link = Readonly<{
  message?: unknown;
  name?: unknown;
  type?: unknown;
  code?: unknown;
  broker?: unknown;
  cause?: unknown;
}>;

/** The client wraps errors in others: what each knows counts, the outermost first. */
function factsOf(error: unknown, { brokers }: KafkaConnection): Facts {
  const links: Link[] = [];
  for (let link = error as Link | undefined; link && links.length < 9; link = link.cause as Link) {
    links.push(link);
  }
  const all = (key: keyof Link): readonly string[] =>
    links.map((link) => link[key]).filter((value) => typeof value === 'string');
  return {
    raw: (all('message')[0] ?? JSON.stringify(error)).trim().replace(/^Connection error: /, ''),
    name: all('name').join(' '),
    type: all('type')[0] ?? '',
    code: all('code')[0] ?? '',
    broker: all('broker')[0] ?? brokers.join(', '),
  };
}

const hasType =
  (...types: readonly string[]): Applies =>
  ({ type }) =>
    types.includes(type);
const hasCode =
  (code: RegExp): Applies =>
  (facts) =>
    code.test(facts.code);
const says =
  (words: RegExp): Applies =>
  ({ raw }) =>
    words.test(raw);

/** The first that applies. */
const sayings: readonly (readonly [Applies, Saying])[] = [
  [hasType('TOPIC_AUTHORIZATION_FAILED'), ofTopics],
  [hasType('GROUP_AUTHORIZATION_FAILED'), ofGroup],
  [
    hasType('UNSUPPORTED_SASL_MECHANISM'),
    ({ broker }) => `${broker} takes no KAFKA_SASL_MECHANISM of this kind: choose another`,
  ],
  [
    hasType('ILLEGAL_SASL_STATE'),
    ({ broker }) =>
      `${broker} asks for no account at this port: name another port in KAFKA_BROKERS, or leave KAFKA_SASL_MECHANISM and what goes with it out`,
  ],
  [({ name }) => name.includes('SASL'), ofAccount],
  [
    hasCode(/^(SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|CERT_(SIGNATURE_FAILURE|UNTRUSTED)|INVALID_CA)/),
    ({ broker, raw }) =>
      `the certificate of ${broker} is signed by no authority that is trusted here (${raw}): put the certificate of its authority into the file of KAFKA_TLS_CA`,
  ],
  [
    hasCode(/^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/),
    ({ broker, raw }) =>
      `the certificate of ${broker} is not valid today (${raw}): the broker needs a new one`,
  ],
  [
    hasCode(/^ERR_TLS_CERT_ALTNAME_INVALID$/),
    ({ broker, raw }) =>
      `the certificate of ${broker} is for another name (${raw}): name brokers in KAFKA_BROKERS, and in what they advertise, as their certificates do`,
  ],
  [hasCode(/ALERT.*(CERTIFICATE|UNKNOWN_CA)/), ofOwnCertificate],
  [
    (facts) =>
      says(/before secure TLS/)(facts) || hasCode(/^ERR_SSL_(WRONG_VERSION|PACKET)/)(facts),
    ({ broker }) =>
      `${broker} speaks no TLS at this port: name another port in KAFKA_BROKERS, or leave KAFKA_TLS and what begins with it out`,
  ],
  [
    hasCode(/^(E(CONNREFUSED|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH|TIMEDOUT|CONNRESET))$/),
    unreached,
  ],
  [says(/^Connection timeout/), unreached],
  [says(/^(Closed connection|Connection closed)/), closed],
];

function unreached({ broker, raw }: Facts): string {
  return `${broker} cannot be reached (${raw}): check KAFKA_BROKERS, the names that the brokers advertise, and the network between`;
}

function closed({ broker }: Facts, { connection: { tls, sasl } }: Wanted): string {
  const mayAsk = [
    ...(tls ? [] : ['for TLS (KAFKA_TLS, KAFKA_TLS_CA)']),
    ...(sasl ? [] : ['for an account (KAFKA_SASL_MECHANISM)']),
  ];
  const because = mayAsk.length === 0 ? '' : `; if it goes on, it asks ${mayAsk.join(' or ')}`;
  return `${broker} closed the connection${because}`;
}

function ofAccount({ raw }: Facts, { connection: { brokers, sasl } }: Wanted): string {
  const { username = '', mechanism = '' } = sasl ?? {};
  return `the brokers (${brokers.join(', ')}) refuse the account ${username} by ${mechanism} (${raw}): check KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD and for which mechanism the account was made; what is changed is read when the intake starts`;
}

function ofOwnCertificate({ broker }: Facts, { connection: { tls } }: Wanted): string {
  if (tls?.cert === undefined)
    return `${broker} asks for a certificate: set KAFKA_TLS_CERT and KAFKA_TLS_KEY`;
  const { subject, validTo } = new X509Certificate(tls.cert);
  return `${broker} does not take the certificate of KAFKA_TLS_CERT (${oneLine(subject)}, valid to ${validTo}): it has expired, or its authority is not among those that the broker trusts`;
}

function ofTopics(_: Facts, { connection, topics, group }: Wanted): string {
  const rights = group === undefined ? 'write' : 'read';
  return `${whoseOf(connection)} may not ${rights} ${topics.join(', ')}: grant it ${rights} and describe on the topic (kafka-acls, or whoever keeps the rights)`;
}

function ofGroup(_: Facts, { connection, group = '' }: Wanted): string {
  return `${whoseOf(connection)} may not use the group ${group}: grant it read on the group, or on all that begin like it (kafka-acls --group … --resource-pattern-type prefixed)`;
}

/** As brokers know it. */
function whoseOf({ sasl, tls }: KafkaConnection): string {
  if (sasl) return `User:${sasl.username}`;
  if (tls?.cert === undefined) return 'User:ANONYMOUS';
  return `the owner of the certificate ${oneLine(new X509Certificate(tls.cert).subject)}`;
}

const oneLine = (subject: string): string => subject.split('\n').toReversed().join(',');
