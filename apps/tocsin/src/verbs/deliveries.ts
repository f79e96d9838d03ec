/** What a feed delivered, which alerts rest on it, and how a delivery is taken back. */
import { alertItemOf } from '@apps/api/src/alerts/alert-item';
import { deliveryOf } from '@apps/api/src/deliveries/delivery-on-the-wire';
import { createIntake } from '@apps/intake/src/intake';
import {
  type Delivery,
  findDelivery,
  positionsOf,
  restingOn,
  type ReadModelSource,
  type RestingOn,
} from '@tocsin/read-models';
import { userInfo } from 'node:os';
import type { System } from '../system';
import { say, table, type Say } from './say';

export type RecallFlags = Say &
  Readonly<{ delivery: string; reason: string; by?: string; dryRun?: boolean }>;

const alertsMax = 1_000;
const linesMax = 50;

/** `tocsin feeds show NAME --delivery ID`: which alerts rest on this file? */
export async function showDelivery(
  { readModels }: System,
  [feed, id]: readonly [string, string],
  how: Say,
): Promise<void> {
  const delivery = await theDelivery(readModels, feed, id);
  const ranges = await positionsOf(readModels, id);
  const resting = await restingOn(readModels, ranges, alertsMax);
  const { total, standing, items, trialSightings } = resting;
  const alerts = { total, standing, items: items.map(alertItemOf) };
  say(how, { ...deliveryOf(delivery), positions: ranges, alerts, trialSightings }, () => [
    ...deliveryLines([delivery]),
    ...(delivery.checksum === undefined ? [] : [`SHA-256 ${delivery.checksum}`]),
    ...(delivery.recalled ? [recalledLine(delivery.recalled)] : []),
    ...restingLines(resting),
  ]);
}

/** `tocsin feeds recall NAME --delivery ID --reason TEXT`. */
export async function recallDelivery(
  { readModels, store, pool, metrics }: System,
  feed: string,
  { delivery: id, reason, by = userInfo().username, dryRun = false, ...how }: RecallFlags,
): Promise<void> {
  await theDelivery(readModels, feed, id);
  const resting = await restingOn(readModels, await positionsOf(readModels, id), alertsMax);
  const intake = createIntake({ store, pool, metrics });
  const asked = { feed, id, reason, dryRun };
  const done = await intake
    .recall(asked, { name: by, role: 'admin' })
    .finally(() => intake.close());
  if (!done) throw noDelivery(feed, id);
  const { total, standing, items } = resting;
  const alerts = { total, standing, items: items.map(alertItemOf) };
  const { events, voided, voidedBefore, corrected, recalled } = done;
  say(how, { delivery: id, dryRun, ...done, alerts }, () => [
    `${dryRun ? 'Dry run, nothing recorded. Would void' : 'Voided'} ${voided} of ${events} events` +
      ` (voided before: ${voidedBefore}, corrected since: ${corrected}).`,
    ...(recalled ? [recalledLine(recalled)] : []),
    ...restingLines(resting),
    ...(dryRun || standing === 0 ? [] : ['The watch judges them anew.']),
  ]);
}

async function theDelivery(
  readModels: ReadModelSource,
  feed: string,
  id: string,
): Promise<Delivery> {
  const found = /^\d{1,18}$/.test(id) ? await findDelivery(readModels, { feed, id }) : undefined;
  if (!found) throw noDelivery(feed, id);
  return found;
}

const noDelivery = (feed: string, id: string): Error =>
  new Error(`The feed "${feed}" has no delivery ${id}; \`tocsin feeds show ${feed}\` lists them.`);

export const deliveryLines = (deliveries: readonly Delivery[]): readonly string[] =>
  table([
    ['DELIVERY', 'KIND', 'NAME', 'ACCEPTED', 'DUPLICATES', 'QUARANTINED', 'ENDED'],
    ...deliveries.map((delivery) => [
      delivery.id,
      delivery.kind,
      delivery.name,
      String(delivery.accepted),
      String(delivery.duplicates),
      String(delivery.quarantined),
      `${delivery.ended?.toISOString() ?? 'not yet'}${delivery.recalled ? ' (recalled)' : ''}`,
    ]),
  ]);

const recalledLine = ({ at, by, reason }: NonNullable<Delivery['recalled']>): string =>
  `recalled ${at.toISOString()} by ${by}: ${reason}`;

function restingLines({ total, standing, items }: RestingOn): readonly string[] {
  if (total === 0) return ['No alert rests on it.'];
  const rows = items.slice(0, linesMax).map((row) => {
    const { id, sign, severity, status, summary } = alertItemOf(row);
    return [id, sign, severity, status, summary.zh];
  });
  return [
    `${total} alerts rest on it, ${total - standing} of them withdrawn:`,
    ...table(rows).map((line) => `  ${line}`),
    ...(total > rows.length ? [`  … and ${total - rows.length} more; --json tells more.`] : []),
  ];
}
