/** The numbers of a rule as they are in force on a business day. */
import { isMoney, yuan, type BusinessDate } from '@tocsin/credit-events';
import type { Parameter, ParameterValues, WarningSign } from './define-warning-sign';
import type { World } from './fold';

export type ParameterChange = ReturnType<World['parameterChanges']>[number];

/** Defaults, overlaid by every change from that day or an earlier one; nonsense is passed over. */
export function parametersOn(
  sign: WarningSign,
  changes: readonly ParameterChange[],
  day: BusinessDate,
): ParameterValues {
  const values: Record<string, ParameterValues[string]> = {};
  for (const [name, { default: value }] of Object.entries(sign.parameters)) values[name] = value;
  for (const change of changes)
    if (change.from <= day)
      for (const [name, stated] of Object.entries(change.parameters)) {
        const parameter = sign.parameters[name];
        const value = parameter && valueOf(parameter, stated);
        if (value !== undefined) values[name] = value;
      }
  return values;
}

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
