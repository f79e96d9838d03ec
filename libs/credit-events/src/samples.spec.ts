/** Every type meets a real JSON Schema validator: its sample passes, each fault is found in place. */
import { describe, expect, it } from '@jest/globals';
import Ajv2020, { type ErrorObject } from 'ajv/dist/2020';
import { eventTypeNames, eventTypes, type EventType } from './event-types';
import { explain } from './explain';
import { formats } from './formats';
import { jsonSchemaOf } from './json-schema-of';

const warnings: unknown[] = [];
const warn = (message: unknown) => warnings.push(message);
const ajv = new Ajv2020({ allErrors: true, formats, logger: { log: warn, warn, error: warn } });

const errorsOf = (type: EventType, data: object): readonly ErrorObject[] => {
  const validate = ajv.getSchema(`/schemas/${type}/1`) ?? ajv.compile(jsonSchemaOf(type));
  return validate(data) === true ? [] : (validate.errors ?? []);
};

describe.each(eventTypeNames)('%s', (type) => {
  const { valid, invalid } = eventTypes[type].sample;

  it('accepts its sample', () => {
    expect(errorsOf(type, valid)).toEqual([]);
  });

  it.each(invalid.map((sample) => [sample.reason, sample.pointer, sample] as const))(
    'refuses with %s at %s',
    (reason, pointer, { data }) => {
      const refusal = explain(errorsOf(type, data), { type, data });
      expect(refusal.reason).toBe(reason);
      expect(refusal.errors.map((error) => error.pointer)).toContain(pointer);
    },
  );

  it('says every fault in both languages, without quoting a citizen number', () => {
    for (const { data } of invalid) {
      for (const { message } of explain(errorsOf(type, data), { type, data }).errors) {
        expect(message.zh).toMatch(/\p{Script=Han}/u);
        expect(message.en).toMatch(/^[\x20-\x7e\u2019\u2026\p{Script=Han}\uff10-\uff19]+$/u);
        expect(`${message.zh} ${message.en}`).not.toMatch(/1101051949|3301061980/);
      }
    }
  });

  it('refuses a field that it does not have', () => {
    const data = { ...valid, colour: 'red' };
    const refusal = explain(errorsOf(type, data), { type, data });
    expect(refusal).toMatchObject({
      reason: 'unknown-field',
      errors: [{ pointer: '/data/colour' }],
    });
  });
});

it('compiles without a word of warning from the validator', () => {
  for (const type of eventTypeNames) errorsOf(type, {});
  expect(warnings).toEqual([]);
});
