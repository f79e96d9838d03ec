/**
 * The JSON Schema of a mapping file, for editors and for the check before planning. What a schema
 * cannot say (names that must exist, expressions that must compile) `planMapping` says.
 */
import type { JsonSchema } from '@tocsin/credit-events';

const text = { type: 'string', minLength: 1, maxLength: 2000 };
const name = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$' };
const constant = { type: ['string', 'number', 'boolean'] };
const ref = (definition: string) => ({ $ref: `#/$defs/${definition}` });

const object = (properties: Readonly<Record<string, object>>, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const byName = (items: object, names: object = name) => ({
  type: 'object',
  additionalProperties: items,
  propertyNames: names,
});
const list = (items: object, minItems = 0) => ({ type: 'array', items, minItems, maxItems: 1000 });

const bilingual = object({ zh: text, en: text }, ['zh', 'en']);
const reading = {
  formats: {
    ...list({ type: 'string', minLength: 1 }, 1),
    description: 'tokens of luxon, iso, unix-s, unix-ms, unix-us, local-ms, local-us, epoch-days',
  },
  zone: { type: 'string', minLength: 1, description: 'zone of times without an offset' },
};
const codeList = object({ codes: byName(constant, {}), otherwise: constant }, ['codes']);

/** The forms of a value that are objects, told apart by the key that only they have. */
const forms: Readonly<Record<string, object>> = {
  expression: object({ expression: text }, ['expression']),
  constant: object({ constant }, ['constant']),
  money: object(
    {
      money: ref('text'),
      unit: { enum: ['yuan', 'wan-yuan', 'fen'] },
      grouping: { type: 'string', minLength: 1, maxLength: 1 },
    },
    ['money'],
  ),
  number: object({ number: ref('text') }, ['number']),
  integer: object({ integer: ref('text') }, ['integer']),
  percent: object({ percent: ref('text') }, ['percent']),
  flag: object({ flag: ref('text'), true: list(text, 1), false: list(text, 1) }, [
    'flag',
    'true',
    'false',
  ]),
  time: object({ time: ref('text'), ...reading }, ['time']),
  date: object({ date: ref('text'), ...reading }, ['date']),
  month: object({ month: ref('text'), ...reading }, ['month']),
  code: object({ code: ref('text'), by: { if: { type: 'string' }, then: name, else: codeList } }, [
    'code',
    'by',
  ]),
  list: object({ list: ref('text'), separator: { type: 'string', minLength: 1 } }, [
    'list',
    'separator',
  ]),
  fields: object({ fields: byName(ref('value')) }, ['fields']),
};

const wholeNumber = (minimum: number, maximum: number) => ({ type: 'integer', minimum, maximum });
const absent = list({ type: 'string' });
const encoding = { enum: ['utf-8', 'gb18030'] };
const column = object(
  { name: text, at: wholeNumber(1, 1_000_000), width: wholeNumber(1, 100_000) },
  ['name', 'at', 'width'],
);

/** The forms of records, by their name. */
const recordForms: Readonly<Record<string, object>> = {
  csv: object(
    {
      form: { const: 'csv' },
      encoding,
      delimiter: { type: 'string', minLength: 1, maxLength: 1 },
      quote: {
        if: { type: 'boolean' },
        then: { const: false },
        else: { type: 'string', minLength: 1, maxLength: 1 },
      },
      columns: list(text, 1),
      absent,
    },
    ['form'],
  ),
  'fixed-width': object(
    {
      form: { const: 'fixed-width' },
      encoding,
      unit: { enum: ['bytes', 'characters'] },
      skipLines: wholeNumber(0, 1000),
      shortLines: { type: 'boolean' },
      columns: list(column, 1),
      absent,
    },
    ['form', 'columns'],
  ),
  json: object({ form: { const: 'json' }, encoding, at: text, absent }, ['form']),
  debezium: object({ form: { const: 'debezium' }, absent }, ['form']),
};
const records = Object.keys(recordForms).reduceRight<object>(
  (otherwise, form) => ({
    if: { type: 'object', properties: { form: { const: form } }, required: ['form'] },
    then: recordForms[form],
    else: otherwise,
  }),
  {
    type: 'object',
    properties: { form: { enum: Object.keys(recordForms) } },
    required: ['form'],
  },
);

/** A chain of if and else: the error then speaks of the form that was meant, and of no other. */
const chosen = (keys: readonly string[]): object =>
  keys.reduceRight<object>(
    (otherwise, key) => ({
      if: { type: 'object', required: [key] },
      then: forms[key],
      else: otherwise,
    }),
    { type: ['string', 'number', 'boolean'] },
  );
const textOrExpression = {
  if: { type: 'object' },
  then: forms['expression'],
  else: { type: 'string', minLength: 1, maxLength: 2000 },
};

export const mappingSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Tocsin mapping',
  description: 'How the records of a sender become credit events.',
  ...object(
    {
      mapping: { const: 1 },
      source: text,
      title: bilingual,
      records: ref('records'),
      times: object(reading, []),
      codes: byName(codeList),
      lookups: byName(
        list(
          object(
            {
              file: text,
              records: ref('records'),
              key: ref('text'),
              values: byName(ref('value')),
            },
            ['file', 'key'],
          ),
          1,
        ),
      ),
      tables: list(ref('table'), 1),
    },
    ['mapping', 'source', 'tables'],
  ),
  $defs: {
    text: textOrExpression,
    records,
    value: chosen(Object.keys(forms)),
    moment: {
      if: { type: 'object', required: ['time'] },
      then: forms['time'],
      else: ref('text'),
    },
    table: {
      if: { type: 'object', properties: { events: { type: 'string' } }, required: ['events'] },
      then: object({ file: text, events: { enum: ['joined', 'none'] }, because: bilingual }, [
        'file',
        'events',
        'because',
      ]),
      else: object(
        {
          file: text,
          records: ref('records'),
          version: ref('text'),
          skip: list(object({ when: text, because: bilingual }, ['when', 'because'])),
          joins: list(ref('join')),
          events: list(ref('event'), 1),
        },
        ['file', 'events'],
      ),
    },
    join: object(
      {
        as: name,
        lookup: name,
        key: ref('text'),
        required: object(
          { reason: { type: 'string', pattern: '^[a-z][a-z-]{1,39}$' }, because: bilingual },
          ['reason', 'because'],
        ),
      },
      ['as', 'lookup', 'key'],
    ),
    event: object(
      {
        type: text,
        tells: { enum: ['change', 'row'] },
        on: {
          ...list({ enum: ['create', 'update', 'delete', 'snapshot'] }, 1),
          description: 'kinds of change; all but deletes when absent',
        },
        each: object({ in: text, as: name }, ['in', 'as']),
        when: text,
        gone: text,
        id: ref('text'),
        time: ref('moment'),
        knowntime: ref('moment'),
        corrects: ref('text'),
        data: byName(ref('value')),
      },
      ['type', 'id', 'time', 'data'],
    ),
  },
};
