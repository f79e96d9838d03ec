/**
 * The JSON Schema (2020-12) of an event's data, for Ajv at the door and for the feeds' own checks.
 * Built from the definition on every call; callers compile it once.
 */
import type { EventDefinition } from './define-event-type';
import { eventTypes, type EventType } from './event-types';
import { objectSchema, type Fields, type JsonSchema } from './field';
import { presentVersion } from './upcast';
import { upcasters } from './upcasters/upcasters';

/** The schema of the type's data, of the present version or of an older one that is still read. */
export const jsonSchemaOf = (type: EventType, version = presentVersion(type)): JsonSchema => {
  const { title } = eventTypes[type];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `/schemas/${type}/${String(version)}`,
    title: title.zh,
    description: title.en,
    ...(olderSchema(type, version) ?? schemaOfDefinition(eventTypes[type])),
  };
};

/** The versions of the type's data that feeds may send, oldest first. */
export const acceptedVersions = (type: EventType): readonly number[] => [
  ...(upcasters[type] ?? []).map(({ from }) => from),
  presentVersion(type),
];

const olderSchema = (type: EventType, version: number): JsonSchema | undefined =>
  version === presentVersion(type)
    ? undefined
    : upcasters[type]?.find(({ from }) => from === version)?.schema;

const schemaOfDefinition = ({ fields, rules, atLeastOneOf }: EventDefinition): JsonSchema => {
  const schema = objectSchema(fields);
  return {
    ...schema,
    properties: labelled(fields),
    ...(rules === undefined ? {} : { allOf: rules.map((rule) => rule.schema) }),
    ...(atLeastOneOf === undefined
      ? {}
      : { anyOf: atLeastOneOf.map((name) => ({ required: [name] })) }),
  };
};

const labelled = (fields: Fields): JsonSchema =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { schema, label }]) => [
      name,
      { ...schema, title: label.zh, description: label.en },
    ]),
  );
