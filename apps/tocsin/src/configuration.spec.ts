import { expect, it } from '@jest/globals';
import { readConfiguration } from './configuration';
import { unknownVariables } from './unknown-variables';

it('takes any token that fits into a header', () => {
  expect(readConfiguration({ TOCSIN_ADMIN_TOKEN: 'test' }).adminToken).toBe('test');
});

it.each([
  [{ TOCSIN_ADMIN_TOKEN: 'two words' }, /TOCSIN_ADMIN_TOKEN: .*spaces/],
  [{ TOCSIN_PORT: 'http' }, /TOCSIN_PORT: must be a port/],
  [{ TOCSIN_PORT: '70000' }, /TOCSIN_PORT: must be at most 65535/],
  [{ TOCSIN_LOG_LEVEL: 'loud' }, /TOCSIN_LOG_LEVEL: must be one of fatal, error, warn/],
  [{ KAFKA_BROKERS: '::' }, /KAFKA_BROKERS: must be host:port/],
  [{ TOCSIN_MIGRATE: 'no' }, /TOCSIN_MIGRATE: must be true or false/],
  [{ TOCSIN_DRAIN_SECONDS: '301' }, /TOCSIN_DRAIN_SECONDS: must be at most 300/],
  [{ DATABASE_URL: 'mysql://db' }, /DATABASE_URL: must begin with postgres/],
  [{ DATABASE_URL: 'esdb://db' }, /DATABASE_URL: must begin with postgres/],
  [{ EVENT_STORE_URL: 'mongodb://db' }, /EVENT_STORE_URL: must begin with .*esdb/],
])('names the variable that is wrong: %j', (environment, said) => {
  expect(() => readConfiguration(environment)).toThrow(said);
});

it.each(['postgres://db', 'esdb://db?tls=false', 'esdb+discover://db', 'kurrentdb://u:p@a,b'])(
  'keeps the log in %s where it is told to',
  (url) => {
    expect(readConfiguration({ EVENT_STORE_URL: url }).eventStoreUrl).toBe(url);
  },
);

it('names all of them at once', () => {
  const environment = { TOCSIN_PORT: 'http', EVENT_STORE_URL: 'x' };
  expect(() => readConfiguration(environment)).toThrow(/TOCSIN_PORT.*EVENT_STORE_URL/);
});

it('names each unknown variable that looks like its own, with the one that was meant, and none of the tests', () => {
  const environment = {
    TOCSIN_PROT: '9000',
    TOCSIN_PORT: '9000',
    TOCSIN_COLOUR: 'red',
    TOCSIN_TEST_STORE: 'esdb',
    TOCSIN_PROJECT: '/srv/tocsin',
    HOME: '/root',
  };
  expect(unknownVariables(environment)).toEqual([
    expect.stringMatching(/^The variable TOCSIN_COLOUR is not known.*docs\/configuration\.md/),
    'The variable TOCSIN_PROT is not known and has no effect; did you mean TOCSIN_PORT?',
  ]);
});
