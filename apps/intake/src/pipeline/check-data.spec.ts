import { expect, it } from '@jest/globals';
import { acceptedVersions, eventTypeNames, eventTypes } from '@tocsin/credit-events';
import { checkData } from './check-data';

const data = { account: 'A-1', party: 'X-FORGE001', bank: 'BANKA' };

it('checks the first version whether or not the event names it, in either order', () => {
  const type = 'account.closed';
  expect(checkData({ type, data })).toBeUndefined();
  expect(checkData({ type, dataschema: `/schemas/${type}/1`, data })).toBeUndefined();
  expect(checkData({ type, data: { ...data, colour: 'red' } })?.reason).toBe('unknown-field');
});

it.each(eventTypeNames)('%s: every version that is accepted can be checked', (type) => {
  expect(checkData({ type, data: eventTypes[type].sample.valid })).toBeUndefined();
  for (const version of acceptedVersions(type)) {
    const dataschema = `/schemas/${type}/${String(version)}`;
    expect(checkData({ type, dataschema, data: { colour: 'red' } })?.reason).toBeDefined();
  }
});
