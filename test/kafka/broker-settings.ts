/** How a single node of Kafka is set up for tests: small, quick to rebalance, keeping its data. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Ports = Readonly<{ plain: number; controller: number; secure: number }>;

/** Another way in, on loopback. */
export type Door = Readonly<{
  name: string;
  port: number;
  protocol: 'SASL_PLAINTEXT' | 'SASL_SSL' | 'SSL';
  settings?: Settings;
}>;

/** What a broker has beyond the usual. */
export type Extra = Readonly<{ doors: readonly Door[]; settings: Settings }>;

type Settings = Readonly<Record<string, string>>;

/** Who may come in where accounts are asked for, by each mechanism. */
export const account = { username: 'tocsin', password: 'a-secret-for-tests' };

const keyPassword = 'changeit';

/** Writes `server.properties` and answers its path. */
export function writeSettings(
  folder: string,
  { ports, keystore, extra }: Readonly<{ ports: Ports; keystore: string; extra?: Extra }>,
): string {
  const file = join(folder, 'server.properties');
  const keys = { 'ssl.keystore.location': keystore, 'ssl.keystore.password': keyPassword };
  const doors: readonly Door[] = [
    { name: 'secure', port: ports.secure, protocol: 'SASL_SSL', settings: keys },
    ...(extra?.doors ?? []),
  ];
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${String(ports.controller)}`,
    listeners: [
      ...[`PLAINTEXT://127.0.0.1:${String(ports.plain)}`],
      ...doors.map(({ name, port }) => `${name.toUpperCase()}://127.0.0.1:${String(port)}`),
      ...[`CONTROLLER://127.0.0.1:${String(ports.controller)}`],
    ].join(),
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    'listener.security.protocol.map': [
      ...['CONTROLLER:PLAINTEXT', 'PLAINTEXT:PLAINTEXT'],
      ...doors.map(({ name, protocol }) => `${name.toUpperCase()}:${protocol}`),
    ].join(),
    ...Object.fromEntries(doors.flatMap(settingsOf)),
    'log.dirs': join(folder, 'data'),
    'num.partitions': '3',
    'auto.create.topics.enable': 'false',
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'transaction.state.log.num.partitions': '1',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    // A killed consumer is given up after seconds, not after half a minute.
    'group.min.session.timeout.ms': '1000',
    'group.initial.rebalance.delay.ms': '0',
    ...extra?.settings,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** Of one listener; Kafka keeps apart what each has by a prefix. */
function settingsOf({
  name,
  protocol,
  settings = {},
}: Door): readonly (readonly [string, string])[] {
  const { username, password } = account;
  const module = 'org.apache.kafka.common.security';
  const sasl = {
    'sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
    'plain.sasl.jaas.config': `${module}.plain.PlainLoginModule required user_${username}="${password}";`,
    'scram-sha-256.sasl.jaas.config': `${module}.scram.ScramLoginModule required;`,
    'scram-sha-512.sasl.jaas.config': `${module}.scram.ScramLoginModule required;`,
  };
  const own: Settings = { ...(protocol === 'SSL' ? {} : sasl), ...settings };
  return Object.entries(own).map(
    ([key, value]) => [`listener.name.${name}.${key}`, value] as const,
  );
}

/** For Java's keytool: a key of its own, signed by itself, for the address of loopback. */
export const keytoolArguments = (keystore: string): readonly string[] => [
  ...['-genkeypair', '-alias', 'broker', '-keyalg', 'EC', '-dname', 'CN=localhost'],
  ...['-ext', 'SAN=DNS:localhost,IP:127.0.0.1', '-validity', '30'],
  ...['-keystore', keystore, '-storetype', 'PKCS12', '-storepass', keyPassword],
];

/** Its certificate, for whoever is to trust it. */
export const certificateArguments = (keystore: string): readonly string[] => [
  ...['-exportcert', '-rfc', '-alias', 'broker'],
  ...['-keystore', keystore, '-storepass', keyPassword],
];
