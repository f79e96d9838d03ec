/** How long a seizure lasts where the order does not say, and when its renewal must be asked. */
import { addDays, type BusinessDate } from '@tocsin/credit-events';
import { inForce, inForceOrFirst } from './legal-parameters';
import type { Term } from './legal-parameter';
import { lastDayOf, partOf } from './terms';

/** What is seized; rights other than deposits and movables count as immovables do. */
export type SeizedKind = 'deposits' | 'movables' | 'immovables';

type Ordered = Readonly<{ kind: SeizedKind; on: BusinessDate }>;

/** The longest term of an order made on a day. */
const orderTerm = ({ kind, on }: Ordered): Term =>
  inForceOrFirst(`seizure.term.${kind}`, on)?.value ?? { months: 6 };

/** The last day of a seizure ordered on a day, if the order has the longest term allowed. */
export const seizureLastDay = (ordered: Ordered): BusinessDate =>
  lastDayOf(ordered.on, orderTerm(ordered));

/** The last day of a seizure renewed on a day; before 2015 a renewal had half the term. */
export const renewalLastDay = (renewed: Ordered): BusinessDate =>
  lastDayOf(
    renewed.on,
    partOf(orderTerm(renewed), inForceOrFirst('seizure.renewal.term', renewed.on)?.value ?? 1),
  );

/** The last day on which to ask for a renewal of a seizure that ends on a day. */
export const renewalAskedBy = (lastDay: BusinessDate): BusinessDate =>
  addDays(lastDay, -(inForce('seizure.renewal.apply-before', lastDay)?.value.days ?? 0));

/** The last day on which whoever had assets preserved before a suit may sue. */
export const presuitSuitLastDay = (orderedOn: BusinessDate): BusinessDate =>
  lastDayOf(orderedOn, inForceOrFirst('presuit.sue-within', orderedOn)?.value ?? { days: 30 });
