/** Quotes what was sent in a message: shortened, and never a citizen number. */
import { containsCitizenNumber } from './citizen-number';

export const quoted = (value: unknown): string => {
  const text = value === undefined ? 'undefined' : JSON.stringify(value);
  if (containsCitizenNumber(text)) return '"***"';
  if (text.length <= 60) return text;
  return `${text.slice(0, 57)}…${typeof value === 'string' ? '"' : ''}`;
};
