import { describe, expect, it } from '@jest/globals';
import { createMemoryEventStore } from '@tocsin/event-store';
import { isTransient } from './transient';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

describe('errors after which the same events are tried again', () => {
  it.each(['08006', '40001', '40P01', '53300', '57P01', '57P03', '58030', '55P03', '25006'])(
    'SQLSTATE %s',
    (code) => {
      expect(isTransient(withCode(code))).toBe(true);
    },
  );
  it.each(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'EAI_AGAIN'])('system error %s', (code) => {
    expect(isTransient(withCode(code))).toBe(true);
  });
  it('the messages of pg that have no code', () => {
    expect(isTransient(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isTransient(new Error('timeout exceeded when trying to connect'))).toBe(true);
  });
  it('a store that was closed under the handler', async () => {
    const store = createMemoryEventStore();
    await store.close();
    const error: unknown = await store.head().catch((reason: unknown) => reason);
    expect(isTransient(error)).toBe(true);
  });
  it('a transient error as the cause, or among several', () => {
    expect(isTransient(new Error('append', { cause: withCode('57P01') }))).toBe(true);
    expect(isTransient(new AggregateError([new Error('a'), withCode('ECONNREFUSED')]))).toBe(true);
  });
});

describe('errors that would only come again', () => {
  it.each(['23505', '22P02', '42P01', '25P02', '57014', '0A000'])('SQLSTATE %s', (code) => {
    expect(isTransient(withCode(code))).toBe(false);
  });
  it('mistakes of the handler, and things that are no errors', () => {
    expect(isTransient(new TypeError('x is undefined'))).toBe(false);
    expect(isTransient(withCode('ERR_ASSERTION'))).toBe(false);
    expect(isTransient('ECONNRESET')).toBe(false);
    expect(isTransient(undefined)).toBe(false);
  });
});
