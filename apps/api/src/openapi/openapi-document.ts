/**
 * The OpenAPI 3.1 document, made from the endpoints' own descriptions: the schemas that check
 * requests and shape answers are the ones that are published.
 */
import { z } from 'zod';
import type { Endpoint, MediaAnswer } from '../contract/endpoint';
import { listItems } from '../contract/list-parameter';
import { components } from '../contract/values';
import { problemKinds, type ProblemKind } from '../problems/problem-kinds';
import './problem-on-the-wire';

export type OpenApiDocument = Readonly<{
  openapi: '3.1.1';
  info: object;
  tags: readonly object[];
  paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  components: Readonly<{ schemas: Readonly<Record<string, object>>; securitySchemes: object }>;
}>;

type JsonSchema = Record<string, unknown>;

export function openApiDocument(endpoints: readonly Endpoint[], version: string): OpenApiDocument {
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    const path = templated(endpoint.path);
    paths[path] = { ...paths[path], [endpoint.method]: operation(endpoint) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tocsin',
      version,
      description:
        'Early warning against the evasion of bank debts. A warning sign is a signal for people ' +
        'to look at, never a finding. Errors are RFC 9457 problem documents; their `title` and ' +
        '`detail` are Chinese, or English by `Accept-Language: en`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'Token of the admin or of a feed.' },
        session: { type: 'apiKey', in: 'cookie', name: 'tocsin_session' },
      },
    },
  };
}

function operation(endpoint: Endpoint): object {
  const { summary, description, needs, status = 200 } = endpoint;
  return {
    tags: [endpoint.tag],
    operationId: operationId(endpoint),
    summary: `${summary.zh} · ${summary.en}`,
    ...(description !== undefined && { description }),
    ...(needs === 'nobody' ? { security: [] } : { security: [{ bearer: [] }, { session: [] }] }),
    ...(needs !== 'nobody' && needs !== 'signed-in' && { 'x-needs': needs }),
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...(endpoint.body && {
      requestBody: { required: true, content: json(endpoint.body, 'input') },
    }),
    responses: { [status]: answerOf(endpoint.answer, status), ...problemAnswers(endpoint) },
  };
}

/** `get /api/alerts/:id` → `getAlertsId`: stable, unique, and speakable in generated clients. */
const operationId = ({ method, path }: Endpoint): string =>
  method +
  path
    .replace(/^\/api/, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const templated = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

function parameters(shape: z.ZodObject | undefined, place: 'path' | 'query'): object[] {
  return Object.entries(shape?.shape ?? {}).map(([name, schema]) => {
    const one = schema as z.ZodType;
    const { description, ...rest } = parameterSchema(one);
    return {
      name,
      in: place,
      required: place === 'path' || !one.safeParse(undefined).success,
      ...(typeof description === 'string' && { description }),
      ...(rest['type'] === 'array' && { explode: false }),
      schema: rest,
    };
  });
}

function parameterSchema(schema: z.ZodType): JsonSchema {
  const inner: z.ZodType =
    schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  const items = listItems.get(inner);
  if (!items) return schemaOf(inner, 'input');
  return {
    type: 'array',
    items: schemaOf(items, 'input'),
    ...(schema.description !== undefined && { description: schema.description }),
  };
}

const answerOf = (answer: z.ZodType | MediaAnswer, status: number): object => {
  if (answer instanceof z.ZodType) {
    return { description: answer.description ?? 'As described.', content: json(answer, 'output') };
  }
  const { description, mediaType } = answer;
  if (status === 204 || status === 303) return { description };
  return { description, content: { [mediaType]: { schema: { type: 'string' } } } };
};

const json = (schema: z.ZodType, io: InOut) => ({
  'application/json': { schema: schemaOf(schema, io) },
});

function problemAnswers(endpoint: Endpoint): Record<string, object> {
  const kinds: ProblemKind[] = [
    'invalid-request',
    ...(endpoint.needs === 'nobody' ? [] : (['not-signed-in', 'not-allowed'] as const)),
    ...(endpoint.method !== 'get' && endpoint.needs !== 'nobody' ? (['cross-site'] as const) : []),
    ...(endpoint.body ? (['body-too-large', 'not-json'] as const) : []),
    ...(endpoint.problems ?? []),
    'internal-error',
  ];
  const byStatus = new Map<number, ProblemKind[]>();
  for (const kind of new Set(kinds)) {
    const { status } = problemKinds[kind];
    byStatus.set(status, [...(byStatus.get(status) ?? []), kind]);
  }
  const content = { 'application/problem+json': { schema: reference('Problem') } };
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [status, { description: same.join(', '), content }]),
  );
}

const reference = (id: string) => ({ $ref: `#/components/schemas/${id}` });

type InOut = 'input' | 'output';

/** How zod's schemas are written down; readers must expect answers to gain fields. */
const writing = (io: InOut) => ({
  io,
  unrepresentable: 'any' as const,
  override: ({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: JsonSchema }) => {
    const { description } = zodSchema as z.ZodType;
    if (description !== undefined && !('$ref' in jsonSchema))
      jsonSchema['description'] = description;
    if (io === 'output' && jsonSchema['additionalProperties'] === false) {
      delete jsonSchema['additionalProperties'];
    }
  },
});

function schemaOf(schema: z.ZodType, io: InOut): JsonSchema {
  const id = components.get(schema)?.id;
  if (id !== undefined) return reference(id);
  const written = z.toJSONSchema(schema, { ...writing(io), metadata: components }) as JsonSchema;
  const plain = without(written, ['$schema', '$defs']);
  const text = JSON.stringify(plain).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text) as JsonSchema;
}

function namedSchemas(): Record<string, object> {
  const { schemas } = z.toJSONSchema(components, {
    ...writing('output'),
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [
      id,
      without(schema as JsonSchema, ['$schema', '$id']),
    ]),
  );
}

const without = (schema: JsonSchema, names: readonly string[]): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));
