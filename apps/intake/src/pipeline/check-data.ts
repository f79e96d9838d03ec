/**
 * The data of an event against the JSON Schema of its type and version. Each schema is compiled
 * once, when its type is first seen; from then on a check costs about two microseconds.
 */
import { explain, formats, jsonSchemaOf, versionOf, type EventType } from '@tocsin/credit-events';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import type { Refusal } from './refusals';

/** An event whose envelope was found in order. */
export type Enveloped = Readonly<{ type: EventType; dataschema?: string; data: unknown }>;

// All faults at once, so that a sender mends a line in one go; the data are bounded by limits.
// Strict about mistyped keywords; "at least one of" names fields that stand beside it, not within.
// No pattern here tells code points from code units, and plain expressions are faster.
const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
  unicodeRegExp: false,
  formats,
  inlineRefs: true,
});

/** By type, then by version. */
const compiled = new Map<string, ValidateFunction[]>();

export function checkData({ type, dataschema, data }: Enveloped): Refusal | undefined {
  const fits = validatorOf(type, dataschema);
  return fits(data) ? undefined : explain(fits.errors ?? [], { type, data });
}

function validatorOf(type: EventType, dataschema: string | undefined): ValidateFunction {
  const version = versionOf(dataschema);
  const known = compiled.get(type)?.[version];
  if (known) return known;
  const validator = ajv.compile(jsonSchemaOf(type, version));
  const ofType = compiled.get(type) ?? [];
  ofType[version] = validator;
  compiled.set(type, ofType);
  return validator;
}
