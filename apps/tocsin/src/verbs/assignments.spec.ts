import { expect, it } from '@jest/globals';
import { signOf, type WarningSign } from '@tocsin/warning-signs';
import { statedIn } from './assignments';

const theSign = (id: string): WarningSign => {
  const sign = signOf(id);
  if (!sign) throw new Error(id);
  return sign;
};
const sign = theSign('multi-bank-account-opening');

it('leaves amounts as text and makes numbers of the rest', () => {
  expect(statedIn(sign, ['banksMin=4', 'exposureMin=2000000.00', 'windowDays=1e1'])).toEqual({
    banksMin: 4,
    exposureMin: '2000000.00',
    windowDays: 10,
  });
});

it('leaves it to the sign to refuse what is no number, and names it does not have', () => {
  expect(statedIn(sign, ['banksMin=four', 'banks=a=b'])).toEqual({
    banksMin: 'four',
    banks: 'a=b',
  });
});

it.each(['banksMin', 'banksMin=', '=4', ''])('refuses "%s", with an example', (text) => {
  expect(() => statedIn(sign, [text])).toThrow(/is no name=value, such as windowDays=60/);
});

it('takes further names of a sign that has them', () => {
  const assignments = ['internal.AA=3'];
  expect(statedIn(theSign('rating-divergence'), assignments)).toEqual({ 'internal.AA': 3 });
});
