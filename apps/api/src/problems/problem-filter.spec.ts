/** What is answered when something outside has failed. */
import { describe, expect, it } from '@jest/globals';
import { Logger, type ArgumentsHost } from '@nestjs/common';
import { ProblemFilter } from './problem-filter';

Logger.overrideLogger(false);

function answerTo(exception: unknown) {
  const headers: Record<string, unknown> = {};
  const answer: { status?: number; retryAfter?: unknown } = {};
  const response = {
    headersSent: false,
    setHeader: (name: string, value: unknown) => void (headers[name] = value),
    vary: () => response,
    type: () => response,
    status: (status: number) => {
      answer.status = status;
      return response;
    },
    send: () => response,
    json: () => response,
  };
  const request = { headers: {}, originalUrl: '/api/events', path: '/api/events', method: 'POST' };
  const http = { getRequest: () => request, getResponse: () => response };
  new ProblemFilter().catch(exception, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return { ...answer, retryAfter: headers['Retry-After'] };
}

const withCode = (code: string) => Object.assign(new Error('said by the database'), { code });

describe('a database that is away', () => {
  it.each([
    withCode('ECONNREFUSED'),
    withCode('57P01'),
    withCode('53100'),
    new Error('Connection terminated unexpectedly'),
    new Error('failed', { cause: withCode('ECONNRESET') }),
  ])('is answered with 503, and when to try again: %s', (error) => {
    expect(answerTo(error)).toEqual({ status: 503, retryAfter: 5 });
  });

  it.each([withCode('23505'), new TypeError('x is undefined')])('is not this: %s', (error) => {
    expect(answerTo(error)).toEqual({ status: 500 });
  });
});
