import { expect, it } from '@jest/globals';
import { checkData } from './check-data';

const data = { account: 'A-1', party: 'X-FORGE001', bank: 'BANKA' };

it('checks the first version whether or not the event names it, in either order', () => {
  const type = 'account.closed';
  expect(checkData({ type, data })).toBeUndefined();
  expect(checkData({ type, dataschema: `/schemas/${type}/1`, data })).toBeUndefined();
  expect(checkData({ type, data: { ...data, colour: 'red' } })?.reason).toBe('unknown-field');
});
