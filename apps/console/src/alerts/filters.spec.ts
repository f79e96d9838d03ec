import { expect, it } from '@jest/globals';
import { asOfFrom, filtersFrom, withFilter } from './filters';

it('keeps what the list knows of an address, and drops the rest', () => {
  const search = { region: '33', severity: 'red,orange', asOf: '2020-03-16', sort: '-since' };
  expect(filtersFrom({ ...search, party: '', colour: 'green' })).toEqual({
    ...{ region: '33', severity: 'red,orange', asOf: '2020-03-16', sort: '-since' },
  });
});

it('changes one and keeps the others', () => {
  expect(withFilter({ region: '33' }, 'sign', 'sham-seizure')).toEqual({
    ...{ region: '33', sign: 'sham-seizure' },
  });
  expect(withFilter({ region: '33', sort: 'since' }, 'sort', undefined)).toEqual({ region: '33' });
});

it('takes the day, and nothing else, along to an alert', () => {
  expect(asOfFrom({ region: '33', asOf: '2020-03-16' })).toEqual({ asOf: '2020-03-16' });
  expect(asOfFrom({ region: '33' })).toEqual({});
});
