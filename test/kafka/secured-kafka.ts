/** A Kafka as banks run it: TLS by an authority of their own, accounts, and rights on what there is. */
import {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  Kafka,
  logLevel,
  ResourcePatternTypes,
} from 'kafkajs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port';
import { account, type Door } from './broker-settings';
import { type Certified, createAuthority } from './certificates';
import { runTool } from './kafka-broker';
import { openKafkaStage, type KafkaStage } from './kafka-stage';

/** `clear` and `tls` ask for an account, `mutual` for a certificate. */
const doors = ['clear', 'tls', 'mutual', 'expired', 'misnamed'] as const;

type Right = Readonly<{
  topic?: string;
  /** All groups that begin so. */
  group?: string;
  to: 'read' | 'write' | 'describe';
}>;

export type SecuredKafka = Readonly<{
  /** Through its open door one may do everything. */
  stage: KafkaStage;
  /** `host:port` */
  address: Readonly<Record<(typeof doors)[number], string>>;
  /** In PEM: the authority of all its certificates. */
  ca: string;
  /** Who comes in by it is `User:CN=<name>`. */
  clientCertificate: (name: string, days?: number) => Certified;
  /** To `User:…`, at once. */
  grant: (principal: string, rights: readonly Right[]) => Promise<void>;
  /** By SCRAM-SHA-512; the other mechanisms keep theirs. */
  setPassword: (password: string) => Promise<void>;
  close: () => Promise<void>;
}>;

export async function openSecuredKafka(): Promise<SecuredKafka> {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-certificates-'));
  const authority = createAuthority(folder);
  const shown = {
    tls: authority.sign('broker'),
    mutual: authority.sign('broker'),
    expired: authority.sign('expired', { days: -1 }),
    misnamed: authority.sign('misnamed', { for: 'DNS:kafka.example' }),
  };
  const port = Object.fromEntries(
    await Promise.all(doors.map(async (name) => [name, await freePort()] as const)),
  ) as Record<(typeof doors)[number], number>;
  const asks = { ...trusting(authority.certificate), 'ssl.client.auth': 'required' };
  const stage = await openKafkaStage({
    doors: [
      { name: 'clear', port: port.clear, protocol: 'SASL_PLAINTEXT' },
      ...Object.entries(shown).map(([name, certified]): Door => ({
        name,
        port: port[name as keyof typeof shown],
        protocol: name === 'mutual' ? 'SSL' : 'SASL_SSL',
        settings: { ...showing(certified), ...(name === 'mutual' ? asks : {}) },
      })),
    ],
    settings: {
      'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
      'super.users': 'User:ANONYMOUS',
    },
  });
  return {
    stage,
    address: Object.fromEntries(
      doors.map((name) => [name, `127.0.0.1:${String(port[name])}`]),
    ) as SecuredKafka['address'],
    ca: authority.certificate,
    clientCertificate: (name, days = 2) => authority.sign(name, { days }),
    grant: (principal, rights) => grant(stage.broker.address, principal, rights),
    setPassword: async (password) => {
      const change = ['--alter', '--entity-type', 'users', '--entity-name', account.username];
      await runTool('kafka.admin.ConfigCommand', [
        ...['--bootstrap-server', stage.broker.address, ...change],
        ...['--add-config', `SCRAM-SHA-512=[password=${password}]`],
      ]);
    },
    close: async () => {
      await stage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function grant(address: string, principal: string, rights: readonly Right[]): Promise<void> {
  const admin = new Kafka({ brokers: [address], logLevel: logLevel.NOTHING }).admin();
  const operations = {
    read: AclOperationTypes.READ,
    write: AclOperationTypes.WRITE,
    describe: AclOperationTypes.DESCRIBE,
  };
  const { TOPIC, GROUP } = AclResourceTypes;
  const { LITERAL, PREFIXED } = ResourcePatternTypes;
  await admin.connect();
  await admin.createAcls({
    acl: rights.map(({ topic, group, to }) => ({
      principal,
      host: '*',
      operation: operations[to],
      permissionType: AclPermissionTypes.ALLOW,
      resourceType: topic === undefined ? GROUP : TOPIC,
      resourceName: topic ?? group ?? '',
      resourcePatternType: topic === undefined ? PREFIXED : LITERAL,
    })),
  });
  await admin.disconnect();
}

/** As a value of a properties file. */
const oneLine = (pem: string): string => pem.trim().replaceAll('\n', ' \\\n ');

const showing = ({ cert, key }: Certified) => ({
  'ssl.keystore.type': 'PEM',
  'ssl.keystore.certificate.chain': oneLine(cert),
  'ssl.keystore.key': oneLine(key),
});

const trusting = (certificate: string) => ({
  'ssl.truststore.type': 'PEM',
  'ssl.truststore.certificates': oneLine(certificate),
});
