/**
 * Counts what the sign `high-risk-region` divides by: the obligors of a county that owe enough, at the
 * moment in which an alert there is confirmed. It goes into the log with the confirmation, so that
 * whoever folds it later, or as of another day, finds the same number.
 */
import { countyOf, type AlertCommand, type AlertState } from '@tocsin/alerts';
import { businessDateOf, formatYuan } from '@tocsin/credit-events';
import { countExposed } from '@tocsin/read-models';
import { parametersOn, signOf } from '@tocsin/warning-signs';
import type { ApiOptions } from '../api-options';
import { noRecord, readSignRecords } from '../signs/sign-record';

type Parts = Pick<ApiOptions, 'store' | 'readModels'> & Readonly<{ now: Date }>;

/** A confirmation with the count; every other command, and those that no county counts, unchanged. */
export async function withExposedObligors(
  parts: Parts,
  command: AlertCommand,
  state: AlertState | undefined,
): Promise<AlertCommand> {
  const county = command.command === 'confirm' && state ? countyOf(state) : undefined;
  if (command.command !== 'confirm' || county === undefined) return command;
  const exposureMin = await exposureMinOf(parts);
  const exposedObligors = await countExposed(parts.readModels, { county, exposureMin });
  return { ...command, exposedObligors };
}

/** What counts as exposed by the sign's numbers in force today; decimal yuan. */
async function exposureMinOf({ store, now }: Parts): Promise<string> {
  const id = 'high-risk-region';
  const sign = signOf(id);
  const { changes } = (await readSignRecords(store, [id])).get(id) ?? noRecord;
  const exposureMin = sign && parametersOn(sign, changes, businessDateOf(now))['exposureMin'];
  if (typeof exposureMin !== 'bigint') throw new Error(`The sign ${id} has no exposureMin.`);
  return formatYuan(exposureMin);
}
