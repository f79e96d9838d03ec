/**
 * A dry run: every check of an event by itself is made; nothing is recorded, quarantined or counted,
 * and what the log has already counts as new.
 */
import { noDeliveries } from '../deliveries/delivery-book';
import type { IngestHost } from '../pipeline/take-batch';

export const rehearsal = (host: IngestHost): IngestHost => ({
  ...host,
  log: {
    append: (events) => Promise.resolve(events.map(() => ({ outcome: 'recorded', position: 0 }))),
    readPositions: () => Promise.resolve([]),
  },
  quarantine: () => Promise.resolve(),
  settle: () => Promise.resolve(),
  noteActivity: () => undefined,
  deliveries: noDeliveries,
});
