/** Every step, oldest first, by event type. */
import type { EventType } from '../event-types';
import { collateralPledgedTo1 } from './collateral-pledged-to-1';
import type { Upcaster } from './upcaster';

export const upcasters: Readonly<Partial<Record<EventType, readonly Upcaster[]>>> = {
  'collateral.pledged': [collateralPledgedTo1],
};
