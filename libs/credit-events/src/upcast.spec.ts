/** Every old form that was ever recorded must stay readable: replayed here for ever. */
import { describe, expect, it } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020';
import { eventTypes, isEventType, type EventType } from './event-types';
import { formats } from './formats';
import { acceptedVersions, jsonSchemaOf } from './json-schema-of';
import { upcast, versionOf } from './upcast';
import { upcasters } from './upcasters/upcasters';

const ajv = new Ajv2020({ allErrors: true, formats });
const steps = Object.entries(upcasters).flatMap(([type, list]) =>
  list.map((step) => [type as EventType, step] as const),
);

describe.each(steps)('%s', (type, step) => {
  const recorded = JSON.parse(step.recorded) as { type: string; dataschema: string; data: object };

  it(`keeps an event of version ${String(step.from)}`, () => {
    expect(recorded.type).toBe(type);
    expect(versionOf(recorded.dataschema)).toBe(step.from);
  });

  it('still accepts that version at the door, and not as another one', () => {
    expect(acceptedVersions(type)).toContain(step.from);
    const check = (version: number) => ajv.compile(jsonSchemaOf(type, version));
    const fits = check(step.from);
    expect([fits(recorded.data), fits.errors]).toEqual([true, null]);
    expect(check(step.from + 1)(recorded.data)).toBe(false);
  });

  it('reads it as what the present schema accepts', () => {
    const present = upcast(type, recorded.data, recorded.dataschema);
    const fits = ajv.compile({
      ...jsonSchemaOf(type),
      $id: `/present/${type}/${String(step.from)}`,
    });
    expect([fits(present), fits.errors]).toEqual([true, null]);
  });
});

it('has a step for every version before the present one', () => {
  for (const [type, list] of Object.entries(upcasters)) {
    const present = isEventType(type) ? (eventTypes[type].version ?? 1) : Number.NaN;
    expect(list.map(({ from }) => from)).toEqual(
      list.map((_, index) => present - list.length + index),
    );
  }
});

it('leaves data of the present version as they are, with dataschema or without', () => {
  const data = eventTypes['collateral.pledged'].sample.valid;
  expect(upcast('collateral.pledged', data)).toBe(data);
  expect(upcast('collateral.pledged', data, '/schemas/collateral.pledged/1')).toBe(data);
});
