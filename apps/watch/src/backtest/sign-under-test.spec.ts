import { expect, it } from '@jest/globals';
import { businessDate } from '@tocsin/credit-events';
import { signOf } from '@tocsin/warning-signs';
import { changesUnderTest, numbersIn, signUnderTest } from './sign-under-test';

const id = 'multi-bank-account-opening';
const sign = signUnderTest(id, {});
const decided = [
  { banksMin: 4, windowDays: 60 },
  { banksMin: 5 },
  { exposureMin: '2000000.00' },
].map((parameters, index) => {
  const day = businessDate(`2025-0${String(index + 1)}-01`);
  return { from: day, known: day, parameters };
});

it('leaves everything as it was decided where nothing is stated', () => {
  expect(changesUnderTest(decided, {})).toBe(decided);
  const numbers = { banksMin: 5, windowDays: 60, exposureMin: '2000000.00' };
  expect(numbersIn(sign, decided)).toMatchObject(numbers);
});

it('puts what is stated before everything, and what was decided on it aside', () => {
  const changes = changesUnderTest(decided, { banksMin: 2 });
  expect(changes.map(({ from, parameters }) => [from, parameters])).toEqual([
    ['1900-01-01', { banksMin: 2 }],
    ['2025-01-01', { windowDays: 60 }],
    ['2025-03-01', { exposureMin: '2000000.00' }],
  ]);
  expect(numbersIn(sign, changes)).toMatchObject({ banksMin: 2, windowDays: 60 });
});

it('is the sign of the catalogue, and takes its numbers only', () => {
  expect(signUnderTest(id, { banksMin: 2 })).toBe(signOf(id));
  expect(() => signUnderTest('no-such-sign', {})).toThrow('There is no sign no-such-sign');
  expect(() => signUnderTest(id, { bankMin: 2 })).toThrow('no parameter "bankMin"');
});
