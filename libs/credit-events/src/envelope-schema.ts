/**
 * The CloudEvents envelope as JSON Schema, for feeds and for the API's document. At the door
 * `checkEnvelope` does the same by hand: faster, with better words, and it knows the time of day.
 */
import { attributeNames, envelopeAttributes, type AttributeName } from './attributes';
import { eventTypes } from './event-types';
import type { JsonSchema } from './field';

const feedTypes = Object.entries(eventTypes)
  .filter(([, { own }]) => own !== true)
  .map(([type]) => type);

const shapes: Readonly<Record<AttributeName, JsonSchema>> = {
  specversion: { const: '1.0' },
  id: { type: 'string', format: 'event-id' },
  source: { type: 'string', format: 'uri-reference', minLength: 1, maxLength: 256 },
  type: { type: 'string', enum: feedTypes },
  time: { type: 'string', format: 'date-time' },
  knowntime: { type: 'string', format: 'date-time' },
  corrects: { type: 'string', format: 'event-id' },
  dataschema: { type: 'string', format: 'uri-reference' },
  datacontenttype: { type: 'string', pattern: '^application/json' },
  subject: { type: 'string' },
  data: { type: 'object' },
};

const wordsOf = (name: AttributeName): JsonSchema => ({
  title: envelopeAttributes[name].zh,
  description: envelopeAttributes[name].en,
});

export const envelopeSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: '/schemas/envelope/1',
  title: '信贷事件（CloudEvents 1.0）',
  description: 'A credit event (CloudEvents 1.0, structured JSON)',
  type: 'object',
  properties: Object.fromEntries(
    attributeNames.map((name) => [name, { ...shapes[name], ...wordsOf(name) }]),
  ),
  required: attributeNames.filter((name) => envelopeAttributes[name].required),
  // Extensions, as CloudEvents allow them.
  additionalProperties: {
    anyOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'integer' }],
  },
};
