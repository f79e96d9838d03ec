import { expect, it } from '@jest/globals';
import { parseTextArray } from './parse-text-array';

it.each([
  ['{}', []],
  ['{a}', ['a']],
  ['{X-MILL0001,event:urn:法院|7}', ['X-MILL0001', 'event:urn:法院|7']],
  ['{a,"b,c",d}', ['a', 'b,c', 'd']],
  ['{"","NULL","{}"," "}', ['', 'NULL', '{}', ' ']],
  [String.raw`{"a\"b","c\\d",plain}`, ['a"b', 'c\\d', 'plain']],
  ['{"two\nlines",x}', ['two\nlines', 'x']],
])('reads %j', (text, elements) => {
  expect(parseTextArray(text)).toEqual(elements);
});
