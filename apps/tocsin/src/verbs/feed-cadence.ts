/** `tocsin feeds cadence`: how often a feed promises to speak, and on which days it need not. */
import { recordCadence, type Cadence } from '@apps/api/src/feeds/record-cadence';
import { businessDate } from '@tocsin/credit-events';
import { FeedRow } from '@tocsin/read-models';
import type { System } from '../system';
import { readDaysOff } from './days-off';
import { say, type Say } from './say';

type TypeHours = Cadence['types'][number];

export type SetFlags = Say &
  Readonly<{ hours?: number; type?: readonly TypeHours[]; daysOff?: string }>;

export async function showCadence(system: System, feed: string, how: Say): Promise<void> {
  const declared = await cadenceOf(system, feed);
  say(how, declared, () => lines(declared));
}

/** What is not named stays as it is. */
export async function setCadence(system: System, feed: string, flags: SetFlags): Promise<void> {
  const { hours, type = [], daysOff, ...how } = flags;
  const before = await cadenceOf(system, feed);
  const named = new Set(type.map((one) => one.type));
  const declared: Cadence = {
    ...before,
    ...(hours !== undefined && { silentAfterHours: hours }),
    types: [...before.types.filter((one) => !named.has(one.type)), ...type],
    ...(daysOff !== undefined && { daysOff: await readDaysOff(daysOff) }),
  };
  await record(system, feed, declared);
  say(how, declared, () => lines(declared));
}

export async function clearCadence(system: System, feed: string, how: Say): Promise<void> {
  const declared: Cadence = { types: [], daysOff: [] };
  await record(system, feed, declared);
  say(how, declared, () => lines(declared));
}

async function record({ pool }: System, feed: string, declared: Cadence): Promise<void> {
  if (!(await recordCadence(pool, feed, declared))) throw unknown(feed);
}

async function cadenceOf({ readModels }: System, feed: string): Promise<Cadence> {
  const row = await readModels.getRepository(FeedRow).findOneBy({ name: feed });
  if (row?.revoked !== null) throw unknown(feed);
  const { silentAfterHours, cadence, daysOff } = row;
  return {
    ...(silentAfterHours !== null && { silentAfterHours }),
    types: cadence as TypeHours[],
    daysOff: daysOff.map(businessDate),
  };
}

const unknown = (feed: string): Error =>
  new Error(`There is no active feed "${feed}"; see \`tocsin feeds\`.`);

const lines = ({ silentAfterHours, types, daysOff }: Cadence): readonly string[] => [
  silentAfterHours === undefined
    ? 'no cadence for the feed as a whole'
    : `something every ${String(silentAfterHours)} hours`,
  ...types.map((one) => `${one.type} every ${String(one.silentAfterHours)} hours`),
  ...(daysOff.length === 0
    ? ['no days off']
    : [`${String(daysOff.length)} days off: ${daysOff.join(', ')}`]),
];
