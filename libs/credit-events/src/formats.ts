/** What a JSON Schema pattern cannot say, by the name that the schemas use; hand these to Ajv. */
import { isDate } from './business-date';
import { containsCitizenNumber } from './citizen-number';
import { isCurrency } from './currency';
import { isBankId, isEntityId, isPartyId } from './ids';
import { isInstant } from './instant';
import { isUriReference } from './uri-reference';

const asciiId = /^[\x21-\x7e]{1,128}$/;
const printableId = /^[^\p{C}\p{Zl}\p{Zp}]{1,128}$/u;

/** 1 to 128 printable characters, not all of them blank. */
export const isEventId = (text: string): boolean =>
  (asciiId.test(text) || (printableId.test(text) && text.trim() !== '')) &&
  !containsCitizenNumber(text);

/** Whether no character that takes two units lacks one of them. */
export const hasWholeCharacters = (text: string): boolean => !/\p{Cs}/u.test(text);

export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  'party-id': isPartyId,
  'party-or-bank-id': (text) => isPartyId(text) || isBankId(text),
  'entity-id': isEntityId,
  'event-id': isEventId,
  'currency-code': isCurrency,
  'whole-characters': hasWholeCharacters,
  date: isDate,
  'date-time': isInstant,
  'uri-reference': isUriReference,
};
