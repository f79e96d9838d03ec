/** What must be true of every definition, whoever adds the next. */
import { describe, expect, it } from '@jest/globals';
import { eventFamilies } from './event-families';
import { eventTypeNames, eventTypes } from './event-types';
import { fieldAt } from './field-at';
import type { Field, Fields } from './field';

const all = (fields: Fields): readonly Field[] =>
  Object.values(fields).flatMap((field) => [field, ...all(field.fields ?? {})]);

describe.each(eventTypeNames)('%s', (type) => {
  const { title, fields, obligors, collateral } = eventTypes[type];

  it('has both titles, and both words for every field and choice', () => {
    for (const { zh, en } of [title, ...all(fields).map(({ label }) => label)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\x20-\x7e]+$/);
    }
    for (const { values = {} } of all(fields))
      for (const zh of Object.values(values)) expect(zh).toMatch(/\p{Script=Han}/u);
  });

  it('has a currency beside its amounts, and only there', () => {
    const kinds = all(fields).map(({ kind }) => kind);
    const hasMoney = kinds.includes('money') || kinds.includes('signed money');
    expect(kinds.includes('currency')).toBe(hasMoney);
  });

  it('takes its keys from fields that hold parties', () => {
    for (const path of obligors) {
      const field = fieldAt(type, `/${path.replace('.', '/')}`);
      expect((field?.item ?? field)?.kind).toMatch(/^party/);
    }
    if (collateral !== undefined) expect(fields[collateral]?.kind).toBe('id');
  });
});

it('has every type in one chapter of the reference page', () => {
  expect(eventFamilies.flatMap(({ types }) => types)).toEqual(eventTypeNames);
});
