import { describe, expect, it } from '@jest/globals';
import { eventTypeNames, eventTypes } from './event-types';
import { historyKeys, obligorKeys } from './history-keys';
import { isPartyId } from './ids';
import { cast } from './samples/cast';

const source = '/banks/102331000014/core';
const sampleOf = (type: keyof typeof eventTypes) => ({
  type,
  source,
  data: eventTypes[type].sample.valid,
});

const aboutIn = (data: object) => (data as { about: object }).about;

describe('obligor keys', () => {
  it.each([
    ['party.shareholding', [cast.mill, cast.holding]],
    ['party.capital-reduced', [cast.mill]],
    ['payment.made', [cast.mill, cast.buyer]],
    ['loan.demanded', [cast.mill, cast.holding]],
    ['loan.transferred', [cast.mill, cast.holding]],
    ['recovery.reported', []],
    ['collateral.leased', [cast.mill, cast.contractor]],
    ['guarantee.given', [cast.holding, cast.mill]],
    ['restructuring.settled', [cast.mill]],
    ['restructuring.completed', [cast.mill, cast.buyer, cast.holding]],
    ['lawsuit.filed', [cast.contractor, cast.mill]],
    ['seizure.ordered', [cast.mill, cast.holding]],
    ['execution.auctioned', [cast.mill]],
    ['bankruptcy.sold', [cast.mill, cast.buyer]],
    ['list.entered', [cast.mill]],
    ['calendar.day-closed', []],
  ] as const)('of %s', (type, keys) => {
    expect(obligorKeys(sampleOf(type))).toEqual(keys);
  });

  it('are parties, each once, for every type', () => {
    for (const type of eventTypeNames) {
      const keys = obligorKeys(sampleOf(type));
      expect(keys.every(isPartyId)).toBe(true);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('leave banks out where a party or a bank may stand', () => {
    const suit = sampleOf('lawsuit.filed');
    const byBank = { ...suit, data: { ...suit.data, plaintiff: cast.lender } };
    expect(obligorKeys(byBank)).toEqual([cast.mill]);
  });

  it('name a party once that stands on both sides', () => {
    const held = {
      type: 'party.shareholding',
      source,
      data: { party: 'X-SELF', holder: 'X-SELF' },
    };
    expect(obligorKeys(held)).toEqual(['X-SELF']);
  });

  it('are empty for an event that is none of the vocabulary', () => {
    expect(
      obligorKeys({ type: 'record.read', source: '/tocsin', data: { party: 'X-ABCD' } }),
    ).toEqual([]);
  });
});

describe('history keys', () => {
  it('add the collateral for every collateral event, and for no other', () => {
    for (const type of eventTypeNames) {
      const keys = historyKeys(sampleOf(type));
      expect(keys.some((key) => key.startsWith('collateral:'))).toBe(
        type.startsWith('collateral.'),
      );
    }
    expect(historyKeys(sampleOf('collateral.pledged'))).toEqual([
      cast.mill,
      'collateral:330106-2024-00712',
    ]);
  });

  it('add the sign for every decision on one', () => {
    for (const type of ['sign.parameters-set', 'sign.released', 'sign.retired'] as const)
      expect(historyKeys(sampleOf(type))).toEqual(['sign:multi-bank-account-opening']);
  });

  it('add the county for decisions on alerts that doubt the willingness of an obligor there', () => {
    const { data, ...event } = sampleOf('alert.confirmed');
    const keysOf = (more: object) =>
      historyKeys({ ...event, data: { ...data, about: { ...aboutIn(data), ...more } } });
    expect(historyKeys({ ...event, data })).toEqual(['region:330106']);
    expect(keysOf({ region: '441900' })).toEqual(['region:441900']);
    for (const more of [
      { axis: 'ability' },
      { subject: { kind: 'bank', id: 'BANKA' } },
      { region: undefined },
      { region: '330100' },
      { region: '330000' },
    ])
      expect(keysOf(more)).toEqual([]);
    expect(historyKeys({ ...event, data: { by: { name: 'Lin', role: 'desk' } } })).toEqual([]);
  });

  it('add the event that is voided or corrected, within the same source', () => {
    expect(historyKeys(sampleOf('event.voided'))).toEqual([`event:${source}|acc-2026-03-01-0042`]);
    expect(historyKeys({ ...sampleOf('loan.extended'), corrects: 'x-1' })).toEqual([
      cast.mill,
      `event:${source}|x-1`,
    ]);
  });
});
