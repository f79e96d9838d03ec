/**
 * The CloudEvents envelope as JSON Schema, for feeds and for the API's document. At the door
 * `checkEnvelope` does the same by hand: faster, with better words, and it knows the time of day.
 */
import { eventTypes } from './event-types';
import type { JsonSchema } from './field';

const feedTypes = Object.entries(eventTypes)
  .filter(([, { own }]) => own !== true)
  .map(([type]) => type);

export const envelopeSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: '/schemas/envelope/1',
  title: '信贷事件（CloudEvents 1.0）',
  description: 'A credit event (CloudEvents 1.0, structured JSON)',
  type: 'object',
  properties: {
    specversion: { const: '1.0' },
    id: {
      type: 'string',
      format: 'event-id',
      maxLength: 128,
      minLength: 1,
      description: 'Unique within `source`; the pair is recorded at most once.',
    },
    source: {
      type: 'string',
      format: 'uri-reference',
      minLength: 1,
      maxLength: 256,
      description: 'The feed, e.g. /banks/102331000014/core.',
    },
    type: { type: 'string', enum: feedTypes },
    time: { type: 'string', format: 'date-time', description: 'When it happened.' },
    knowntime: {
      type: 'string',
      format: 'date-time',
      description: 'When the sender learnt of it; the time of recording where absent.',
    },
    corrects: {
      type: 'string',
      format: 'event-id',
      description: 'Id of the earlier event of this source that this one replaces.',
    },
    dataschema: {
      type: 'string',
      format: 'uri-reference',
      description: 'Ends in /<type>/<version>; version 1 where absent.',
    },
    datacontenttype: { type: 'string', pattern: '^application/json' },
    subject: { type: 'string' },
    data: { type: 'object', description: 'By the schema of the type.' },
  },
  required: ['specversion', 'id', 'source', 'type', 'time', 'data'],
  additionalProperties: {
    anyOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'integer' }],
  },
};
