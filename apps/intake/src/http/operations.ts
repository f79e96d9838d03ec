/** The intake's endpoints for the OpenAPI document, from the schemas that check and shape them. */
import { envelopeSchema } from '@tocsin/credit-events';
import { z } from 'zod';
import type { DescribedOperation } from './described';
import { eventsAnswer } from './events-answer';
import { feedToRegister, registeredFeed } from './feed-on-the-wire';
import { problemKinds, type ProblemKind } from './problem';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') =>
  without(z.toJSONSchema(schema, { io }), ['$schema']);

const without = (schema: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));

const event = without(envelopeSchema, ['$schema', '$id']);

/** By status, as the document wants them. */
function problems(kinds: readonly ProblemKind[]): object {
  const content = {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  };
  const statuses = new Set(kinds.map((kind) => problemKinds[kind].status));
  return Object.fromEntries(
    [...statuses].map((status) => {
      const same = kinds.filter((kind) => problemKinds[kind].status === status);
      return [status, { description: same.join(', '), content }];
    }),
  );
}

const security = [{ bearer: [] }, { session: [] }];

export const postEvents: DescribedOperation = {
  method: 'post',
  path: '/api/events',
  operation: {
    tags: ['events'],
    operationId: 'postEvents',
    summary: '报送信贷事件 · Send credit events',
    description:
      'One CloudEvent, a batch, or a stream of lines (may be gzipped). Durable before it is ' +
      'answered. A bad event never stops its neighbours: it is put into quarantine and listed. ' +
      'Sending the same again is harmless: what was recorded answers as a duplicate.',
    security,
    'x-needs': 'send-events',
    requestBody: {
      required: true,
      content: {
        'application/cloudevents+json': { schema: event },
        'application/cloudevents-batch+json': { schema: { type: 'array', items: event } },
        'application/x-ndjson': { schema: { type: 'string', description: 'One event a line.' } },
      },
    },
    responses: {
      200: {
        description: 'What became of the events.',
        content: { 'application/json': { schema: schemaOf(eventsAnswer, 'output') } },
      },
      ...problems([
        'broken-body',
        'not-signed-in',
        'not-allowed',
        'foreign-source',
        'body-too-large',
        'unsupported-media-type',
        'too-busy',
        'log-unavailable',
      ]),
    },
  },
};

export const postFeeds: DescribedOperation = {
  method: 'post',
  path: '/api/feeds',
  operation: {
    tags: ['feeds'],
    operationId: 'postFeeds',
    summary: '登记数据源 · Register a feed',
    description: 'Its token is in the answer, this once: only its hash is kept.',
    security,
    'x-needs': 'manage-feeds',
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(feedToRegister, 'input') } },
    },
    responses: {
      201: {
        description: 'The feed, and its token.',
        content: { 'application/json': { schema: schemaOf(registeredFeed, 'output') } },
      },
      ...problems([
        'invalid-request',
        'not-signed-in',
        'not-allowed',
        'name-taken',
        'topic-taken',
        'unsupported-media-type',
      ]),
    },
  },
};
