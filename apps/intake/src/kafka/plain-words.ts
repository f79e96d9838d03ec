/**
 * What keeps a client from Kafka, in the words of whoever has to mend it: what is wrong, where, and
 * which variable or right ends it. No password is ever among them.
 */
import type { Bilingual } from '@tocsin/credit-events';
import { X509Certificate } from 'node:crypto';
import type { KafkaConnection } from './kafka-port';
import { KafkaTrouble } from './kafka-trouble';

/** What the client wanted. */
export type Wanted = Readonly<{
  connection: KafkaConnection;
  topics: readonly string[];
  /** Present where it reads; without one it writes. */
  group?: string;
}>;

/** The error, with its cause as it came. */
export function inPlainWords(error: unknown, wanted: Wanted): KafkaTrouble {
  const facts = factsOf(error, wanted.connection);
  const said = sayings.find(([applies]) => applies(facts))?.[1](facts, wanted);
  return new KafkaTrouble(said ?? { zh: facts.raw, en: facts.raw }, { cause: error });
}

type Facts = Readonly<{ raw: string; name: string; type: string; code: string; broker: string }>;
type Applies = (facts: Facts) => boolean;
type Saying = (facts: Facts, wanted: Wanted) => Bilingual;

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
    ({ broker }) => ({
      zh: `${broker} 不支持所设的 KAFKA_SASL_MECHANISM：请改用其他机制`,
      en: `${broker} takes no KAFKA_SASL_MECHANISM of this kind: choose another`,
    }),
  ],
  [
    hasType('ILLEGAL_SASL_STATE'),
    ({ broker }) => ({
      zh: `${broker} 的这个端口不要求账号：请在 KAFKA_BROKERS 中改用其他端口，或去掉 KAFKA_SASL_MECHANISM 及相关变量`,
      en: `${broker} asks for no account at this port: name another port in KAFKA_BROKERS, or leave KAFKA_SASL_MECHANISM and what goes with it out`,
    }),
  ],
  [({ name }) => name.includes('SASL'), ofAccount],
  [
    hasCode(/^(SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|CERT_(SIGNATURE_FAILURE|UNTRUSTED)|INVALID_CA)/),
    ({ broker, raw }) => ({
      zh: `${broker} 的证书不是由此处信任的机构签发的（${raw}）：请将签发机构的证书写入 KAFKA_TLS_CA 所指的文件`,
      en: `the certificate of ${broker} is signed by no authority that is trusted here (${raw}): put the certificate of its authority into the file of KAFKA_TLS_CA`,
    }),
  ],
  [
    hasCode(/^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/),
    ({ broker, raw }) => ({
      zh: `${broker} 的证书今天不在有效期内（${raw}）：须由 Kafka 一方更换证书`,
      en: `the certificate of ${broker} is not valid today (${raw}): the broker needs a new one`,
    }),
  ],
  [
    hasCode(/^ERR_TLS_CERT_ALTNAME_INVALID$/),
    ({ broker, raw }) => ({
      zh: `${broker} 的证书属于其他名称（${raw}）：KAFKA_BROKERS 以及 broker 对外公布的名称应与其证书一致`,
      en: `the certificate of ${broker} is for another name (${raw}): name brokers in KAFKA_BROKERS, and in what they advertise, as their certificates do`,
    }),
  ],
  [hasCode(/ALERT.*(CERTIFICATE|UNKNOWN_CA)/), ofOwnCertificate],
  [
    (facts) =>
      says(/before secure TLS/)(facts) || hasCode(/^ERR_SSL_(WRONG_VERSION|PACKET)/)(facts),
    ({ broker }) => ({
      zh: `${broker} 的这个端口不使用 TLS：请在 KAFKA_BROKERS 中改用其他端口，或去掉 KAFKA_TLS 及以它开头的变量`,
      en: `${broker} speaks no TLS at this port: name another port in KAFKA_BROKERS, or leave KAFKA_TLS and what begins with it out`,
    }),
  ],
  [
    hasCode(/^(E(CONNREFUSED|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH|TIMEDOUT|CONNRESET))$/),
    unreached,
  ],
  [says(/^Connection timeout/), unreached],
  [says(/^(Closed connection|Connection closed)/), closed],
];

