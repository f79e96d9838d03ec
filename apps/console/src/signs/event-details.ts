/** The fields of an event under their names, parties and banks as they are. */
import { eventTypes, isEventType, type Field } from '@tocsin/credit-events';
import type { TFunction } from 'i18next';
import type { StoryLine } from '../api/sign-wire';
import { exactMoney } from '../texts/format';
import { languageNow } from '../texts/i18n';

export function detailsOf(t: TFunction, { type, data, corrects }: StoryLine): string {
  const fields: Readonly<Record<string, Field>> = isEventType(type) ? eventTypes[type].fields : {};
  const zh = languageNow() === 'zh';
  const said = Object.entries(data).map(
    ([name, value]) =>
      `${labelOf(fields[name], name)}${zh ? '：' : ': '}${valueOf(fields[name], value)}`,
  );
  const before = corrects === undefined ? [] : [t('signs.corrects', { line: corrects })];
  return [...before, ...said].join(zh ? '；' : '; ');
}

/** What stands before the first comma names the field; what follows explains it to feeds. */
const labelOf = (field: Field | undefined, name: string): string =>
  (field?.label[languageNow()].split(/[，,;；]/)[0] ?? name).replace(/^the /, '');

function valueOf(field: Field | undefined, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => valueOf(field?.item, one)).join(', ');
  if (typeof value === 'object' && value !== null) return groupOf(field, value);
  if (typeof value === 'boolean') return yesOrNo(value);
  return typeof value === 'string' ? textOf(field, value) : String(value);
}

const groupOf = (field: Field | undefined, group: object): string =>
  Object.entries(group)
    .map(([name, value]) => {
      const inner = field?.fields?.[name];
      return `${labelOf(inner, name)} ${valueOf(inner, value)}`;
    })
    .join(', ');

function yesOrNo(value: boolean): string {
  if (languageNow() === 'zh') return value ? '是' : '否';
  return value ? 'yes' : 'no';
}

function textOf(field: Field | undefined, text: string): string {
  if (field?.kind.includes('money')) return exactMoney(text);
  return languageNow() === 'zh' ? (field?.values?.[text] ?? text) : text;
}
