/** What the list of refused records is narrowed to; read from and written to the address. */
import type { QuarantineFilters } from '../api/quarantine';

export const quarantineStatuses = ['open', 'resubmitted', 'all'] as const;

/** Keeps what the page knows and drops the rest of a hand-written address. */
export function quarantineFiltersFrom(search: Record<string, unknown>): QuarantineFilters {
  const { feed, reason, status } = search;
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  const isStatus = quarantineStatuses.some((known) => known === status);
  return {
    ...(isText(feed) && { feed }),
    ...(isText(reason) && { reason }),
    ...(isText(status) && isStatus && { status }),
  };
}
