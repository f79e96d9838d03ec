/** Which numbers of a sign apply today, and since which change. */
import { businessDateOf, formatYuan, readEvent, type Fen } from '@tocsin/credit-events';
import type { EventStore } from '@tocsin/event-store';
import { parametersOn, type ParameterChange, type WarningSign } from '@tocsin/warning-signs';

/** The stream of Tocsin's own facts, as `toAppend` names it. */
const ownStream = 'feed-/tocsin';

export type ParameterInForce = Readonly<{
  name: string;
  unit: string;
  default: number | string;
  inForce: number | string;
}>;

export async function parametersInForce(
  store: EventStore,
  sign: WarningSign,
  now: Date,
): Promise<readonly ParameterInForce[]> {
  const values = parametersOn(sign, await changesOf(store, sign.id), businessDateOf(now));
  return Object.entries(sign.parameters).map(([name, parameter]) => ({
    name,
    unit: parameter.unit,
    default: written(parameter.default),
    inForce: written(values[name] ?? parameter.default),
  }));
}

async function changesOf(store: EventStore, sign: string): Promise<readonly ParameterChange[]> {
  const recorded = await store.readStream(ownStream);
  return recorded
    .filter(({ type }) => type === 'sign.parameters-set')
    .map(readEvent)
    .filter((event) => event?.type === 'sign.parameters-set')
    .filter((event) => event.data.sign === sign)
    .map(({ date, known, data }) => ({ from: date, known, parameters: data.parameters }));
}

/** Money as on the wire, numbers as they are. */
const written = (value: number | Fen): number | string =>
  typeof value === 'bigint' ? formatYuan(value) : value;
