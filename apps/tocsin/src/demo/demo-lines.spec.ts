import { describe, expect, it } from '@jest/globals';
import { readEvent, type AcceptedEnvelope } from '@tocsin/credit-events';
import { demoLines } from './demo-lines';

describe('the demo', () => {
  it('is the same on every call, each event with an id of its own', () => {
    const lines = demoLines();
    expect(demoLines()).toEqual(lines);
    const ids = lines.map((line) => (JSON.parse(line) as AcceptedEnvelope).id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('speaks of the debtors of both worked stories and of three dozen quiet ones', () => {
    const events = demoLines().map((payload, index) =>
      readEvent({ position: index + 1, payload, known: new Date(0) }),
    );
    const registered = events.flatMap((event) =>
      event?.type === 'party.registered' ? [event.data.party as string] : [],
    );
    expect(registered).toEqual(
      expect.arrayContaining(['X-NANYUOIL', 'X-XIYUOIL1', 'X-LANTING01', 'X-SHUXIANG1']),
    );
    expect(registered.filter((party) => party.startsWith('X-QUIET'))).toHaveLength(36);
  });
});
