/**
 * The reference page of the vocabulary (docs/feeds/events.md), made from the definitions: what a
 * feed's author needs, in both languages, and never out of step with what the door accepts.
 */
import { envelopeAttributes } from './attributes';
import { eventFamilies } from './event-families';
import { eventTypes, type EventType } from './event-types';
import { exampleEvent } from './example-event';
import { fieldKinds } from './field-kinds';
import type { Field, Fields } from './field';
import { acceptedVersions } from './json-schema-of';
import { refusalReasons } from './refusal-reasons';

/** The whole page in Markdown; ends in a line break. */
export const referencePage = (): string =>
  [
    '# 信贷事件词汇 · The credit-event vocabulary',
    '本页由 `libs/credit-events` 的定义生成（`npm run docs`），请勿手工修改。',
    'Generated from the definitions in `libs/credit-events` (`npm run docs`); do not edit by hand.',
    contents(),
    '## 信封 · Envelope',
    envelope(),
    '## 取值 · Values',
    table(
      ['种类 kind', '中文', 'English'],
      Object.entries(fieldKinds).map(([kind, { zh, en }]) => [kind, zh, en]),
    ),
    ...eventFamilies.flatMap(({ title, source, types }) => [
      `## ${title.zh} · ${title.en}`,
      ...types.flatMap((type) => typeSection(type, source)),
    ]),
    '## 拒收原因 · Reasons of refusal',
    table(
      ['reason', '中文', 'English'],
      Object.entries(refusalReasons).map(([reason, { zh, en }]) => [`\`${reason}\``, zh, en]),
    ),
  ].join('\n\n') + '\n';

const contents = (): string =>
  eventFamilies
    .map(
      ({ title, types }) =>
        `- ${title.zh} · ${title.en}: ${types.map((type) => `[\`${type}\`](#${anchor(type)})`).join(' ')}`,
    )
    .join('\n');

/** As Markdown renderers make it of a heading that holds the type's name alone. */
const anchor = (type: string): string => type.replaceAll('.', '');

const envelope = (): string =>
  [
    'CloudEvents 1.0，JSON 结构化形式。CloudEvents 1.0 in structured JSON.',
    table(
      ['属性 attribute', '必填 required', '中文', 'English'],
      Object.entries(envelopeAttributes).map(([name, { required, zh, en }]) => [
        `\`${name}\``,
        required ? '是 yes' : '',
        zh,
        en,
      ]),
    ),
  ].join('\n\n');

const typeSection = (type: EventType, source: string): readonly string[] => {
  const { title, fields, rules, sample } = eventTypes[type];
  return [
    `### ${type}`,
    `${title.zh}。${title.en}. ${historyOf(type)}`,
    table(['字段 field', '必填 required', '取值 value', '中文', 'English'], rowsOf(fields, '')),
    ...(rules ?? []).map(({ says }) => `- ${says.zh} ${says.en}`),
    ...atLeastOne(type),
    ...versions(type),
    `\`\`\`json\n${JSON.stringify(exampleEvent(type, source, sample.valid))}\n\`\`\``,
  ];
};

const historyOf = (type: EventType): string => {
  const { obligors, collateral, own } = eventTypes[type];
  const names = [...obligors, ...(collateral === undefined ? [] : [collateral])];
  const keys = names.map((name) => `\`${name}\``).join(', ');
  const sender = own === true ? ' 仅由系统记录。Recorded by the system only.' : '';
  if (names.length === 0) return `不归入任何主体的历史。Belongs to no party's history.${sender}`;
  return `归入历史 Belongs to the history of: ${keys}.${sender}`;
};

const rowsOf = (fields: Fields, prefix: string): readonly (readonly string[])[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    [
      `\`${prefix}${name}\``,
      field.optional ? '' : '是 yes',
      valuesOf(field),
      field.label.zh,
      field.label.en,
    ],
    ...rowsOf(field.fields ?? {}, `${prefix}${name}.`),
  ]);

const valuesOf = ({ kind, item, values }: Field): string => {
  if (item !== undefined) return `${kind}: ${valuesOf(item)}`;
  if (values === undefined) return kind;
  return Object.entries(values)
    .map(([value, zh]) => `\`${value}\` ${zh}`)
    .join('<br>');
};

const atLeastOne = (type: EventType): readonly string[] => {
  const names = eventTypes[type].atLeastOneOf;
  if (names === undefined) return [];
  const list = names.map((name) => `\`${name}\``).join(', ');
  return [`- 至少填写一项 At least one of: ${list}`];
};

const versions = (type: EventType): readonly string[] => {
  const accepted = acceptedVersions(type);
  if (accepted.length === 1) return [];
  const list = accepted.map((version) => `\`/${type}/${String(version)}\``).join(', ');
  return [`- \`dataschema\` 可用版本 accepted versions: ${list}（读取时升级 upcast on reading）`];
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
