import { expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { readConfiguration } from './configuration';

const brokers = { KAFKA_BROKERS: 'a:9092, b.example:9093' };
const folder = mkdtempSync(join(tmpdir(), 'tocsin-pem-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const [authority = '', another = ''] = rootCertificates;
const pem = file('ca.pem', authority);
const broken = file('broken.pem', authority.replaceAll(/[A-Za-z]{8}\n/g, 'x\n'));
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const kind = { type: 'pkcs8', format: 'pem' } as const;
const key = file('key.pem', privateKey.export(kind).toString());
const lock = { cipher: 'aes-256-cbc', passphrase: 'x' };
const locked = file('locked.pem', privateKey.export({ ...kind, ...lock }).toString());

it('is off where no brokers are named', () => {
  expect(readConfiguration({}).kafka).toBeUndefined();
});

it('takes several brokers, and what is usual for the rest', () => {
  expect(readConfiguration({ ...brokers }).kafka).toEqual({
    groupPrefix: 'tocsin',
    connection: { brokers: ['a:9092', 'b.example:9093'], clientId: 'tocsin' },
  });
});

it('takes an account, and reads certificates', () => {
  const { kafka } = readConfiguration({
    ...brokers,
    KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512',
    KAFKA_SASL_USERNAME: 'tocsin',
    KAFKA_SASL_PASSWORD: 'secret',
    KAFKA_TLS_CA: pem,
  });
  expect(kafka?.connection).toMatchObject({
    sasl: { mechanism: 'scram-sha-512', username: 'tocsin', password: 'secret' },
    tls: { ca: authority },
  });
  expect(readConfiguration({ ...brokers, KAFKA_TLS: 'true' }).kafka?.connection.tls).toEqual({});
});

it('takes several authorities from one file', () => {
  const both = `${authority}\n${another}`;
  const { kafka } = readConfiguration({ ...brokers, KAFKA_TLS_CA: file('both.pem', both) });
  expect(kafka?.connection.tls).toEqual({ ca: both });
});

it.each([
  [{ KAFKA_BROKERS: 'http://a:9092' }, /KAFKA_BROKERS.*host:port/],
  [{ KAFKA_SASL_USERNAME: 'tocsin' }, /KAFKA_BROKERS: is missing: KAFKA_SASL_USERNAME/],
  [{ ...brokers, KAFKA_SASL_USERNAME: 'tocsin' }, /KAFKA_SASL_MECHANISM.*KAFKA_SASL_PASSWORD/],
  [{ ...brokers, KAFKA_SASL_MECHANISM: 'gssapi' }, /KAFKA_SASL_MECHANISM: must be plain/],
  [{ ...brokers, KAFKA_TLS_CA: '/nowhere/ca.pem' }, /KAFKA_TLS_CA: must name a file: ENOENT/],
  [{ ...brokers, KAFKA_TLS_CA: 'package.json' }, /KAFKA_TLS_CA: must name a file in PEM/],
  [{ ...brokers, KAFKA_TLS_CA: broken }, /KAFKA_TLS_CA: must name a file in PEM with one cert/],
  [{ ...brokers, KAFKA_TLS_CERT: pem }, /KAFKA_TLS_KEY: is missing/],
  [{ ...brokers, KAFKA_TLS_CERT: key, KAFKA_TLS_KEY: key }, /KAFKA_TLS_CERT: must name a file in/],
  [{ ...brokers, KAFKA_TLS_CERT: pem, KAFKA_TLS_KEY: pem }, /KAFKA_TLS_KEY: must name a file in/],
  [{ ...brokers, KAFKA_TLS_CERT: pem, KAFKA_TLS_KEY: locked }, /that no passphrase locks/],
  [{ ...brokers, KAFKA_TLS_CERT: pem, KAFKA_TLS_KEY: key }, /KAFKA_TLS_KEY: is the key of another/],
  [{ ...brokers, KAFKA_TLS: 'false', KAFKA_TLS_CA: pem }, /KAFKA_TLS: is false/],
])('says what is wrong with %j', (environment, said) => {
  expect(() => readConfiguration(environment)).toThrow(said);
});
