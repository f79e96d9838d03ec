import { expect, it } from '@jest/globals';
import { pointedAt } from './pointed-at';

const marked = (raw: string, ...pointers: string[]) =>
  pointedAt(raw, pointers)
    .map(({ text, isFault }) => (isFault ? `«${text}»` : text))
    .join('');

const raw = '{ "id": "e-1", "data": { "acount": "A-1", "list": [1, {"a/b": null}] } }';

it.each([
  [['/data/acount'], '{ "id": "e-1", "data": { «"acount": "A-1"», "list": [1, {"a/b": null}] } }'],
  [['/data/list/0'], '{ "id": "e-1", "data": { "acount": "A-1", "list": [«1», {"a/b": null}] } }'],
  [
    ['/data/list/1/a~1b', '/id'],
    '{ «"id": "e-1"», "data": { "acount": "A-1", "list": [1, {«"a/b": null»}] } }',
  ],
  [['/data', '/data/acount'], `{ "id": "e-1", «${raw.slice(15, -2)}» }`],
  [['', '/data/none', '/id/deeper', '/data/list/9'], raw],
])('marks %j', (pointers, expected) => {
  expect(marked(raw, ...pointers)).toBe(expected);
});

it('leaves what is no JSON as it is, and finds what stands before a fault', () => {
  expect(marked('A-1;102331000014;x', '/data/bank')).toBe('A-1;102331000014;x');
  expect(marked('{"id": "e-1", "data": {"a', '/id')).toBe('{«"id": "e-1"», "data": {"a');
});

it('keeps every character', () => {
  for (const text of ['', raw, '{]', '[[[[', '{"a": 1}\n{"b": 2}']) {
    expect(
      pointedAt(text, ['/a', '/b', '/0'])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  }
});
