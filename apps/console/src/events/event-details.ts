/** The fields of an event under their names, parties and banks as they are. */
import { eventTypes, isEventType, type Field } from '@tocsin/credit-events';
import { exactMoney, percent } from '../texts/format';
import { languageNow } from '../texts/i18n';

export type Named = Readonly<{ name: string; label: string; value: string }>;

/** What the event's title is in the reader's language; its type where this console has no title. */
export const eventTitle = (type: string): string =>
  isEventType(type) ? eventTypes[type].title[languageNow()] : type;

export function fieldsOf(type: string, data: Readonly<Record<string, unknown>>): readonly Named[] {
  const fields: Readonly<Record<string, Field>> = isEventType(type) ? eventTypes[type].fields : {};
  return Object.entries(data).map(([name, value]) => ({
    name,
    label: labelOf(fields[name], name),
    value: valueOf(fields[name], value),
  }));
}

/** The same in one line. */
export function detailsOf(type: string, data: Readonly<Record<string, unknown>>): string {
  const [colon, semicolon] = languageNow() === 'zh' ? ['：', '；'] : [': ', '; '];
  return fieldsOf(type, data)
    .map(({ label, value }) => `${label}${colon}${value}`)
    .join(semicolon);
}

/** What stands before the first comma names the field; what follows explains it to feeds. */
const labelOf = (field: Field | undefined, name: string): string =>
  (field?.label[languageNow()].split(/[，,;；]/)[0] ?? name).replace(/^the /, '');

function valueOf(field: Field | undefined, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => valueOf(field?.item, one)).join(', ');
  if (typeof value === 'object' && value !== null) return groupOf(field, value);
  if (typeof value === 'boolean') return yesOrNo(value);
  return typeof value === 'string' ? textOf(field, value) : numberOf(field, Number(value));
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

const numberOf = (field: Field | undefined, value: number): string =>
  field?.kind === 'ratio' ? percent(value) : String(value);
