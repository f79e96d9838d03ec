import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { elementsOf } from './json-array';

describe('taking a JSON array apart', () => {
  it('finds exactly the elements that a parser finds', () => {
    const spaces = fc.constantFrom(0, 1, 3);
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), spaces, (values, indent) => {
        const found = elementsOf(` ${JSON.stringify(values, null, indent)}\n`);
        expect(found?.complete).toBe(true);
        expect(found?.elements.map((text) => JSON.parse(text) as unknown)).toEqual(
          JSON.parse(JSON.stringify(values)),
        );
      }),
    );
  });

  it('never fails, whatever the text', () => {
    const rubble = fc.string({ unit: fc.constantFrom(...Array.from('[]{},"\\: a1')) });
    fc.assert(
      fc.property(rubble, (text) => {
        const found = elementsOf(`[${text}`);
        expect(found?.elements.join('').length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    ['{"a":1}', undefined],
    ['', undefined],
    ['[]', { elements: [], complete: true }],
    ['[1,]', { elements: ['1', ''], complete: true }],
    ['[{"a":"]"},', { elements: ['{"a":"]"}'], complete: false }],
    ['[{"a":1', { elements: ['{"a":1'], complete: false }],
    ['[1] 2', { elements: ['1', '2'], complete: true }],
    ['[{"a":1}},{"b":2}]', { elements: ['{"a":1}}', '{"b":2}'], complete: true }],
  ])('reads %p', (text, found) => {
    expect(elementsOf(text)).toEqual(found);
  });
});