function unreached({ broker, raw }: Facts): Bilingual {
  return {
    zh: `无法连接 ${broker}（${raw}）：请核对 KAFKA_BROKERS、broker 对外公布的名称，以及其间的网络`,
    en: `${broker} cannot be reached (${raw}): check KAFKA_BROKERS, the names that the brokers advertise, and the network between`,
  };
}

function closed({ broker }: Facts, { connection: { tls, sasl } }: Wanted): Bilingual {
  const mayAsk: readonly Bilingual[] = [
    ...(tls
      ? []
      : [{ zh: 'TLS（KAFKA_TLS、KAFKA_TLS_CA）', en: 'for TLS (KAFKA_TLS, KAFKA_TLS_CA)' }]),
    ...(sasl
      ? []
      : [{ zh: '账号（KAFKA_SASL_MECHANISM）', en: 'for an account (KAFKA_SASL_MECHANISM)' }]),
  ];
  const [zh, en] = [mayAsk.map((each) => each.zh), mayAsk.map((each) => each.en)];
  const isOpen = mayAsk.length === 0;
  return {
    zh: `${broker} 关闭了连接${isOpen ? '' : `；如一再发生，说明它要求${zh.join('或')}`}`,
    en: `${broker} closed the connection${isOpen ? '' : `; if it goes on, it asks ${en.join(' or ')}`}`,
  };
}

function ofAccount({ raw }: Facts, { connection: { brokers, sasl } }: Wanted): Bilingual {
  const { username = '', mechanism = '' } = sasl ?? {};
  return {
    zh: `Kafka（${brokers.join('、')}）拒绝账号 ${username}（机制 ${mechanism}；${raw}）：请核对 KAFKA_SASL_USERNAME、KAFKA_SASL_PASSWORD，以及该账号适用的机制；改动在接收进程重启后生效`,
    en: `the brokers (${brokers.join(', ')}) refuse the account ${username} by ${mechanism} (${raw}): check KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD and for which mechanism the account was made; what is changed is read when the intake starts`,
  };
}

function ofOwnCertificate({ broker }: Facts, { connection: { tls } }: Wanted): Bilingual {
  if (tls?.cert === undefined)
    return {
      zh: `${broker} 要求客户端证书：请设置 KAFKA_TLS_CERT 和 KAFKA_TLS_KEY`,
      en: `${broker} asks for a certificate: set KAFKA_TLS_CERT and KAFKA_TLS_KEY`,
    };
  const { subject, validTo } = new X509Certificate(tls.cert);
  const owner = oneLine(subject);
  return {
    zh: `${broker} 不接受 KAFKA_TLS_CERT 的证书（${owner}，有效期至 ${validTo}）：证书已过期，或其签发机构不为 broker 所信任`,
    en: `${broker} does not take the certificate of KAFKA_TLS_CERT (${owner}, valid to ${validTo}): it has expired, or its authority is not among those that the broker trusts`,
  };
}

function ofTopics(_: Facts, { connection, topics, group }: Wanted): Bilingual {
  const [right, doing] = group === undefined ? ['write', '写入'] : ['read', '读取'];
  const who = whoseOf(connection);
  return {
    zh: `${who.zh} 无权${doing}主题 ${topics.join('、')}：请授予它对该主题的 ${right} 和 describe 权限（kafka-acls，或由权限管理员办理）`,
    en: `${who.en} may not ${right} ${topics.join(', ')}: grant it ${right} and describe on the topic (kafka-acls, or whoever keeps the rights)`,
  };
}

function ofGroup(_: Facts, { connection, group = '' }: Wanted): Bilingual {
  const who = whoseOf(connection);
  return {
    zh: `${who.zh} 无权使用消费组 ${group}：请授予它对该组或同一前缀各组的 read 权限（kafka-acls --group … --resource-pattern-type prefixed）`,
    en: `${who.en} may not use the group ${group}: grant it read on the group, or on all that begin like it (kafka-acls --group … --resource-pattern-type prefixed)`,
  };
}

/** As brokers know it. */
function whoseOf({ sasl, tls }: KafkaConnection): Bilingual {
  const name = sasl ? `User:${sasl.username}` : 'User:ANONYMOUS';
  if (sasl || tls?.cert === undefined) return { zh: name, en: name };
  const owner = oneLine(new X509Certificate(tls.cert).subject);
  return { zh: `证书 ${owner} 的持有者`, en: `the owner of the certificate ${owner}` };
}

const oneLine = (subject: string): string => subject.split('\n').toReversed().join(',');
