import { describe, expect, it } from '@jest/globals';
import { amountFieldOf, banksSpokenOf, isReckoned } from './reckoning';

describe('the banks that an event speaks of', () => {
  it.each([
    [{ bank: 'BANKA' }, ['BANKA']],
    [{ from: { bank: 'BANKB' }, to: { bank: 'BANKA' } }, ['BANKA', 'BANKB']],
    [{ from: { bank: 'BANKA' }, to: { bank: 'BANKA' } }, ['BANKA']],
    [{ party: 'X-1234' }, []],
    [{ bank: 7, from: null }, []],
    [{ bank: 'no bank at all' }, []],
    [null, []],
    ['BANKA', []],
  ])('%j: %j', (data, banks) => {
    expect(banksSpokenOf(data)).toEqual(banks);
  });
});

it.each([
  ['loan.disbursed', 'amount'],
  ['payment.made', 'amount'],
  ['party.registered', undefined],
  ['account.opened', undefined],
  ['event.voided', undefined],
] as const)('the amount of %s is %s', (type, field) => {
  expect(amountFieldOf(type)).toBe(field);
});

it('takes the only field of money where none is called amount', () => {
  expect(amountFieldOf('lawsuit.filed')).toBe('claim');
});

it.each([
  ['loan.disbursed', true],
  ['event.voided', true],
  ['feed.control-total', false],
  ['feed.complete', false],
  ['calendar.day-closed', false],
] as const)('a total counts %s: %s', (type, counted) => {
  expect(isReckoned(type)).toBe(counted);
});
