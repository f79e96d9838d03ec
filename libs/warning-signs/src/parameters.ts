/** The numbers of a rule as they are in force on a business day. */
import { isMoney, yuan, type BusinessDate } from '@tocsin/credit-events';
import type { Parameter, Parameters, ParameterValues, WarningSign } from './define-warning-sign';
import type { World } from './fold';
import { onceFor } from './once-for';

export type ParameterChange = ReturnType<World['parameterChanges']>[number];

/** Defaults, overlaid by every change from that day or an earlier one; nonsense is passed over. */
export function parametersOn(
  sign: WarningSign,
  changes: readonly ParameterChange[],
  day: BusinessDate,
): ParameterValues {
  if (changes.length === 0) return defaultsOf(sign.parameters);
  const values = { ...defaultsOf(sign.parameters) };
  for (const change of inOrder(changes))
    if (change.from <= day)
      for (const [name, stated] of Object.entries(change.parameters)) {
        const parameter = sign.parameters[name] ?? sign.furtherParameters;
        const value = parameter && valueOf(parameter, stated);
        if (value !== undefined) values[name] = value;
      }
  return values;
}

/** Asked for every event that is folded. */
const defaultsOf = onceFor((parameters: Parameters): ParameterValues => {
  const entries = Object.entries(parameters).map(([name, { default: value }]) => [name, value]);
  return Object.fromEntries(entries) as ParameterValues;
});

/** The latest in business time counts; of one day's the latest known. */
const inOrder = (changes: readonly ParameterChange[]): readonly ParameterChange[] =>
  changes.length < 2
    ? changes
    : changes.toSorted((a, b) => order(a.from, b.from) || order(a.known, b.known));

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function valueOf(
  parameter: Parameter,
  stated: string | number,
): ParameterValues[string] | undefined {
  if (typeof parameter.default === 'bigint') {
    const text = String(stated);
    return isMoney(text) ? yuan(text) : undefined;
  }
  const value = typeof stated === 'number' ? stated : Number(stated);
  return Number.isFinite(value) ? value : undefined;
}
