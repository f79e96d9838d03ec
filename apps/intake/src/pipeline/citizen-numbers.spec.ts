import { expect, it } from '@jest/globals';
import { bytesWithoutCitizenNumbers, withoutCitizenNumbers } from './citizen-numbers';

it.each([
  ['loan of 11010519491231002X, Mr', 'loan of 110105************, Mr'],
  ['11010519491231002X|11010519491231002x', '110105************|110105************'],
  ['account 110105194912310021', 'account 110105194912310021'],
  ['run of 119010519491231002X7', 'run of 119010519491231002X7'],
  ['', ''],
])('strikes out %p', (text, struck) => {
  expect(withoutCitizenNumbers(text)).toBe(struck);
});

it('leaves all other bytes as they are', () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0x00]), Buffer.from('户11010519491231002X')]);
  const struck = bytesWithoutCitizenNumbers(bytes);
  expect(struck.subarray(0, 11)).toEqual(bytes.subarray(0, 11));
  expect(struck).toHaveLength(bytes.length);
  expect(struck.toString()).toContain('户110105************');
});
