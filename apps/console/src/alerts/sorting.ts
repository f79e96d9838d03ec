/** Sorting of the rows once all are loaded; the list itself comes with the last raised first. */
import type { AlertItem } from '../api/wire';
import { severities } from './filters';

const orders = {
  severity: (a: AlertItem, b: AlertItem) =>
    severities.indexOf(b.severity) - severities.indexOf(a.severity),
  exposure: (a: AlertItem, b: AlertItem) => Number(a.exposure) - Number(b.exposure),
  since: (a: AlertItem, b: AlertItem) => a.since.localeCompare(b.since),
  raised: (a: AlertItem, b: AlertItem) => Date.parse(a.raisedAt) - Date.parse(b.raisedAt),
} as const;

export type SortedBy = keyof typeof orders;

/** What makes a column sortable, the greatest first; `sort` is what the address says. */
export const sortable = (key: SortedBy, sort: string | undefined) => ({
  key,
  sorter: orders[key],
  sortDirections: ['descend' as const, 'ascend' as const],
  sortOrder: sort === key ? ('ascend' as const) : sort === `-${key}` ? ('descend' as const) : null,
});

/** The address's word for what was clicked; none where the list's own order is back. */
export function sortFrom(key: unknown, order: 'ascend' | 'descend' | null | undefined) {
  if (typeof key !== 'string' || !order) return undefined;
  return order === 'descend' ? `-${key}` : key;
}
