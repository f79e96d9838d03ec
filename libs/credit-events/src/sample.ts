/**
 * Samples: for every type one set of data that is right and several that are not, with the place
 * and the reason of their refusal. They are the examples of the reference page, the material of
 * the tests, and a quick answer to "what does one look like".
 */
import type { Plain } from './brand';
import type { DataOfDefinition } from './define-event-type';
import type { RefusalReason } from './refusal-reasons';

type InvalidSample = Readonly<{
  data: object;
  /** Where the event is wrong, as the refusal says it. */
  pointer: string;
  reason: RefusalReason;
}>;
export type Sample<Data extends object = object> = Readonly<{
  valid: Data;
  invalid: readonly [InvalidSample, InvalidSample, ...InvalidSample[]];
}>;

/** A sample for every type of a family. */
export type SamplesOf<Family> = {
  readonly [Type in keyof Family]: Sample<Plain<DataOfDefinition<Family[Type]>> & object>;
};

/** One fault put into the valid data. */
type Fault = (valid: object) => InvalidSample;

export const sample = <Data extends object>(
  valid: Data,
  faults: readonly [Fault, Fault, ...Fault[]],
): Sample<Data> => {
  const [first, second, ...others] = faults;
  return {
    valid,
    invalid: [first(valid), second(valid), ...others.map((fault) => fault(valid))],
  };
};

/** The field holds this value, which is refused for this reason. */
export const wrong =
  (name: string, value: unknown, reason: RefusalReason): Fault =>
  (valid) => ({ data: { ...valid, [name]: value }, pointer: `/data/${name}`, reason });

/** The field is left out, though it must be there. */
export const without =
  (name: string): Fault =>
  (valid) => ({
    data: Object.fromEntries(Object.entries(valid).filter(([key]) => key !== name)),
    pointer: `/data/${name}`,
    reason: 'missing-field',
  });

/** The field is called by a name that the type does not have. */
export const misnamed =
  (name: string, instead: string): Fault =>
  (valid) => ({
    data: { ...valid, [instead]: (valid as Readonly<Record<string, unknown>>)[name] },
    pointer: `/data/${instead}`,
    reason: 'unknown-field',
  });

/** Other data altogether. */
export const instead =
  (data: object, pointer: string, reason: RefusalReason): Fault =>
  () => ({ data, pointer, reason });
