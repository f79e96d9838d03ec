import { describe, expect, it } from '@jest/globals';
import { checkSignDecision } from './check-sign-decision';

const sign = 'multi-bank-account-opening';
const set = (parameters: object, of = sign) =>
  checkSignDecision({
    type: 'sign.parameters-set',
    data: { sign: of, parameters, reason: 'the trial of March' },
  });

describe('a decision on a sign that comes as an event', () => {
  it.each([
    [{ banksMin: 4 }],
    [{ exposureMin: '2000000.00', windowDays: 60 }],
    // As they are understood from the log.
    [{ exposureMin: 2_000_000 }],
    [{ banksMin: '4' }],
  ])('is taken: %j', (parameters) => {
    expect(set(parameters)).toBeUndefined();
  });

  it('takes any name where the sign has parameters of the bank’s own, as grades have', () => {
    expect(set({ 'own/AAA': 1 }, 'rating-divergence')).toBeUndefined();
  });

  it('is refused for a parameter that the sign does not have, and told which it has', () => {
    const refusal = set({ 'min/banks': 4, banksMin: 4 });
    expect(refusal?.reason).toBe('unknown-field');
    expect(refusal?.errors).toHaveLength(1);
    expect(refusal?.errors[0]?.pointer).toBe('/data/parameters/min~1banks');
    expect(refusal?.errors[0]?.message.en).toContain('It has banksMin, ');
    expect(refusal?.errors[0]?.message.zh).toContain('可用参数：banksMin、');
  });

  it.each([
    [{ banksMin: -1 }],
    [{ banksMin: 2.5 }],
    [{ banksMin: 'many' }],
    [{ banksMin: '' }],
    [{ windowDays: 1e9 }],
    [{ exposureMin: 'a lot' }],
  ])('is refused for a value that nothing would come of: %j', (parameters) => {
    const refusal = set(parameters);
    expect(refusal?.reason).toBe('bad-value');
    expect(refusal?.errors[0]?.pointer).toBe(`/data/parameters/${Object.keys(parameters)[0]}`);
  });

  it.each(['sign.parameters-set', 'sign.released', 'sign.retired'] as const)(
    '%s is refused for a sign that there is not',
    (type) => {
      const data = { sign: 'no-such-sign', parameters: { a: 1 }, reason: 'none' };
      const refusal = checkSignDecision({ type, data });
      expect(refusal?.reason).toBe('bad-value');
      expect(refusal?.errors[0]?.pointer).toBe('/data/sign');
      expect(refusal?.errors[0]?.message.en).toContain('no-such-sign');
    },
  );

  it('asks nothing of other events', () => {
    expect(
      checkSignDecision({ type: 'account.closed', data: { sign: 'no-such-sign' } }),
    ).toBeUndefined();
  });
});
