/**
 * The sign of a question with the numbers of the question: as if they had been decided before
 * everything else and never since. All other numbers stay as they were decided, day by day.
 */
import { formatYuan, type BusinessDate } from '@tocsin/credit-events';
import {
  checkParameters,
  faultsInWords,
  parametersOn,
  signOf,
  type ParameterChange,
  type StatedParameters,
  type WarningSign,
} from '@tocsin/warning-signs';

/** Throws, in words for whoever asked, where there is no such sign or it takes no such numbers. */
export function signUnderTest(id: string, stated: StatedParameters): WarningSign {
  const sign = signOf(id);
  if (!sign) throw new Error(`There is no sign ${id}; see \`tocsin signs\`.`);
  const faults = checkParameters(sign, stated);
  if (faults.length > 0) throw new Error(faultsInWords(faults, 'en'));
  return sign;
}

const beforeEverything = '1900-01-01' as BusinessDate;
const afterEverything = '9999-12-31' as BusinessDate;

export function changesUnderTest(
  decided: readonly ParameterChange[],
  stated: StatedParameters,
): readonly ParameterChange[] {
  if (Object.keys(stated).length === 0) return decided;
  const others = decided
    .map((change) => ({ ...change, parameters: without(change.parameters, stated) }))
    .filter(({ parameters }) => Object.keys(parameters).length > 0);
  return [{ from: beforeEverything, known: beforeEverything, parameters: stated }, ...others];
}

const without = (parameters: StatedParameters, named: StatedParameters): StatedParameters =>
  Object.fromEntries(Object.entries(parameters).filter(([name]) => !Object.hasOwn(named, name)));

/** The numbers as they stand in the end, money as text. */
export const numbersIn = (
  sign: WarningSign,
  changes: readonly ParameterChange[],
): StatedParameters =>
  Object.fromEntries(
    Object.entries(parametersOn(sign, changes, afterEverything)).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? formatYuan(value) : value,
    ]),
  );
