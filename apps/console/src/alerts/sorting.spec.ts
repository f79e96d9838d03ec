import { expect, it } from '@jest/globals';
import type { AlertItem } from '../api/wire';
import { sortable, sortFrom, type SortedBy } from './sorting';

const alert = (id: string, severity: AlertItem['severity'], exposure: string) =>
  ({ id, severity, exposure }) as AlertItem;

const alerts = [
  alert('blue', 'blue', '9000000.00'),
  alert('red', 'red', '10000000.00'),
  alert('orange', 'orange', '200000000.00'),
];
const rising = (key: SortedBy) => alerts.toSorted(sortable(key, key).sorter).map(({ id }) => id);

it('takes severity by its weight and money by its amount', () => {
  expect(rising('severity')).toEqual(['blue', 'orange', 'red']);
  expect(rising('exposure')).toEqual(['blue', 'red', 'orange']);
});

it('keeps what was clicked in the address, and reads it again', () => {
  expect(sortFrom('since', 'descend')).toBe('-since');
  expect(sortFrom('since', 'ascend')).toBe('since');
  expect(sortFrom('since', null)).toBeUndefined();
  expect(sortable('since', '-since').sortOrder).toBe('descend');
  expect(sortable('severity', '-since').sortOrder).toBeNull();
});
