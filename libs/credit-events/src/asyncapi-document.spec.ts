import specs from '@asyncapi/specs';
import { expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { asyncApiDocument } from './asyncapi-document';
import { eventTypeNames, eventTypes } from './event-types';

const page = join(__dirname, '../../../docs/feeds/asyncapi.yaml');

it('stands in docs/feeds/asyncapi.yaml as generated; if not, run: npm run docs', () => {
  expect(parse(readFileSync(page, 'utf8'))).toEqual(asyncApiDocument());
});

it('is valid AsyncAPI 3', () => {
  // The schema brings its own copy of JSON Schema along.
  const ajv = new Ajv({
    meta: false,
    validateSchema: false,
    strict: false,
    validateFormats: false,
  });
  const fits = ajv.compile(specs.schemas['3.0.0'] as object);
  expect([fits(asyncApiDocument()), fits.errors]).toEqual([true, null]);
  expect(fits({ ...asyncApiDocument(), asyncapi: '9' })).toBe(false);
});

it('has a message for each type that a feed may send, and for no other', () => {
  const { components } = asyncApiDocument() as { components: { messages: object } };
  const names = Object.keys(components.messages);
  const others = ['batch', 'binary', 'tombstone', 'refused'];
  const sent = eventTypeNames.filter((type) => eventTypes[type].own !== true);
  expect(names.toSorted()).toEqual([...sent, ...others].toSorted());
});

it('refers to nothing that is not there', () => {
  const document = asyncApiDocument();
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)];
  expect(refs.length).toBeGreaterThan(100);
  for (const [, path = ''] of refs) {
    const target = path
      .split('/')
      .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], document);
    expect([path, typeof target]).toEqual([path, 'object']);
  }
});
