import { describe, expect, it } from '@jest/globals';
import type { EventType } from '@tocsin/credit-events';
import { checkStatement } from './check-statement';

// Half past midnight of the 11th in Asia/Shanghai.
const now = Date.parse('2026-03-10T16:30:00Z');
const asked = (type: EventType, data: object) => {
  const refusal = checkStatement({ type, data }, now);
  return refusal && [refusal.reason, ...refusal.errors.map(({ pointer }) => pointer)];
};
const complete = (data: object) => asked('feed.complete', data);
const total = (data: object) => asked('feed.control-total', data);

describe('what a feed says of its own sending', () => {
  it('is taken for days up to today, and for types that there are', () => {
    expect(complete({ through: '2026-03-11' })).toBeUndefined();
    expect(complete({ through: '2026-03-01', types: ['loan.repaid'] })).toBeUndefined();
    expect(total({ date: '2026-03-11', count: 1 })).toBeUndefined();
    expect(total({ date: '2026-03-10', type: 'loan.repaid', count: 1 })).toBeUndefined();
  });

  it('is refused for a day that is still to come', () => {
    expect(complete({ through: '2026-03-12' })).toEqual(['future-time', '/data/through']);
    expect(total({ date: '2026-03-12', count: 1 })).toEqual(['future-time', '/data/date']);
  });

  it('is refused for a type that does not exist, and told which may be meant', () => {
    const types = ['loan.repaid', 'loan.repayed', 'constructor'];
    expect(complete({ through: '2026-03-10', types })).toEqual([
      ...['unknown-type', '/data/types/1', '/data/types/2'],
    ]);
    expect(total({ date: '2026-03-10', type: 'no', count: 1 })).toEqual([
      ...['unknown-type', '/data/type'],
    ]);
    const data = { through: '2026-03-10', types: ['loan.repayed'] };
    const refusal = checkStatement({ type: 'feed.complete', data }, now);
    expect(refusal?.errors[0]?.message.en).toContain('did you mean "loan.repaid"?');
  });

  it('is refused where it names no type at all', () => {
    expect(complete({ through: '2026-03-10', types: [] })).toEqual(['bad-value', '/data/types']);
  });

  it('says nothing of other events', () => {
    expect(asked('loan.extended', { maturity: '2030-01-01' })).toBeUndefined();
  });
});
