import { expect, it } from '@jest/globals';
import { readSearch, writeSearch } from './address';

it('writes an address as a person would, and reads it again', () => {
  const search = { region: '33', source: '/banks/A&B/core', sort: '-since' };
  expect(writeSearch({ region: '33', sort: '-since' })).toBe('?region=33&sort=-since');
  expect(readSearch(writeSearch(search))).toEqual(search);
});

it('leaves out what is not said', () => {
  expect(writeSearch({ region: undefined, party: '' })).toBe('');
  expect(readSearch('')).toEqual({});
});

it('takes both values of a name that stands there twice', () => {
  expect(readSearch('?severity=red&severity=orange')).toEqual({ severity: 'red,orange' });
});
