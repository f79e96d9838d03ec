/** What the list can be narrowed to, and how it is sorted; read from and written to the address. */
export type Filters = {
  region?: string;
  sign?: string;
  severity?: string;
  status?: string;
  holding?: string;
  party?: string;
  bank?: string;
  /** As known at the end of this day. */
  asOf?: string;
  /** A column, behind a `-` when its greatest stands first. */
  sort?: string;
};

const names = [
  ...['region', 'sign', 'severity', 'status', 'holding'],
  ...['party', 'bank', 'asOf', 'sort'],
] as (keyof Filters)[];

/** Keeps what the list knows and drops the rest of a hand-written address. */
export const filtersFrom = (search: Readonly<Record<string, unknown>>): Filters =>
  Object.fromEntries(names.flatMap((name) => (search[name] ? [[name, search[name]]] : [])));

/** The same with one of them changed, or without it. */
export const withFilter = (
  filters: Filters,
  name: keyof Filters,
  value: string | undefined,
): Filters =>
  Object.fromEntries(Object.entries({ ...filters, [name]: value }).filter(([, kept]) => kept));

/** An alert is looked at as of the day of its list. */
export const asOfFrom = (search: Record<string, unknown>): Pick<Filters, 'asOf'> => {
  const { asOf } = filtersFrom(search);
  return asOf === undefined ? {} : { asOf };
};

let last: Filters = {};

/** The list as it was last looked at, for the way back to it. */
export const lastFilters = (): Filters => last;

export function rememberFilters(filters: Filters): void {
  last = filters;
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
