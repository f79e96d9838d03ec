import { expect, it } from '@jest/globals';
import type { KafkaConnection } from './kafka-port';
import { inPlainWords } from './plain-words';

const connection: KafkaConnection = {
  brokers: ['kafka-1:9093', 'kafka-2:9093'],
  clientId: 'test',
  sasl: { mechanism: 'plain', username: 'tocsin', password: 'a-secret' },
  tls: {},
};
const wanted = { connection, group: 'tocsin.core', topics: ['core.loans'] };

it.each([
  [{ type: 'UNSUPPORTED_SASL_MECHANISM', message: 'x' }, /kafka-1.* choose another/],
  [
    { name: 'KafkaJSSASLAuthenticationError', message: 'no' },
    /refuse the account tocsin by plain \(no\)/,
  ],
  [{ message: 'x', cause: { type: 'GROUP_AUTHORIZATION_FAILED' } }, /use the group tocsin.core/],
  [
    { message: 'Closed connection', broker: 'kafka-2:9093' },
    /^kafka-2:9093 closed the connection$/,
  ],
  [
    { message: 'Connection error: x', code: 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', broker: 'b:1' },
    /^b:1 asks for a certificate/,
  ],
  [{ message: 'x', code: 'CERT_SIGNATURE_FAILURE', broker: 'b:1' }, /KAFKA_TLS_CA/],
  [{ message: 'Connection timeout', broker: 'b:1' }, /^b:1 cannot be reached/],
  [{ message: 'joining the group took longer than 60 s' }, /^joining the group took longer/],
])('says what is wrong and what ends it: %j', (error, words) => {
  const said = inPlainWords(error, wanted);
  expect(said.message).toMatch(words);
  expect(`${said.message}${said.said.zh}`).not.toContain('a-secret');
  expect(said.cause).toBe(error);
});

it('says it in Chinese as well', () => {
  const both = (error: object) => inPlainWords(error, wanted).said;
  expect(both({ type: 'TOPIC_AUTHORIZATION_FAILED' }).zh).toMatch(
    /^User:tocsin 无权读取主题 core.loans：请授予/,
  );
  expect(both({ message: 'Closed connection', broker: 'b:1' }).zh).toBe('b:1 关闭了连接');
  expect(both({ message: 'x', code: 'ECONNREFUSED', broker: 'b:1' }).zh).toMatch(/^无法连接 b:1/);
});

it('names whoever has no right as the brokers know it', () => {
  const error = { type: 'TOPIC_AUTHORIZATION_FAILED' };
  const { sasl, ...rest } = connection;
  const nobody = { ...wanted, connection: rest };
  expect(sasl?.username).toBe('tocsin');
  expect(inPlainWords(error, wanted).message).toMatch(/^User:tocsin may not read core.loans/);
  expect(inPlainWords(error, nobody).message).toMatch(/^User:ANONYMOUS may not read/);
  const writing = { connection, topics: ['core.refused'] };
  expect(inPlainWords(error, writing).message).toMatch(
    /may not write core.refused: grant it write/,
  );
});
