/**
 * What may be sent through Kafka, as an AsyncAPI 3 document (docs/feeds/asyncapi.yaml): every type
 * of event that a feed may send, from the same definitions as the reference page and the door.
 */
import { attributeNames } from './attributes';
import { envelopeSchema } from './envelope-schema';
import { eventFamilies } from './event-families';
import { eventTypes, type EventType } from './event-types';
import { exampleEvent } from './example-event';
import type { JsonSchema } from './field';
import { jsonSchemaOf } from './json-schema-of';

/** Plain data, ready for YAML or JSON. */
export const asyncApiDocument = (): object => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Tocsin 警钟: credit events through Kafka 经 Kafka 报送的信贷事件',
    version: '1.0.0',
    description:
      'Generated from the definitions in libs/credit-events (npm run docs); do not edit by hand. ' +
      'How an operator wires a topic: docs/feeds/kafka.md. The brokers are the installation’s own.',
    license: { name: 'Apache-2.0' },
  },
  defaultContentType: 'application/cloudevents+json',
  channels: { events, refused },
  operations: { receiveEvents, copyRefused },
  components: { messages: messages(), schemas: schemas() },
});

const feedTypes = eventFamilies.flatMap(({ types, source }) =>
  types.filter((type) => eventTypes[type].own !== true).map((type) => ({ type, source })),
);

const refTo = (path: string): object => ({ $ref: `#/${path}` });
const message = (name: string): object => refTo(`components/messages/${name}`);

const events = {
  address: '{topic}',
  title: '数据源的主题 · A topic of a feed',
  description:
    'Any number of topics, each of one feed, named when the feed is registered. Events of one ' +
    'obligor, account or loan should have the same key: order is kept within a partition only. ' +
    'Repeating a record is harmless.',
  parameters: { topic: { description: 'A name of `topics` of the feed.' } },
  messages: Object.fromEntries(
    [...feedTypes.map(({ type }) => type), 'batch', 'binary', 'tombstone'].map((name) => [
      name,
      message(name),
    ]),
  ),
};

const refused = {
  address: '{deadLetterTopic}',
  title: '被拒记录的副本 · Copies of refused records',
  description: 'Only where the feed names one. The quarantine holds every refused record anyway.',
  parameters: { deadLetterTopic: { description: '`deadLetterTopic` of the feed.' } },
  messages: { refused: message('refused') },
};

const receiveEvents = {
  action: 'receive',
  channel: refTo('channels/events'),
  summary: 'Read by the group `<prefix>.<feed>`; committed when durable.',
};

const copyRefused = {
  action: 'send',
  channel: refTo('channels/refused'),
  summary: 'What could not be accepted, as it came, with the reason in headers.',
};

const messages = (): object => ({
  ...Object.fromEntries(feedTypes.map(({ type, source }) => [type, structured(type, source)])),
  batch: {
    title: '多个事件 · Several events in one record',
    contentType: 'application/cloudevents-batch+json',
    payload: { type: 'array', items: schema('envelope') },
  },
  binary: {
    title: '二进制模式 · One event in binary mode',
    summary: 'The attributes in headers that begin with `ce_`, the data as the value.',
    contentType: 'application/json',
    headers: binaryHeaders(),
    payload: { anyOf: feedTypes.map(({ type }) => schema(type)) },
  },
  tombstone: {
    title: '墓碑 · A record without a value',
    summary: 'States nothing: passed over and counted.',
    payload: { type: 'null' },
  },
  refused: {
    title: '被拒记录 · A refused record',
    summary: 'Key, value and headers as they came.',
    headers: {
      type: 'object',
      properties: {
        'tocsin-reason': { type: 'string', description: 'Stable code, e.g. `unknown-field`.' },
        'tocsin-message': { type: 'string', description: 'What to mend.' },
        'tocsin-origin': { type: 'string', description: '`topic/partition/offset`' },
      },
    },
    payload: { description: 'Anything.' },
  },
});

const schema = (name: string): object => refTo(`components/schemas/${name}`);

const structured = (type: EventType, source: string): object => {
  const { title, sample } = eventTypes[type];
  return {
    name: type,
    title: `${title.zh} · ${title.en}`,
    payload: {
      allOf: [
        schema('envelope'),
        { properties: { type: { const: type }, data: schema(type) }, required: ['data'] },
      ],
    },
    examples: [{ name: type, payload: exampleEvent(type, source, sample.valid) }],
  };
};

const binaryHeaders = (): object => ({
  type: 'object',
  properties: {
    'content-type': { type: 'string', pattern: '^application/json' },
    ...Object.fromEntries(
      attributeNames
        .filter((name) => name !== 'data' && name !== 'datacontenttype')
        .map((name) => [`ce_${name}`, refTo(`components/schemas/envelope/properties/${name}`)]),
    ),
  },
  required: ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time'],
});

const schemas = (): object => ({
  envelope: plain(envelopeSchema),
  ...Object.fromEntries(feedTypes.map(({ type }) => [type, plain(jsonSchemaOf(type))])),
});

/** Without what names it elsewhere: here it is found by its place. */
const plain = (named: JsonSchema): object =>
  Object.fromEntries(
    Object.entries(named).filter(([name]) => name !== '$schema' && name !== '$id'),
  );
