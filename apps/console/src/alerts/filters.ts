/** What the list can be narrowed to; read from and written to the address. */
export type Filters = {
  region?: string;
  sign?: string;
  severity?: string;
  status?: string;
  holding?: string;
};

const names = ['region', 'sign', 'severity', 'status', 'holding'] as const;

/** Keeps what the list knows and drops the rest of a hand-written address. */
export function filtersFrom(search: Record<string, unknown>): Filters {
  const filters: Filters = {};
  for (const name of names) {
    const value = search[name];
    if (value === undefined || value === '') continue;
    filters[name] = Array.isArray(value)
      ? value.join(',')
      : JSON.stringify(value).replaceAll('"', '');
  }
  return filters;
}

export const severities = ['red', 'orange', 'yellow', 'blue'] as const;
export type Severity = (typeof severities)[number];
export const statuses = [
  'open',
  'acknowledged',
  'disseminated',
  'confirmed',
  'dismissed',
  'closed',
  'withdrawn',
] as const;
