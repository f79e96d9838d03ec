/**
 * From the errors of a JSON Schema validator to a refusal that the sender can act on. Takes Ajv's
 * errors as plain data, so that this lib needs no validator; the pointers are those of the event.
 */
import { eventTypes, type EventType } from './event-types';
import { explainValue } from './explain-value';
import { fieldAt, fieldsAt } from './field-at';
import type { Bilingual } from './field';
import { nearestName } from './nearest-name';
import { pointerTo, stepsOf, valueAt } from './pointer';
import { quoted } from './quoted';
import type { EventError, Refusal } from './refusal';
import type { RefusalReason } from './refusal-reasons';

/** What an error of Ajv says; its other properties are not needed. */
export type SchemaError = Readonly<{
  keyword: string;
  instancePath: string;
  schemaPath: string;
  params: Readonly<Record<string, unknown>>;
}>;
type Subject = Readonly<{ type: EventType; data: unknown }>;
type Finding = Readonly<{ reason: RefusalReason; error: EventError }>;

/** The refusal of data that failed the schema of its type: one error a place, all of them told. */
export const explain = (
  errors: readonly SchemaError[],
  subject: Subject,
): Refusal<RefusalReason> => {
  const findings = errors.flatMap((error) => findingOf(error, subject) ?? []);
  const places = findings.map(({ error }) => error.pointer);
  const first = findings.find(({ reason }) => reason === 'citizen-number') ?? findings[0];
  return {
    reason: first?.reason ?? 'bad-value',
    errors: findings
      .filter(({ error }, index) => places.indexOf(error.pointer) === index)
      .map(({ error }) => error),
  };
};

const findingOf = (error: SchemaError, subject: Subject): Finding | undefined => {
  const { keyword, instancePath, schemaPath } = error;
  const rule = /^#\/allOf\/(\d+)\//.exec(schemaPath)?.[1];
  if (rule !== undefined) return brokenRule(error, subject, Number(rule));
  if (schemaPath === '#/anyOf') return nothingGiven(subject);
  if (schemaPath.startsWith('#/anyOf/')) return undefined;
  if (keyword === 'additionalProperties') return unknownField(error, subject);
  if (keyword === 'required') return missingField(error, subject);
  const { reason, message } = explainValue({
    name: stepsOf(instancePath).join('.'),
    field: fieldAt(subject.type, instancePath),
    value: valueAt(subject.data, instancePath),
  });
  return finding(reason, instancePath, message);
};

const finding = (reason: RefusalReason, pointer: string, message: Bilingual): Finding => ({
  reason,
  error: { pointer: `/data${pointer}`, message },
});

const unknownField = ({ params, instancePath }: SchemaError, { type }: Subject): Finding => {
  const name = String(params['additionalProperty']);
  const known = Object.keys(fieldsAt(type, instancePath));
  const meant = nearestName(name, known);
  const within = stepsOf(instancePath).join('.');
  return finding('unknown-field', pointerTo(instancePath, name), {
    zh: `${type}${within === '' ? '' : ` 的 ${within}`} 没有字段 ${quoted(name)}${meant === undefined ? `，可用字段：${known.join('、')}。` : `，是否应为 "${meant}"？`}`,
    en: `${within === '' ? '' : `${within} of `}${type} has no field ${quoted(name)}${meant === undefined ? `; it has ${known.join(', ')}.` : `; did you mean "${meant}"?`}`,
  });
};

const missingField = ({ params, instancePath }: SchemaError, { type }: Subject): Finding => {
  const name = String(params['missingProperty']);
  const pointer = pointerTo(instancePath, name);
  const { label } = fieldAt(type, pointer) ?? { label: { zh: name, en: name } };
  return finding('missing-field', pointer, {
    zh: `缺少必填字段 ${name}（${label.zh}）。`,
    en: `The required field ${name} (${label.en}) is missing.`,
  });
};

const nothingGiven = ({ type }: Subject): Finding => {
  const names = eventTypes[type].atLeastOneOf ?? [];
  return finding('missing-field', '', {
    zh: `以下字段至少填写一项：${names.join('、')}。`,
    en: `At least one of these fields must be given: ${names.join(', ')}.`,
  });
};

/** The rule's own words; `if` only repeats what its branch has said. */
const brokenRule = (
  { keyword, params, instancePath }: SchemaError,
  { type }: Subject,
  rule: number,
): Finding | undefined => {
  const says = eventTypes[type].rules?.[rule]?.says;
  if (says === undefined || keyword === 'if') return undefined;
  if (keyword !== 'required') return finding('field-not-allowed', instancePath, says);
  return finding('missing-field', pointerTo(instancePath, String(params['missingProperty'])), says);
};
