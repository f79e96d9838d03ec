import type { StatedParameters, WarningSign } from '@tocsin/warning-signs';

/**
 * `banksMin=4 exposureMin=2000000.00` as a sign takes them: amounts stay text, everything else that
 * reads as a number becomes one. Throws where a text is no name=value; whether the sign has such
 * a parameter is not asked here.
 */
export function statedIn(sign: WarningSign, assignments: readonly string[]): StatedParameters {
  return Object.fromEntries(
    assignments.map((assignment) => {
      const [, name, text] = /^([^=]+)=(.+)$/.exec(assignment) ?? [];
      if (name === undefined || text === undefined)
        throw new Error(`"${assignment}" is no name=value, such as windowDays=60.`);
      const parameter = sign.parameters[name] ?? sign.furtherParameters;
      const isMoney = typeof parameter?.default === 'bigint';
      const isNumber = !isMoney && Number.isFinite(Number(text));
      return [name, isNumber ? Number(text) : text] as const;
    }),
  );
}
