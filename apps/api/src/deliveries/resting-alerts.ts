/** Alerts that rest on a delivery: counted for everybody, named for who may read alerts. */
import { reachOf, type Principal } from '@tocsin/access';
import { positionsOf, restingOn, type PositionRange, type RestingOn } from '@tocsin/read-models';
import type { ReadModelSource } from '@tocsin/read-models';
import { z } from 'zod';
import { alertItem, alertItemOf } from '../alerts/alert-item';
import { named } from '../contract/values';

const count = z.int().min(0);
const shownMax = 100;

export const restingAlerts = named(
  'RestingAlerts',
  z.object({
    total: count,
    standing: count.describe('Those that were not withdrawn.'),
    items: z
      .array(alertItem)
      .optional()
      .describe(`The latest ${String(shownMax)}; absent for who may not read alerts.`),
  }),
);

type Resting = Readonly<{
  ranges: readonly PositionRange[];
  alerts: z.output<typeof restingAlerts>;
  trialSightings: number;
}>;

export async function restingOnDelivery(
  readModels: ReadModelSource,
  id: string,
  who: Principal,
): Promise<Resting> {
  const mayRead = reachOf(who, 'read-alerts')?.over === 'all';
  const ranges = await positionsOf(readModels, id);
  const resting = await restingOn(readModels, ranges, mayRead ? shownMax : 0);
  const { trialSightings } = resting;
  return { ranges, alerts: alertsOf(resting, mayRead), trialSightings };
}

const alertsOf = ({ total, standing, items }: RestingOn, mayRead: boolean) => ({
  ...{ total, standing },
  ...(mayRead && { items: items.map(alertItemOf) }),
});
